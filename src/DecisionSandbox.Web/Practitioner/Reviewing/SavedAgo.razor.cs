using DecisionSandbox.Core;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>"Saved 3 s ago": says that nothing is lost, and is not read aloud at each second.</summary>
public sealed partial class SavedAgo : IDisposable
{
    private ITimer? _timer;
    private string _said = "";

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>When the draft was saved, or null.</summary>
    [Parameter] public DateTimeOffset? At { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _said = Words();
        if (At is not null) { _timer ??= Time.CreateTimer(_ => InvokeAsync(Tick), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)); }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Tick()
    {
        var words = Words();
        if (words == _said) { return; }
        _said = words;
        StateHasChanged();
    }

    private string Words()
    {
        if (At is not { } at) { return ""; }
        var seconds = (int)(Time.GetUtcNow() - at).TotalSeconds;
        return seconds switch
        {
            < 3 => T(ReviewTexts.SavedJustNow),
            < 10 => T(ReviewTexts.SavedSeconds, seconds),
            < 60 => T(ReviewTexts.SavedSeconds, seconds / 10 * 10),
            _ => T(ReviewTexts.SavedMinutes, seconds / 60),
        };
    }
}

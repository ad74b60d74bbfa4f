using DecisionSandbox.Core;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>"Saved 3 s ago", after a week the date: says that nothing is lost, and is not read aloud at each second.</summary>
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
        var ago = Time.GetUtcNow() - at;
        return ago switch
        {
            { TotalSeconds: < 3 } => T(ReviewTexts.SavedJustNow),
            { TotalSeconds: < 10 } => T(ReviewTexts.SavedSeconds, ago.Seconds),
            { TotalMinutes: < 1 } => T(ReviewTexts.SavedSeconds, ago.Seconds / 10 * 10),
            { TotalHours: < 1 } => T(ReviewTexts.SavedMinutes, ago.Minutes),
            { TotalDays: < 1 } => T(ReviewTexts.SavedHours, ago.Hours),
            { TotalDays: < 2 } => T(ReviewTexts.SavedOneDay),
            { TotalDays: < 7 } => T(ReviewTexts.SavedDays, ago.Days),
            _ => T(ReviewTexts.SavedOn, Written.Date(TimeZoneInfo.ConvertTime(at, Time.LocalTimeZone), Language)),
        };
    }
}

using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>The time left before the aid may be seen. It only counts for the eye: the server holds the wait.</summary>
public sealed partial class WaitCard
{
    private int _left;
    private DateTimeOffset _until;
    private ITimer? _timer;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>Seconds left when the view was made.</summary>
    [Parameter, EditorRequired] public int SecondsLeft { get; set; }

    /// <summary>True while a step is being posted.</summary>
    [Parameter] public bool IsBusy { get; set; }

    /// <summary>Called when the person goes on.</summary>
    [Parameter] public EventCallback OnOver { get; set; }

    /// <summary>Called to pass over the file.</summary>
    [Parameter] public EventCallback OnSkip { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        (_left, _until) = (SecondsLeft, Time.GetUtcNow().AddSeconds(SecondsLeft));
        _timer = Time.CreateTimer(_ => _ = InvokeAsync(Tick), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Tick()
    {
        _left = Math.Max(0, (int)Math.Ceiling((_until - Time.GetUtcNow()).TotalSeconds));
        if (_left == 0) { _timer?.Dispose(); }
        StateHasChanged();
    }
}

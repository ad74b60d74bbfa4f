using System.Text.Json;
using DecisionSandbox.Core.Review;
using Microsoft.JSInterop;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>What the browser counts of a step. Where it does not answer, or answers something else, there is no claim: no step ever waits for one.</summary>
public sealed class BrowserClock(IJSRuntime js) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private IJSObjectReference? _module;

    /// <summary>Counts from zero.</summary>
    public Task Begin() => Asked(async () =>
    {
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./Practitioner/Reviewing/ReviewWork.razor.js");
        await _module.InvokeVoidAsync("begin", Patience);
        return null;
    });

    /// <summary>The seconds since it began, or null.</summary>
    public Task<ClaimedTime?> Counted() => Asked(async () => _module is null ? null : await _module.InvokeAsync<ClaimedTime?>("counted", Patience));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_module is { } module) { await Asked(async () => { await module.DisposeAsync(); return null; }); }
    }

    private static async Task<ClaimedTime?> Asked(Func<Task<ClaimedTime?>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception unanswered) when (unanswered is JSException or JSDisconnectedException or JsonException or OperationCanceledException)
        {
            return null;
        }
    }
}

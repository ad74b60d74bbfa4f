using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;

namespace DecisionSandbox.Services.Reviews;

/// <summary>Where the protocol has opened the examination, what the arm allows is shown, kept and recorded in the transaction of the step that opened it.</summary>
internal static class Reveal
{
    /// <summary>The state with what is shown in it; the same state where nothing is to be shown yet.</summary>
    public static async Task<Outcome<ReviewState>> Into(Work work, ReviewState state, LoadedReview loaded, Outcome<BuiltContent>? prepared, CancellationToken cancel)
    {
        if (state.Step != ProtocolStep.Examine || state.Shown is not null) { return state; }
        if (prepared is not { } built) { return new StepOutOfOrder(loaded.State.Step, state.Step); }
        if (built.Problem is { } unshowable) { return unshowable; }
        var hash = await LoadedReview.Keep(work.Context, StoredJson.Bytes(built.Value.Content), cancel);
        loaded.Row.ShownHash = hash;
        await Record(work, hash, built.Value, cancel);
        return state.Reveal(hash);
    }

    private static async Task Record(Work work, string hash, BuiltContent built, CancellationToken cancel)
    {
        work.Record(new EntryDraft(Events.AidShown, work.About)
        {
            Hashes = new Dictionary<string, string> { ["aid"] = built.Content.AidHash, ["shown"] = hash },
        });
        foreach (var refused in built.Refusals)
        {
            work.Record(new EntryDraft(Events.ExplanationRefused, work.About)
            {
                Hashes = new Dictionary<string, string> { ["aid"] = built.Content.AidHash },
                Facts = new Dictionary<string, object> { ["case"] = refused.CaseId, ["why"] = refused.Why },
            });
        }
        foreach (var (caseId, call) in built.Calls)
        {
            var hashes = new Dictionary<string, string> { ["prompt"] = call.PromptHash };
            if (RefusedNarrative.Of(call) is { } refused) { hashes["refused"] = await LoadedReview.Keep(work.Context, StoredJson.Bytes(refused), cancel); }
            work.Record(new EntryDraft(Events.NarrativeCall, work.About)
            {
                Hashes = hashes,
                Facts = new Dictionary<string, object> { ["case"] = caseId, ["model"] = call.Model, ["kept"] = call.Rejection is null },
            });
        }
    }
}

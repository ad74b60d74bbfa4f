using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;

namespace DecisionSandbox.Services.Reviews;

/// <summary>What the browser says of a step's time, kept in the review's row and in the entry of the step.</summary>
internal static class Claims
{
    /// <summary>Keeps the claim in the row; answers what the step's entry commits to. It is about a person, so the entry holds no figure: withdrawal destroys it with the answers.</summary>
    public static Dictionary<string, byte[]> Keep(Work work, StoredReview row, ProtocolStep step, Posted posted)
    {
        if (posted.Claim is not { } time) { return []; }
        var claim = StepClaim.Of(step, time, work.Now - row.SteppedAt);
        row.Claims = [.. row.Claims, claim];
        return new() { ["claims"] = StoredJson.Bytes(claim) };
    }
}

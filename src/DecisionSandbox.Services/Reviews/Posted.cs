using DecisionSandbox.Core.Review;

namespace DecisionSandbox.Services.Reviews;

/// <summary>What comes with the commit of a step beside the step itself.</summary>
/// <param name="Key">An idempotency key drawn by the page: the same key posted twice is carried out once and answers the same.</param>
/// <param name="Claim">The seconds that the browser says it counted; null where it counted none (no script, a bot, a hand-made request).</param>
public sealed record Posted(string Key, ClaimedTime? Claim = null)
{
    /// <summary>A key alone.</summary>
    public static implicit operator Posted(string key) => new(key);
}

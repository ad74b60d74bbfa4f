using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Reviews;

/// <summary>What was built to be shown, with the calls of a language model that went into it.</summary>
public sealed record BuiltContent(ShownContent Content, IReadOnlyList<CaseCall> Calls)
{
    /// <summary>Explanations that were refused and therefore not drawn: each is an entry of the record.</summary>
    public IReadOnlyList<RefusedExplanation> Refusals { get; init; } = [];
}

/// <summary>A call of a language model about one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Call">The call.</param>
public sealed record CaseCall(string CaseId, NarrativeCall Call);

/// <summary>What a language model said and nobody was shown: kept beside the record, whose entry names its hash.</summary>
/// <param name="Version">Version of this format.</param>
/// <param name="Why">Why it was not kept.</param>
/// <param name="Words">Its words, as they came, at most <see cref="MostWords"/> characters; null where it said none.</param>
public sealed record RefusedNarrative(int Version, Text Why, string? Words)
{
    /// <summary>Far longer than what it is asked for; a service that sends a book is not kept in full.</summary>
    public const int MostWords = 4000;

    /// <summary>What was refused in a call; null where its words were kept.</summary>
    public static RefusedNarrative? Of(NarrativeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Rejection is { } why ? new(1, why, call.Refused is { Length: > MostWords } book ? book[..MostWords] : call.Refused) : null;
    }
}

/// <summary>An explanation that was not drawn.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Why">The kind of refusal, such as <c>NotAdditive</c>.</param>
public sealed record RefusedExplanation(string CaseId, string Why);

/// <summary>Builds what an arm shows of the aid. Called once per review, when the state machine has opened the examination and not before.</summary>
public interface IShownContentBuilder
{
    /// <summary>The content for one planned case or list, or why it cannot be shown (the aid is no longer the approved one).</summary>
    Task<Outcome<BuiltContent>> Build(Study study, Arm arm, int caseIndex, CancellationToken cancel = default);
}

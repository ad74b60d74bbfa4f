using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Reviews;

/// <summary>What was built to be shown, with the calls of a language model that went into it.</summary>
public sealed record BuiltContent(ShownContent Content, IReadOnlyList<NarrativeCall> Calls)
{
    /// <summary>Explanations that were refused and therefore not drawn: each is an entry of the record.</summary>
    public IReadOnlyList<RefusedExplanation> Refusals { get; init; } = [];
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

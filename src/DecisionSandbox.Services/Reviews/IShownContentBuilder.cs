using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Reviews;

/// <summary>What was built to be shown, with the calls of a language model that went into it.</summary>
public sealed record BuiltContent(ShownContent Content, IReadOnlyList<NarrativeCall> Calls);

/// <summary>Builds what an arm shows of the aid. Called once per review, when the state machine has opened the examination and not before.</summary>
public interface IShownContentBuilder
{
    /// <summary>The content for one planned case or list, or why it cannot be shown (the aid is no longer the approved one).</summary>
    Task<Outcome<BuiltContent>> Build(Study study, Arm arm, int caseIndex, CancellationToken cancel = default);
}

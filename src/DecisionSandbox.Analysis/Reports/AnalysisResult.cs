using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Analysis.Comparisons;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>The whole analysis: what the page, the file and the notebooks read.</summary>
/// <param name="Options">What was asked.</param>
/// <param name="Interval">What <c>ci95</c> resamples: <c>participants×cases</c>, or <c>participants</c> where no case is shared.</param>
/// <param name="Participants">People.</param>
/// <param name="Rows">Decisions.</param>
/// <param name="Arms"><c>all</c> first, then the arms in the file's order.</param>
/// <param name="Comparisons">Every measure for every pair of arms in which it is defined.</param>
/// <param name="Groups">The groups of cases, in the file's order.</param>
/// <param name="InterRater">Agreement between people: <c>all</c>, then the arms.</param>
public sealed record AnalysisResult(
    AnalysisOptions Options,
    string Interval,
    int Participants,
    int Rows,
    IReadOnlyList<ArmResult> Arms,
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<ArmResult> Groups,
    IReadOnlyList<InterRater> InterRater)
{
    /// <summary>The name under which all rows together stand.</summary>
    public const string All = "all";

    /// <summary>All rows together.</summary>
    public ArmResult Everything => Arms[0];

    /// <summary>The arms of the study, without <c>all</c>.</summary>
    public IEnumerable<ArmResult> StudyArms => Arms.Skip(1);
}

using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Fairness;
using DecisionSandbox.Analysis.Regression;

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
    /// <summary>Bands of the aid's score, where they are known.</summary>
    public IReadOnlyList<ArmResult> Bands { get; init; } = [];

    /// <summary>The first and the second half of each person's decisions, in the order of the file: what practice and fatigue do.</summary>
    public IReadOnlyList<ArmResult> Moments { get; init; } = [];

    /// <summary>The cases that at least five people judged.</summary>
    public IReadOnlyList<CaseResult> Cases { get; init; } = [];

    /// <summary>Each measure over all arms at once.</summary>
    public IReadOnlyList<AcrossArms> AcrossArms { get; init; } = [];

    /// <summary>follow ~ arm × aid correct.</summary>
    public required FollowRegression Follow { get; init; }

    /// <summary>Outcomes by group of cases; null without two groups.</summary>
    public FairnessReport? Fairness { get; init; }

    /// <summary>What each arm does by group of cases: differences of differences; empty below two arms or groups.</summary>
    public IReadOnlyList<ArmByGroup> ArmsByGroup { get; init; } = [];

    /// <summary>Rows left out because they could not be read or their answers do not fit: never without being asked.</summary>
    public int ExcludedRows { get; init; }

    /// <summary>Why, line by line: the first of them (at most twenty).</summary>
    public IReadOnlyList<LineProblem> ExcludedFaults { get; init; } = [];

    /// <summary>The name under which all rows together stand.</summary>
    public const string All = "all";

    /// <summary>All rows together.</summary>
    public ArmResult Everything => Arms[0];

    /// <summary>The arms of the study, without <c>all</c>.</summary>
    public IEnumerable<ArmResult> StudyArms => Arms.Skip(1);
}

using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Fairness;

/// <summary>The largest difference of a share between two groups of cases.</summary>
/// <param name="High">The group with the largest share.</param>
/// <param name="Low">The group with the smallest.</param>
/// <param name="Difference">Largest less smallest, from 0 to 1.</param>
/// <param name="Ci95">95 % interval of the difference between these two groups, people × cases resampled where cases are shared; null with one cluster only.</param>
public sealed record GroupGap(string High, string Low, double Difference, Interval? Ci95);

/// <summary>Who gets an outcome: the gap by aid alone, by people before the aid, by people after it. Null where a voice is missing or a group is too small.</summary>
/// <param name="Option">The outcome.</param>
/// <param name="AidAlone">What the aid said.</param>
/// <param name="Before">Own judgements.</param>
/// <param name="After">Final decisions.</param>
public sealed record OutcomeGap(string Option, GroupGap? AidAlone, GroupGap? Before, GroupGap? After);

/// <summary>How right each voice is in one group of cases; null where nothing can be counted.</summary>
/// <param name="Group">The group.</param>
/// <param name="Decisions">Its decisions.</param>
/// <param name="Aid">Share of suggestions that equal the reference.</param>
/// <param name="Before">Share of own judgements that do.</param>
/// <param name="After">Share of final decisions that do.</param>
public sealed record GroupAccuracy(string Group, int Decisions, double? Aid, double? Before, double? After)
{
    /// <summary>What the person adds to the aid alone: final less aid.</summary>
    public double? GainFromPerson => After - Aid;

    /// <summary>What the aid adds to the person alone: final less own.</summary>
    public double? GainFromAid => After - Before;
}

/// <summary>Disparate influence (after Green and Chen 2019): is an aid that pulls towards an option followed more in one group than in another?</summary>
/// <param name="Option">Where the aid pulls.</param>
/// <param name="Switch">The gap in the share of initial disagreements that end on the aid's side.</param>
public sealed record InfluenceGap(string Option, GroupGap? Switch);

/// <summary>What the aid does to groups of people concerned. Cells under five decisions are hidden.</summary>
/// <param name="Resamples">Resamples behind the intervals.</param>
/// <param name="Hidden">Groups left out as too small.</param>
/// <param name="Gaps">Outcome gaps, option by option, third ways included.</param>
/// <param name="Accuracy">Accuracy by group.</param>
/// <param name="Influence">Disparate influence.</param>
public sealed record FairnessReport(
    int Resamples, IReadOnlyList<string> Hidden, IReadOnlyList<OutcomeGap> Gaps, IReadOnlyList<GroupAccuracy> Accuracy, IReadOnlyList<InfluenceGap> Influence);

using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Analysis;

/// <summary>What the default interval resamples.</summary>
public enum ResampledUnits
{
    /// <summary>Participants and cases, wherever two people judged the same case.</summary>
    ParticipantsAndCases,
    /// <summary>Participants alone: quicker, and too narrow where cases are shared.</summary>
    ParticipantsAlone,
}

/// <summary>How decisions are analysed.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The scale of the answers.</summary>
    public Scale Scale { get; init; } = Scale.Option;

    /// <summary>The arm without aid that performance gain is measured from, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Ids of the answers that are neither right nor wrong.</summary>
    public IReadOnlyList<string> ThirdWays { get; init; } = [];

    /// <summary>The answers that are possible on the option scale, third ways apart; null to take every answer as it comes.</summary>
    public IReadOnlyList<string>? Answers { get; init; }

    /// <summary>True to leave out, and count, rows whose answers do not fit; false to refuse them all.</summary>
    public bool LeaveOutFaulty { get; init; }

    /// <summary>Our column names and the file's own, where they differ, so that a fault names the column that people see; or null.</summary>
    public IReadOnlyDictionary<string, string>? ColumnNames { get; init; }

    /// <summary>Rows already left out when the file was read; they are counted with the others.</summary>
    public int ExcludedOnReading { get; init; }

    /// <summary>The faults of these rows.</summary>
    public IReadOnlyList<LineProblem> FaultsOnReading { get; init; } = [];

    /// <summary>False to leave the regression out: whoever analyses thousands of simulated studies does not read it.</summary>
    public bool WithRegression { get; init; } = true;

    /// <summary>How large a difference between arms counts, in the unit of the measure: for equivalence and non-inferiority. Above 0.</summary>
    public double Margin { get; init; } = 0.1;

    /// <summary>The seed of every draw: the same seed gives the same bytes.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Resamples of the bootstrap and permutations of the tests, at least 1.</summary>
    public int Resamples { get; init; } = 2_000;

    /// <summary>What <c>ci95</c> resamples.</summary>
    public ResampledUnits Resample { get; init; } = ResampledUnits.ParticipantsAndCases;
}

namespace DecisionSandbox.Core.Studies;

/// <summary>How the cases of a plan were made. Two designs, never mixed.</summary>
public enum CaseDesign
{
    /// <summary>Drawn as a caseload is.</summary>
    Population,
    /// <summary>Vignettes of an experiment, each attribute set by a design.</summary>
    Factorial,
}

/// <summary>One case (or list) of a study's plan.</summary>
/// <param name="Index">Index of the case or list in the caseload (or the design) of the plan's seed.</param>
/// <param name="AidIsRight">Whether the study's first aid agrees with the reference, checked when the plan is made; null where there is no reference or for a list.</param>
public sealed record PlannedCase(int Index, bool? AidIsRight)
{
    /// <summary>The aid's score band by the figures displayed for it, <c>wrong/cases</c> such as <c>128/412</c>; null where the aid displays none.</summary>
    public string? Band { get; init; }

    /// <summary>True for a case that everybody sees, whatever their share of the others.</summary>
    public bool IsAnchor { get; init; }

    /// <summary>For a case shown a second time: the place (from 0) in the plan where it stands first. Self-consistency is measured on the pair.</summary>
    public int? RepeatOf { get; init; }
}

/// <summary>Which cases a study shows, all from one caseload.</summary>
/// <param name="Seed">The caseload's seed.</param>
/// <param name="Cases">The cases in the plan's order; each person gets them in an order of their own.</param>
/// <param name="QuickCount">How many of the first cases the quick journey of the demo uses.</param>
public sealed record CasePlan(long Seed, IReadOnlyList<PlannedCase> Cases, int QuickCount)
{
    /// <summary>A plan without cases.</summary>
    public static CasePlan Empty { get; } = new(1, [], 0);

    /// <summary>How the cases were made.</summary>
    public CaseDesign Design { get; init; }

    /// <summary>For a factorial design: <c>sha256:…</c> of its report of balance and aliasing, fixed before collection.</summary>
    public string? DesignHash { get; init; }

    /// <summary>What the cases were picked by; null for a plan written by hand.</summary>
    public PlanRecipe? Recipe { get; init; }

    /// <summary>How many files one person gets, anchors and repeats included; null for all.</summary>
    public int? FilesPerPerson { get; init; }

    /// <summary>A break is offered after each of these positions (from 1).</summary>
    public IReadOnlyList<int> BreaksAfter { get; init; } = [];
}

/// <summary>What the planner is asked for.</summary>
/// <param name="Right">Referenced cases with the aid right.</param>
/// <param name="Wrong">Referenced cases with the aid wrong: controlled faults.</param>
public sealed record PlanRecipe(int Right, int Wrong)
{
    /// <summary>Cases without a reference answer.</summary>
    public int Unreferenced { get; init; }

    /// <summary>How many of them are anchors that everybody sees, right and wrong in the proportion of the whole.</summary>
    public int Anchors { get; init; }

    /// <summary>How many cases are shown a second time.</summary>
    public int Repeats { get; init; }

    /// <summary>True to spread right and wrong evenly over the aid's score bands; false to take them as they come.</summary>
    public bool EvenBands { get; init; }

    /// <summary>The group of cases, such as <c>sex</c>, over whose values right and wrong are spread evenly; null for none.</summary>
    public string? EvenGroup { get; init; }

    /// <summary>For a factorial plan: the design; null for a caseload.</summary>
    public FactorialRecipe? Factorial { get; init; }
}

/// <summary>A factorial design as it is asked for.</summary>
/// <param name="Seed">The design's seed.</param>
/// <param name="Vignettes">How many vignettes.</param>
/// <param name="Factors">The attributes that are varied on purpose; empty for all that the aids receive.</param>
public sealed record FactorialRecipe(long Seed, int Vignettes, IReadOnlyList<string> Factors);

using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Studies;

/// <summary>Where a study stands. Only the committee approves or lifts a suspension.</summary>
public enum StudyStatus
{
    /// <summary>Being written.</summary>
    Draft,
    /// <summary>Handed to the committee.</summary>
    Submitted,
    /// <summary>Approved on its hash; waiting for people.</summary>
    Approved,
    /// <summary>People take part.</summary>
    Recruiting,
    /// <summary>Stopped for a while by the researchers.</summary>
    Paused,
    /// <summary>Stopped by the committee.</summary>
    Suspended,
    /// <summary>Over.</summary>
    Closed,
}

/// <summary>One case (or list) of a study's plan.</summary>
/// <param name="Index">Index of the case or list in the caseload of the plan's seed.</param>
/// <param name="AidIsRight">Whether the aid agrees with the reference, checked when the plan is made; null where there is no reference or for a list.</param>
public sealed record PlannedCase(int Index, bool? AidIsRight);

/// <summary>Which cases a study shows, all from one caseload.</summary>
/// <param name="Seed">The caseload's seed.</param>
/// <param name="Cases">The cases in the plan's order; each person gets them in an order of their own.</param>
/// <param name="QuickCount">How many of the first cases the quick journey of the demo uses.</param>
public sealed record CasePlan(long Seed, IReadOnlyList<PlannedCase> Cases, int QuickCount);

/// <summary>What was decided about the analysis before anybody took part; hashed with the rest.</summary>
/// <param name="Hypotheses">The hypotheses in words.</param>
/// <param name="PrimaryOutcome">The metric key of the primary outcome.</param>
/// <param name="Contrast">The arms compared.</param>
/// <param name="Model">The statistical model in words.</param>
/// <param name="Exclusions">Who and what is left out, and why.</param>
/// <param name="SampleAndStopping">How many people, and when collection stops.</param>
/// <param name="MissingData">What is done about skipped files and people who leave.</param>
/// <param name="Multiplicity">How several comparisons are accounted for.</param>
public sealed record AnalysisPlan(
    Text Hypotheses,
    string PrimaryOutcome,
    Text Contrast,
    Text Model,
    Text Exclusions,
    Text SampleAndStopping,
    Text MissingData,
    Text Multiplicity);

/// <summary>A study: everything its committee approves.</summary>
/// <param name="Id">The id in commands and records, such as <c>demo-apa</c>.</param>
/// <param name="Version">Grows with each change; a new version must be approved again.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">The research question.</param>
/// <param name="PackId">The pack.</param>
/// <param name="PackHash">The pack's hash.</param>
/// <param name="AidId">The aid.</param>
/// <param name="AidHash">The aid's hash: frozen for the study.</param>
/// <param name="Task">The pack's task.</param>
/// <param name="Arms">The arms; people are assigned in permuted blocks.</param>
/// <param name="Plan">The cases.</param>
/// <param name="Consent">The information notice and consent text.</param>
/// <param name="Debrief">What people learn at the end: which kinds of fault were planted.</param>
/// <param name="Controller">The data controller; without one nobody is recruited outside demo mode.</param>
/// <param name="DataProtectionOfficer">The DPO; likewise.</param>
/// <param name="AnalysisPlan">The analysis plan.</param>
/// <param name="IsSimulated">True where bots play it: said on every page.</param>
public sealed record Study(
    string Id,
    int Version,
    Text Title,
    Text Question,
    string PackId,
    string PackHash,
    string AidId,
    string AidHash,
    TaskKind Task,
    IReadOnlyList<Arm> Arms,
    CasePlan Plan,
    Text Consent,
    Text Debrief,
    string? Controller,
    string? DataProtectionOfficer,
    AnalysisPlan AnalysisPlan,
    bool IsSimulated);

using DecisionSandbox.Analysis.Calibration;
using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Rankings;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Analysis.Scales;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;

namespace DecisionSandbox.Services.Research;

/// <summary>What a researcher may see of studies: pooled results and exports, never a person's name, never a league table.</summary>
public interface IResearchDesk
{
    /// <summary>All studies with how many people take part.</summary>
    Task<Outcome<IReadOnlyList<StudySummary>>> Studies(Actor actor, CancellationToken cancel = default);

    /// <summary>A study at once, with its measures where they are computed or soon are; else they are computed in the background, and <see cref="Results"/> waits for them.</summary>
    Task<Outcome<StudyGlance>> Glance(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>The measures of one study, waited for.</summary>
    Task<Outcome<StudyResults>> Results(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Writes the export (<c>decisions.csv</c>, <c>stages.csv</c>, <c>wide.csv</c>, JSON, codebook, manifest of hashes) into a folder; the export itself is recorded.</summary>
    Task<Outcome<ExportSummary>> Export(Actor actor, string studyId, string folder, CancellationToken cancel = default);
}

/// <summary>A study on the researcher's list.</summary>
/// <param name="Study">The study.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Hash">The hash that the committee approved.</param>
/// <param name="People">Who joined and did not withdraw.</param>
/// <param name="FinishedReviews">Their finished files.</param>
public sealed record StudySummary(Study Study, StudyStatus Status, string Hash, int People, int FinishedReviews);

/// <summary>A study as far as it can be shown at once.</summary>
/// <param name="Summary">The study.</param>
/// <param name="Results">Its measures, or null while they are being computed.</param>
public sealed record StudyGlance(StudySummary Summary, StudyResults? Results);

/// <summary>The measures of one study, ready for a page.</summary>
/// <param name="Summary">The study.</param>
/// <param name="Analysis">Every measure by arm with its intervals, or null before the first final decision.</param>
public sealed record StudyResults(StudySummary Summary, AnalysisResult? Analysis)
{
    /// <summary>The measures over those alone who did all their files; null before the first, or where everybody did.</summary>
    public AnalysisResult? Completers { get; init; }

    /// <summary>From joining to finishing, arm by arm.</summary>
    public IReadOnlyList<ParticipantFlow> Flow { get; init; } = [];

    /// <summary>What people did beside answering, arm by arm.</summary>
    public IReadOnlyList<ReviewTraces> Traces { get; init; } = [];

    /// <summary>What taking part cost in time; null before the first final decision.</summary>
    public StudyBurden? Burden { get; init; }

    /// <summary>How often each voice was right at each level of its confidence.</summary>
    public IReadOnlyList<VoiceCalibration> Calibration { get; init; } = [];

    /// <summary>Mean ranks of the requests of each list; empty where no lists are ordered.</summary>
    public IReadOnlyList<ItemRanks> Ranks { get; init; } = [];

    /// <summary>True where people are taking part and the protocol does not let results by arm be looked at meanwhile: then none is computed.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>What people answered to the questionnaires, arm by arm; small cells hidden.</summary>
    public IReadOnlyList<ScaleByArm> Scales { get; init; } = [];

    /// <summary>The words of those questionnaires, by id.</summary>
    public IReadOnlyDictionary<string, Questionnaire> ScaleWords { get; init; } = new Dictionary<string, Questionnaire>();

    /// <summary>What people wrote, coded by two who did not see each other's codes; empty before both have finished.</summary>
    public IReadOnlyList<CodingMeasures> Codings { get; init; } = [];

    /// <summary>The primary outcome of the analysis plan, or null where the plan names none of the measures.</summary>
    public MetricKey? Primary { get; init; }

    /// <summary>The arms of the primary contrast: the one studied, then the one it is compared with; null with one arm alone.</summary>
    public (string Arm, string Against)? Contrast { get; init; }

    /// <summary>Did it make people more or less autonomous? In sentences with their figures; null where there is nothing to say.</summary>
    public Text? Answer { get; init; }

    /// <summary>What the plan's primary outcome gave, in one sentence; null where it is none of the shares compared.</summary>
    public Text? PrimaryAnswer { get; init; }

    /// <summary>The answers' names as people read them.</summary>
    public IReadOnlyDictionary<string, Text> AnswerNames { get; init; } = new Dictionary<string, Text>();

    /// <summary>The groups' names as people read them.</summary>
    public IReadOnlyDictionary<string, Text> GroupNames { get; init; } = new Dictionary<string, Text>();

    /// <summary>An answer as people read it.</summary>
    public Text AnswerName(string answer) => AnswerNames.GetValueOrDefault(answer, Text.Same(answer));

    /// <summary>A group of cases as people read it.</summary>
    public Text GroupName(string group) => GroupNames.GetValueOrDefault(group, Text.Same(group));

    /// <summary>Whether a comparison was the one planned before anybody took part; every other is exploratory.</summary>
    public bool IsConfirmatory(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Metric == Primary && Contrast is { } c
            && ((comparison.Arm == c.Arm && comparison.Against == c.Against) || (comparison.Arm == c.Against && comparison.Against == c.Arm));
    }
}

/// <summary>What an export wrote.</summary>
/// <param name="Folder">Where.</param>
/// <param name="Files">The files' names, the manifest last.</param>
/// <param name="Rows">Rows of <c>decisions.csv</c>.</param>
/// <param name="Entry">The entry of the record that holds the hashes of the files.</param>
public sealed record ExportSummary(string Folder, IReadOnlyList<string> Files, int Rows, long Entry = 0);

/// <summary>An export holds every decision with its arm: it waits for the closing as the results do.</summary>
public sealed record ExportWaits() : Problem(new Text(
    "Les données se lisent par bras\u00a0: elles s’emportent une fois l’étude close. Le suivi dit d’ici là qui en est où.",
    "The data can be read by arm: they are taken away once the study is closed. Until then the monitor says who is where."));

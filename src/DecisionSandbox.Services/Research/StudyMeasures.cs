using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Calibration;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Rankings;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Analysis.Scales;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Research;

/// <summary>Computes what a researcher sees of a study: small cells hidden, everyone beside those who finished, the planned contrast apart from the others.</summary>
internal static class StudyMeasures
{
    public static Outcome<StudyResults> Of(StudySummary summary, StudyData data, IReadOnlyList<StoredParticipation> people, CancellationToken cancel)
    {
        var flow = Flow(data, people);
        var decisions = DecisionRows.Of(data);
        var scales = ScaleByArm.Of(data.Questionnaires.Where(row => row.Words.Scoring != Scoring.None).OrderBy(row => ArmPlace(data, row.Arm)).Select(row => new ScaleScore(row.Words.Id, row.Moment, row.Arm, row.Score)));
        var words = data.Questionnaires.Select(row => row.Words).GroupBy(words => words.Id).ToDictionary(group => group.Key, group => group.Last());
        var codings = data.Codings.Select(coding => coding.Measures(data.Study.Arms)).ToList();
        if (decisions.Count == 0) { return new StudyResults(summary, null) { Flow = flow, Scales = scales, ScaleWords = words, Codings = codings }; }
        var options = DecisionRows.Options(data);
        return Analyse.Run(decisions, options, progress: null, cancel).Then(result => Outcome<StudyResults>.Ok(Of(summary, data, decisions, options, result, cancel) with { Flow = flow, Scales = scales, ScaleWords = words, Codings = codings }));
    }

    private static int ArmPlace(StudyData data, string arm) => data.Study.Arms.TakeWhile(other => other.Id != arm).Count();

    private static StudyResults Of(
        StudySummary summary, StudyData data, IReadOnlyList<Decision> decisions, AnalysisOptions options, AnalysisResult result, CancellationToken cancel)
    {
        var groups = data.Pack.Groups.Where(group => group.Id == DecisionRows.GroupDimension(data)).ToDictionary(group => group.Value, group => group.Label);
        var shown = InOrder(SmallCells.Hide(result), [.. groups.Keys]);
        var contrast = Contrast(data.Study, shown);
        var answers = data.Pack.Decisions.ToDictionary(option => option.Id, option => option.Label);
        return new StudyResults(summary, shown)
        {
            Completers = Completers(data, decisions, options, cancel),
            Traces = [.. data.Study.Arms.Select(arm => ReviewTraces.Of(arm.Id, [.. data.Rows.Where(row => row.Participation.Arm == arm.Id)])).Where(traces => traces.Files > 0)],
            Burden = StudyBurden.Of([.. data.Rows.Select(row => row.Review).Where(review => !review.Skipped)]),
            Calibration = options.Scale == Scale.Option ? VoiceCalibration.Of(decisions, options.ThirdWays) : [],
            Ranks = options.Scale == Scale.Rank ? ItemRanks.Of(decisions) : [],
            Primary = Enum.TryParse<MetricKey>(data.Study.AnalysisPlan.PrimaryOutcome, ignoreCase: true, out var primary) ? primary : null,
            Contrast = contrast,
            Answer = contrast is { } c ? AutonomyAnswer.Of(shown, c.Arm, c.Against, arm => data.Study.Arms.FirstOrDefault(a => a.Id == arm)?.Title ?? Text.Same(arm)) : null,
            PrimaryAnswer = contrast is { } arms && Enum.TryParse<MetricKey>(data.Study.AnalysisPlan.PrimaryOutcome, ignoreCase: true, out var outcome)
                ? AutonomyAnswer.Primary(shown, outcome, arms.Arm, arms.Against) : null,
            AnswerNames = answers,
            GroupNames = groups,
        };
    }

    // Groups as the pack lists them: the youngest first, not "75" before "under 75".
    private static AnalysisResult InOrder(AnalysisResult result, List<string> groups) => result with
    {
        Groups = [.. result.Groups.OrderBy(group => groups.IndexOf(group.Name))],
        Fairness = result.Fairness is { } fairness ? fairness with { Accuracy = [.. fairness.Accuracy.OrderBy(group => groups.IndexOf(group.Group))] } : null,
    };

    private static AnalysisResult? Completers(StudyData data, IReadOnlyList<Decision> decisions, AnalysisOptions options, CancellationToken cancel)
    {
        var completed = data.Rows.GroupBy(row => row.Participant).Where(Completed).Select(person => person.Key).ToHashSet();
        List<Decision> theirs = [.. decisions.Where(row => completed.Contains(row.Participant))];
        return theirs.Count == 0 || theirs.Count == decisions.Count ? null
            : Analyse.Run(theirs, options, progress: null, cancel) is { IsOk: true } run ? SmallCells.Hide(run.Value) : null;
    }

    private static bool Completed(IGrouping<string, ReviewRow> person) => person.Count() >= person.First().Participation.Order.Count;

    private static List<ParticipantFlow> Flow(StudyData data, IReadOnlyList<StoredParticipation> people)
    {
        var rows = data.Rows.GroupBy(row => row.Participant).ToList();
        return
        [
            .. data.Study.Arms.Select(arm => (arm.Id, People: people.Where(person => person.Arm == arm.Id).ToList(), Rows: rows.Where(person => person.First().Participation.Arm == arm.Id).ToList()))
                .Select(arm => new ParticipantFlow(arm.Id, arm.People.Count, arm.Rows.Count, arm.Rows.Count(Completed), arm.People.Count(person => person.WithdrawnAt is not null))),
        ];
    }

    // The plan's contrast; where it names none, the last arm against the first.
    private static (string Arm, string Against)? Contrast(Study study, AnalysisResult result)
    {
        if (study.AnalysisPlan.ContrastArms is [var arm, var against, ..]) { return (arm, against); }
        var arms = study.Arms.Select(a => a.Id).Where(id => result.StudyArms.Any(a => a.Name == id)).ToList();
        return arms.Count < 2 ? null : (arms[^1], arms[0]);
    }
}

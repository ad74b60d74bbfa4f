using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Research;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>One study in memory.</summary>
public sealed class MemoryResearch : IResearchDesk
{
    public Task<Outcome<IReadOnlyList<StudySummary>>> Studies(Actor actor, CancellationToken cancel = default) =>
        Task.FromResult(actor.Role == Role.Researcher ? Outcome<IReadOnlyList<StudySummary>>.Ok([Summary]) : new NotAllowed());

    public Task<Outcome<StudyGlance>> Glance(Actor actor, string studyId, CancellationToken cancel = default) =>
        Task.FromResult(studyId == Summary.Study.Id ? new StudyGlance(Summary, new StudyResults(Summary, Analysis)) : Outcome<StudyGlance>.Failed(new NotFound()));

    public Task<Outcome<StudyResults>> Results(Actor actor, string studyId, CancellationToken cancel = default) =>
        Task.FromResult(studyId == Summary.Study.Id ? new StudyResults(Summary, Analysis) : Outcome<StudyResults>.Failed(new NotFound()));

    public Task<Outcome<ExportSummary>> Export(Actor actor, string studyId, string folder, CancellationToken cancel = default)
    {
        File.WriteAllText(Path.Combine(folder, "decisions.csv"), "participant,case,final\n");
        return Task.FromResult<Outcome<ExportSummary>>(new ExportSummary(folder, ["decisions.csv"], 0));
    }

    // Forty people, two arms, cases with the aid right and wrong, answers by a fixed pattern: the real analysis over invented rows.
    private static AnalysisResult Analysis { get; } = Analyse.Run(
        [
            .. from person in Enumerable.Range(0, 40)
               from file in Enumerable.Range(0, 12)
               let aid = file % 3 == 0 ? "no" : "yes"
               let own = (person * 7 + file * 5) % 10 < 6 ? "yes" : "no"
               let final = (person + file * 3) % 11 == 0 ? "meet-again" : (person + file) % (person % 2 == 0 ? 3 : 2) == 0 ? aid : own
               select new Decision($"p{person}", $"c{file}", final) { Arm = person % 2 == 0 ? Arms.SuggestionOnly.Id : Arms.SuggestionAndFactors.Id, Reference = "yes", Own = own, Aid = aid },
        ],
        new AnalysisOptions { Scale = Scale.Option, ThirdWays = ["meet-again"], Resamples = 200 }).Value;

    private static Text Word { get; } = new("texte", "text");

    public static StudySummary Summary { get; } = new(
        new Study("demo-apa-simulated", 1, new Text("Voir et décider", "See and decide"), new Text("Que change l’outil au jugement ?", "What does the aid change in judgement?"),
            "apa-aggir", "sha256:1", "fasttree", "sha256:2", TaskKind.Eligibility, [Arms.SuggestionOnly, Arms.SuggestionAndFactors], new CasePlan(7, [], 6), Word, Word, null, null,
            new AnalysisPlan(Word, "rair", Word, Word, Word, Word, Word, Word), true),
        StudyStatus.Closed, "sha256:3", 40, 480);
}

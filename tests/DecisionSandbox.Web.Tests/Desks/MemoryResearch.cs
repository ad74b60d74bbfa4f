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

    public Task<Outcome<StudyResults>> Results(Actor actor, string studyId, CancellationToken cancel = default) =>
        Task.FromResult(studyId == Summary.Study.Id ? new StudyResults(Summary) : Outcome<StudyResults>.Failed(new NotFound()));

    public Task<Outcome<ExportSummary>> Export(Actor actor, string studyId, string folder, CancellationToken cancel = default)
    {
        File.WriteAllText(Path.Combine(folder, "decisions.csv"), "participant,case,final\n");
        return Task.FromResult<Outcome<ExportSummary>>(new ExportSummary(folder, ["decisions.csv"], 0));
    }

    private static Text Word { get; } = new("texte", "text");

    public static StudySummary Summary { get; } = new(
        new Study("demo-apa-simulated", 1, new Text("Voir et décider", "See and decide"), new Text("Que change l’outil au jugement ?", "What does the aid change in judgement?"),
            "apa-aggir", "sha256:1", "fasttree", "sha256:2", TaskKind.Eligibility, [Arms.SuggestionOnly, Arms.SuggestionAndFactors], new CasePlan(7, [], 6), Word, Word, null, null,
            new AnalysisPlan(Word, "rair", Word, Word, Word, Word, Word, Word), true),
        StudyStatus.Closed, "sha256:3", 40, 480);
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Questionnaires;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>Two questionnaires one after the other, in memory.</summary>
public sealed class MemoryQuestionnaires : IQuestionnaireDesk
{
    private readonly Queue<Questionnaire> _left = new([InstalledQuestionnaires.All.Single(scale => scale.Id == "raw-tlx"), InstalledQuestionnaires.All.Single(scale => scale.Id == "perceived-discretion")]);

    /// <summary>What was handed in, in order.</summary>
    public List<QuestionnaireAnswers> HandedIn { get; } = [];

    /// <summary>What was saved on the way.</summary>
    public List<QuestionnaireAnswers> Saved { get; } = [];

    /// <summary>Why nothing is kept, where a test wants it.</summary>
    public Problem? Refuses { get; set; }

    public Task<Outcome<QuestionnaireStep>> Get(Actor actor, string participationId, CancellationToken cancel = default) => Task.FromResult(Step());

    public Task<Outcome<DateTimeOffset>> Save(Actor actor, string participationId, QuestionnaireAnswers answers, CancellationToken cancel = default)
    {
        Saved.Add(answers);
        return Task.FromResult<Outcome<DateTimeOffset>>(DateTimeOffset.UnixEpoch);
    }

    public Task<Outcome<QuestionnaireStep>> Submit(Actor actor, string participationId, QuestionnaireAnswers answers, CancellationToken cancel = default)
    {
        if (Refuses is { } refused) { return Task.FromResult(Outcome<QuestionnaireStep>.Failed(refused)); }
        HandedIn.Add(answers);
        _left.Dequeue();
        return Task.FromResult(Step());
    }

    private Outcome<QuestionnaireStep> Step() => new QuestionnaireStep(View, _left.TryPeek(out var words) ? new(words, QuestionnaireMoment.After, new Dictionary<string, int>(), null) : null);

    private static ParticipationView View => new(
        "p", "study", new("Étude", "Study"), new("dossiers", "files"), TaskKind.Eligibility, new("rôle", "role"), new("note", "note"), 1, true, 3, 2, null, false, false);
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Research;

/// <summary>The pack that a study's cases come from is gone or has changed, so its references cannot be computed.</summary>
public sealed record PackChanged(string PackId) : Problem(new Text(
    $"Le jeu de dossiers « {PackId} » n’est plus celui que le comité a approuvé : remettez la version de l’étude pour lire ses résultats.",
    $"The pack “{PackId}” is no longer the one that the committee approved: put the study’s version back to read its results."));

/// <summary>What the database keeps of what people saw is not what they saw: no figure is drawn from it.</summary>
public sealed record ContentsAltered() : Problem(new Text(
    "Ce que la base garde de ce qui était montré aux personnes a été altéré : aucun résultat n’en est tiré. Demandez au comité d’éthique de vérifier le registre.",
    "What the database keeps of what people were shown was altered: no result is drawn from it. Ask the ethics committee to verify the record."));

/// <summary>All that researchers may read of one study: the finished reviews of everyone who did not withdraw.</summary>
internal sealed record StudyData(Study Study, ScenarioPack Pack, IReadOnlyList<ReviewRow> Rows)
{
    /// <summary>The study's aid, frozen, for the band of its score; null where it is gone.</summary>
    public IDecisionAid? Aid { get; init; }

    /// <summary>Everyone who did not withdraw.</summary>
    public IReadOnlyList<StoredParticipation> People { get; init; } = [];

    /// <summary>The questionnaires handed in, person by person.</summary>
    public IReadOnlyList<QuestionnaireRow> Questionnaires { get; init; } = [];

    /// <summary>The codings of free texts that both coders have finished.</summary>
    public IReadOnlyList<FinishedCoding> Codings { get; init; } = [];

    public static async Task<Outcome<StudyData>> Load(SandboxContext context, AidRegistry registry, Study study, CancellationToken cancel)
    {
        if (registry.Pack(study.PackId) is not { } pack || pack.Pack.Hash != study.PackHash) { return new PackChanged(study.PackId); }

        var people = await context.Participations.AsNoTracking()
            .Where(row => row.StudyId == study.Id && row.WithdrawnAt == null).ToDictionaryAsync(row => row.Id, cancel);
        var reviews = await context.Reviews.AsNoTracking()
            .Where(row => row.DoneAt != null && context.Participations.Any(p => p.Id == row.ParticipationId && p.StudyId == study.Id && p.WithdrawnAt == null))
            .ToListAsync(cancel);
        var hashes = reviews.Select(row => row.ShownHash).OfType<string>().Distinct().ToList();
        var contents = await context.Contents.AsNoTracking().Where(row => hashes.Contains(row.Hash)).ToListAsync(cancel);
        if (contents.Exists(row => Draw.Hash(row.Bytes) != row.Hash)) { return new ContentsAltered(); }
        var shown = contents.ToDictionary(row => row.Hash, row => StoredJson.Read<ShownContent>(row.Bytes));

        var files = reviews.Select(row => row.CaseIndex).Distinct().ToDictionary(index => index, index => File(study, pack.Generator, index));
        var place = study.Arms.Select((arm, i) => (arm.Id, i)).ToDictionary(arm => arm.Id, arm => arm.i);
        var rows =
            from review in reviews
            let person = people[review.ParticipationId]
            let file = files[review.CaseIndex]
            // The plan's order of arms goes into every table, figure and file that follows.
            orderby place.GetValueOrDefault(person.Arm, place.Count), ReviewRow.Pseudonym(person), review.Position
            select new ReviewRow(
                ReviewRow.Pseudonym(person), person, review, review.ShownHash is { } hash ? shown.GetValueOrDefault(hash) : null, file.List, file.Cases);
        return new StudyData(study, pack.Pack, [.. rows])
        {
            Aid = registry.Frozen(study)?.Aid, Questionnaires = await Answered(context, people, cancel), People = [.. people.Values.OrderBy(ReviewRow.Pseudonym, StringComparer.Ordinal)],
            Codings = await FinishedCoding.Load(context, study.Id, people, cancel),
        };
    }

    private static async Task<IReadOnlyList<QuestionnaireRow>> Answered(SandboxContext context, Dictionary<string, StoredParticipation> people, CancellationToken cancel)
    {
        var study = people.Values.Select(person => person.StudyId).FirstOrDefault();
        var rows = await context.Questionnaires.AsNoTracking()
            .Where(row => row.SubmittedAt != null && context.Participations.Any(p => p.Id == row.ParticipationId && p.StudyId == study && p.WithdrawnAt == null)).ToListAsync(cancel);
        var hashes = rows.Select(row => row.Hash).Distinct().ToList();
        var words = (await context.Contents.AsNoTracking().Where(row => hashes.Contains(row.Hash)).ToListAsync(cancel)).ToDictionary(row => row.Hash, row => StoredJson.Read<Questionnaire>(row.Bytes));
        return [.. rows.Select(row => new QuestionnaireRow(ReviewRow.Pseudonym(people[row.ParticipationId]), people[row.ParticipationId].Arm, words[row.Hash], row))
            .OrderBy(row => row.Participant, StringComparer.Ordinal).ThenBy(row => row.Answered.When).ThenBy(row => row.Answered.Entry)];
    }

    private static (string? List, IReadOnlyList<Case> Cases) File(Study study, ICaseGenerator generator, int index)
    {
        if (study.Task == TaskKind.Eligibility) { return (null, [generator.Generate(study.Plan.Seed, index)]); }
        var list = generator.GenerateList(study.Plan.Seed, index);
        return (list.Id, list.Cases);
    }
}

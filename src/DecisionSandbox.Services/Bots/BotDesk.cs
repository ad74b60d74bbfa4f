using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Questionnaires;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Trainings;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Bots;

/// <inheritdoc cref="IBotDesk"/>
public sealed class BotDesk(
    Doorway doorway, StudyShelf shelf, AidRegistry registry, IParticipationDesk participations, IReviewDesk reviews, IQuestionnaireDesk questionnaires, ITrainingDesk trainings, IDbContextFactory<SandboxContext> contexts) : IBotDesk
{
    // Writers take turns in any case; a second and a third at work prepare theirs meanwhile.
    private const int AtOnce = 4;

    private static readonly UseCase PlayBots = new("play-bots", Role.Administrator, Role.Researcher);

    /// <inheritdoc/>
    public async Task<Outcome<BotsPlayed>> PlayCopy(
        Actor actor, string studyId, string copyId, BotTeam team, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var found = await doorway.Read(actor, PlayBots, async work => await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == studyId, cancel) is { } row
            ? Outcome<Study>.Ok(row.Study)
            : new StudyUnknown(studyId, await work.Context.Studies.Select(row => row.Id).OrderBy(id => id).ToListAsync(cancel)), cancel);
        if (found.Problem is { } problem) { return problem; }
        var original = found.Value;
        var copy = original with
        {
            Id = copyId,
            IsSimulated = true,
            Title = new($"{original.Title.Fr} (simulation)", $"{original.Title.En} (simulation)"),
        };
        return await Play(actor, copy, team, progress, cancel);
    }

    /// <inheritdoc/>
    public async Task<Outcome<BotsPlayed>> Play(Actor actor, Study simulated, BotTeam team, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(simulated);
        ArgumentNullException.ThrowIfNull(team);
        if (team.Participants is < 1 or > 100_000) { return new WrongNumberOfBots(); }
        if (simulated.Arms.Count == 0 || simulated.Plan.Cases.Count == 0) { return new NothingToPlay(); }
        if (registry.Frozen(simulated) is not var (pack, _)) { return new AidNotHere(simulated); }
        if (await Shelve(actor, simulated, team, cancel) is { } refused) { return refused; }

        var files = simulated.Plan.Cases.Select(planned => Cases(pack, simulated, planned.Index)).ToList();
        // They come in one after the other, so that the same seed gives each the same place in line; then several work at once, as people do.
        var seats = new List<Seat>(team.Participants);
        for (var number = 0; number < team.Participants; number++)
        {
            var table = new Table(simulated, pack.Pack, files, new Bot(PolicyOf(team, number), team.Seed, number));
            var joined = await Join(table, cancel);
            if (joined.Problem is { } problem) { return problem; }
            seats.Add(new(table, joined.Value));
        }
        var (played, done) = (0, 0);
        Problem? stuck = null;
        await Parallel.ForEachAsync(seats, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (seat, stop) =>
        {
            if (stuck is not null) { return; }
            var decided = await PlayOne(seat, stop);
            if (decided.Problem is { } problem) { Interlocked.CompareExchange(ref stuck, problem, null); return; }
            Interlocked.Add(ref played, decided.Value);
            progress?.Report(Interlocked.Increment(ref done));
        });
        if (stuck is not null) { return stuck; }
        var closed = await shelf.CloseSimulated(actor, simulated.Id, cancel);
        return closed.Then(_ => Outcome<BotsPlayed>.Ok(new(simulated.Id, team.Participants, played)));
    }

    private sealed record Table(Study Study, ScenarioPack Pack, IReadOnlyList<IReadOnlyList<Case>> Files, Bot Bot)
    {
        public Actor Actor => Actor.Bot(FormattableString.Invariant($"{Study.Id}/{Bot.Number}"));
    }

    private sealed record Seat(Table Table, ParticipationView Joined);

    // A run that was cut short goes on where it stopped; anything else under this id is left alone.
    private async Task<Problem?> Shelve(Actor actor, Study simulated, BotTeam team, CancellationToken cancel)
    {
        var found = await doorway.Read(actor, PlayBots, async work => Outcome<StoredStudy?>.Ok(await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == simulated.Id, cancel)), cancel);
        if (found.Problem is { } problem) { return problem; }
        if (found.Value is not { } there) { return (await shelf.Add(actor, simulated, StudyStatus.Approved, team.Seed, cancel)).Problem; }
        var isUnfinished = there.Hash == Draw.Hash(StoredJson.Bytes(simulated)) && there.AssignmentSeed == team.Seed && there.Status != StudyStatus.Closed;
        return isUnfinished && simulated.IsSimulated ? null : new NameTaken(simulated.Id);
    }

    private static BotPolicy PolicyOf(BotTeam team, int number)
    {
        var drawn = team.Policies[Draw.Permute(Enumerable.Range(0, team.Policies.Count).ToList(), team.Seed, FormattableString.Invariant($"policy/{number}"))[0]];
        return drawn.For(Bot.Roll(FormattableString.Invariant($"{team.Seed}/{number}/part")));
    }

    private static IReadOnlyList<Case> Cases(RegisteredPack pack, Study study, int index) => study.Task == TaskKind.Prioritisation
        ? pack.Generator.GenerateList(study.Plan.Seed, index).Cases
        : [pack.Generator.Generate(study.Plan.Seed, index)];

    private async Task<Outcome<ParticipationView>> Join(Table table, CancellationToken cancel)
    {
        var joined = await participations.Join(table.Actor, Request(table), cancel);
        return joined.IsOk && !joined.Value.HasConsented ? await participations.Consent(table.Actor, joined.Value.Id, joined.Value.ConsentVersion, cancel) : joined;
    }

    private async Task<Outcome<int>> PlayOne(Seat seat, CancellationToken cancel)
    {
        var table = seat.Table;
        var row = await Row(seat.Joined.Id, cancel);
        var arm = table.Study.Arms.First(a => a.Id == row.Arm);
        if (await Answer(table, row.Id, cancel) is { } unanswered) { return unanswered; }
        if (await Train(table, row.Id, cancel) is { } untrained) { return untrained; }
        for (var position = seat.Joined.Position; position <= row.Order.Count; position++)
        {
            var review = await Review(table, arm, row.Id, position, table.Files[row.Order[position - 1]], cancel);
            if (review.Problem is { } stuck) { return stuck; }
            if (review.Value.Participation.Interlude is { } interlude)
            {
                var passed = await participations.PassInterlude(table.Actor, row.Id, interlude.After, interlude.Question is null ? null : 0, cancel);
                if (passed.Problem is { } refused) { return refused; }
            }
        }
        return await Answer(table, row.Id, cancel) is { } stuckAfter ? stuckAfter : row.Order.Count;
    }

    private async Task<Problem?> Train(Table table, string participation, CancellationToken cancel)
    {
        if (table.Study.Training is not { } training) { return null; }
        for (var number = 1; number <= training.Cases.Count; number++)
        {
            if ((await trainings.FinishPractice(table.Actor, participation, number, cancel)).Problem is { } refused) { return refused; }
        }
        for (var number = 1; number <= training.Questions.Count; number++)
        {
            if ((await trainings.Answer(table.Actor, participation, number, training.Questions[number - 1].Right, cancel)).Problem is { } refused) { return refused; }
        }
        return null;
    }

    // So that the export of a pilot holds every table that people would fill.
    private async Task<Problem?> Answer(Table table, string participation, CancellationToken cancel)
    {
        if (table.Study.Questionnaires.Count == 0) { return null; }
        var step = await questionnaires.Get(table.Actor, participation, cancel);
        while (step.IsOk && step.Value.Asked is { } asked)
        {
            step = await questionnaires.Submit(table.Actor, participation, new(asked.Words.Id, asked.When, table.Bot.Ticks(asked.Words)), cancel);
        }
        return step.Problem;
    }

    // Which case stands at which position is not for the page to know; the bot's own judgement needs it.
    private async Task<StoredParticipation> Row(string participation, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Participations.AsNoTracking().SingleAsync(row => row.Id == participation, cancel);
    }

    // Where a study balances arms within profiles or teams, bots come from all of them in turn.
    private static JoinRequest Request(Table table)
    {
        var (randomisation, number) = (table.Study.Randomisation, table.Bot.Number);
        return new(table.Study.Id, Quick: false,
            randomisation.Profiles.Count == 0 ? null : randomisation.Profiles[number % randomisation.Profiles.Count].Id,
            randomisation.Strata == Strata.Service ? FormattableString.Invariant($"robots {number % 4}") : null);
    }

    private async Task<Outcome<ReviewView>> Review(Table table, Arm arm, string participation, int position, IReadOnlyList<Case> cases, CancellationToken cancel)
    {
        var own = table.Bot.Own(table.Pack, cases);
        var view = await reviews.Open(table.Actor, participation, position, cancel);
        while (view.IsOk && view.Value.Step != ProtocolStep.Done)
        {
            var (id, key) = (view.Value.ReviewId, view.Value.Step.ToString());
            view = view.Value.Step switch
            {
                ProtocolStep.Read => await reviews.FinishReading(table.Actor, id, key, cancel),
                ProtocolStep.OwnJudgement => await reviews.CommitOwn(table.Actor, id, key, new OwnJudgement(own, table.Bot.Confidence("own", cases[0])), cancel),
                ProtocolStep.Reread => await reviews.FinishRereading(table.Actor, id, key, cancel),
                ProtocolStep.Wait => await reviews.EndWait(table.Actor, id, key, cancel),
                ProtocolStep.Ask => await reviews.Ask(table.Actor, id, key, cancel),
                ProtocolStep.Examine or ProtocolStep.Decide => await reviews.Decide(table.Actor, id, key, new FinalDecision(
                    table.Bot.Final(own, cases, view.Value.Shown), table.Bot.Confidence("final", cases[0]), Bot.Counted(arm, table.Pack),
                    null, null, new Dictionary<string, string>()), cancel),
                var other => throw new InvalidOperationException($"A bot does not know the step {other}."),
            };
        }
        return view;
    }
}

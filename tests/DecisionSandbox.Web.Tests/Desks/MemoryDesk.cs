using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>Participations and reviews in memory, on Core's own state machine: pages are tested against the real rules.</summary>
public sealed class MemoryDesk(TimeProvider time) : IParticipationDesk, IReviewDesk
{
    public const int Files = 2;

    private readonly Dictionary<string, Running> _participations = [];
    private readonly Dictionary<string, Reviewing> _reviews = [];

    /// <summary>What the aid shows of a case.</summary>
    public Func<string, ShownContent> Aid { get; set; } = caseId => Samples.Shown(caseId);

    /// <summary>What stands between the desk and the page: a leaking desk is one line away.</summary>
    public Func<ReviewView, ReviewView> Pass { get; set; } = view => view;

    /// <summary>What the saving of an own judgement waits for.</summary>
    public Task Saving { get; set; } = Task.CompletedTask;

    /// <summary>What was called, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>What came with the commits of steps, in order.</summary>
    public List<Posted> Posts { get; } = [];

    private sealed record Running(string Id, string User, TaskKind Task, bool Consented, bool Withdrawn);

    private sealed class Reviewing(string id, string participation, int position, ReviewState state)
    {
        public string Id { get; } = id;
        public string Participation { get; } = participation;
        public int Position { get; } = position;
        public ReviewState State { get; set; } = state;
        public DateTimeOffset? OwnAt { get; set; }
        public ReviewDraft Draft { get; set; } = ReviewDraft.Empty;
        public DateTimeOffset? SavedAt { get; set; }
    }

    public Task<Outcome<IReadOnlyList<StudyInvitation>>> Invitations(Actor actor, CancellationToken cancel = default) =>
        Task.FromResult(Outcome<IReadOnlyList<StudyInvitation>>.Ok(
        [
            Invitation(actor, TaskKind.Eligibility), Invitation(actor, TaskKind.Prioritisation),
        ]));

    public Task<Outcome<ParticipationView>> Join(Actor actor, JoinRequest request, CancellationToken cancel = default)
    {
        var task = request.StudyId == "demo-housing" ? TaskKind.Prioritisation : TaskKind.Eligibility;
        var id = $"{request.StudyId}-{actor.UserId}";
        _participations.TryAdd(id, new Running(id, actor.UserId, task, false, false));
        return Task.FromResult<Outcome<ParticipationView>>(View(_participations[id]));
    }

    public Task<Outcome<ParticipationView>> Get(Actor actor, string participationId, CancellationToken cancel = default) =>
        Task.FromResult(Mine(actor, participationId).Then(p => Outcome<ParticipationView>.Ok(View(p))));

    public Task<Outcome<ParticipationView>> Consent(Actor actor, string participationId, int version, CancellationToken cancel = default) =>
        Task.FromResult(Mine(actor, participationId).Then(p => Outcome<ParticipationView>.Ok(View(_participations[p.Id] = p with { Consented = true }))));

    public Task<Outcome<ParticipationView>> Withdraw(Actor actor, string participationId, CancellationToken cancel = default) =>
        Task.FromResult(Mine(actor, participationId).Then(p => Outcome<ParticipationView>.Ok(View(_participations[p.Id] = p with { Withdrawn = true }))));

    public Task<Outcome<DebriefView>> Debrief(Actor actor, string participationId, CancellationToken cancel = default) =>
        Task.FromResult(Mine(actor, participationId).Then(p => Outcome<DebriefView>.Ok(new DebriefView(
            [.. Reviews(p).Select(r => new DebriefRow(r.Position, Label(r.State.Own?.Answer), new Text("GIR 5 ou 6", "GIR 5 or 6"), Label(r.State.Final?.Answer), r.State.Skipped ? null : r.Id))],
            1, 1, 0, 0, 1, new Text("Pour quatre dossiers sur douze, l’outil se trompait.", "For four files in twelve the aid was wrong.")))));

    public Task<Outcome<ReviewView>> Open(Actor actor, string participationId, int position, CancellationToken cancel = default)
    {
        Calls.Add("open");
        return Task.FromResult(Mine(actor, participationId).Then(p =>
        {
            var total = p.Task == TaskKind.Prioritisation ? 1 : Files;
            if (position < 1 || position > total) { return new NotFound(); }
            var id = string.Create(CultureInfo.InvariantCulture, $"{p.Id}-{position}");
            if (!_reviews.TryGetValue(id, out var review))
            {
                IReadOnlyList<string> listed = p.Task == TaskKind.Prioritisation ? [.. Samples.Requests.Select(r => r.CaseId)] : [];
                var rules = new AnswerRules([.. Samples.Options.Select(o => o.Id)], [.. Samples.Reasons.Select(r => r.Id)], listed) { ThirdWays = [.. Samples.Options.Where(o => o.IsThirdWay).Select(o => o.Id)] };
                _reviews[id] = review = new Reviewing(id, p.Id, position, ReviewState.Begin(Arms.SuggestionAndFactors, rules));
            }
            return Outcome<ReviewView>.Ok(View(review));
        }));
    }

    public Task<Outcome<ReviewView>> FinishReading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) =>
        Step(reviewId, state => state.FinishReading(), posted);

    public async Task<Outcome<ReviewView>> CommitOwn(Actor actor, string reviewId, Posted posted, OwnJudgement judgement, CancellationToken cancel = default)
    {
        Calls.Add("own");
        await Saving;
        _reviews[reviewId].OwnAt = time.GetUtcNow();
        return await Step(reviewId, state => state.CommitOwn(judgement).Then(s => s.Reveal("sha256:content")), posted);
    }

    public Task<Outcome<ReviewView>> FinishRereading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) =>
        Step(reviewId, state => state.FinishRereading(), posted);

    public Task<Outcome<ReviewView>> EndWait(Actor actor, string reviewId, string key, CancellationToken cancel = default) =>
        Step(reviewId, state => state.EndWait(time.GetUtcNow() - _reviews[reviewId].OwnAt!.Value).Then(s => s.Reveal("sha256:content")));

    public Task<Outcome<ReviewView>> Ask(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) =>
        Step(reviewId, state => state.Ask().Then(s => s.Reveal("sha256:content")), posted);

    public Task<Outcome<ReviewView>> Look(Actor actor, string reviewId, string opening, string? lookedFor, CancellationToken cancel = default) =>
        Step(reviewId, state => state.Look(new(opening, lookedFor, new Text("Transferts : avec aide", "Transfers: with help"), 60)));

    public Task<Outcome<ParticipationView>> PassInterlude(Actor actor, string participationId, int after, int? answer, CancellationToken cancel = default) =>
        Task.FromResult(Mine(actor, participationId).Then(p => Outcome<ParticipationView>.Ok(View(p))));

    public Task<Outcome<ReviewView>> OpenDetail(Actor actor, string reviewId, string detail, CancellationToken cancel = default)
    {
        Calls.Add($"detail {detail}");
        return Step(reviewId, state => state.Open(detail));
    }

    public Task<Outcome<ReviewView>> Contest(Actor actor, string reviewId, string key, ContestedFactor factor, CancellationToken cancel = default) =>
        Step(reviewId, state => state.Contest(factor));

    public Task<Outcome<ReviewView>> Decide(Actor actor, string reviewId, Posted posted, FinalDecision decision, CancellationToken cancel = default) =>
        Step(reviewId, state => state.Decide(decision, "gir-5-6"), posted);

    public Task<Outcome<ReviewView>> Skip(Actor actor, string reviewId, string key, CancellationToken cancel = default) =>
        Step(reviewId, state => state.Skip());

    public Task<Outcome<DateTimeOffset>> SaveDraft(Actor actor, string reviewId, ReviewDraft draft, CancellationToken cancel = default)
    {
        Calls.Add("draft");
        var review = _reviews[reviewId];
        (review.Draft, review.SavedAt) = (draft, time.GetUtcNow());
        return Task.FromResult<Outcome<DateTimeOffset>>(review.SavedAt.Value);
    }

    public Task<Outcome<string>> Receipt(Actor actor, string reviewId, CancellationToken cancel = default) =>
        Task.FromResult(_reviews.TryGetValue(reviewId, out var review) && review.State.Final is not null
            ? Outcome<string>.Ok("c2sp.org/tlog-proof@v1\n")
            : new NotFound());

    /// <summary>Lets this person try files under the name that trials go by.</summary>
    public void Try(string user) => _participations["preview"] = new("preview", user, TaskKind.Eligibility, true, false);

    /// <summary>The view of a review as it stands, for the replay.</summary>
    public ReviewView? Find(string reviewId) => _reviews.TryGetValue(reviewId, out var review) ? View(review) : null;

    private Task<Outcome<ReviewView>> Step(string reviewId, Func<ReviewState, Outcome<ReviewState>> next, Posted? posted = null)
    {
        if (posted is not null) { Posts.Add(posted); }
        var review = _reviews[reviewId];
        return Task.FromResult(next(review.State).Then(state =>
        {
            if (state.Step != review.State.Step) { (review.Draft, review.SavedAt) = (ReviewDraft.Empty, null); }
            review.State = state;
            return Outcome<ReviewView>.Ok(View(review));
        }));
    }

    private Outcome<Running> Mine(Actor actor, string id) =>
        _participations.TryGetValue(id, out var running) && running.User == actor.UserId ? running : new NotFound();

    private IEnumerable<Reviewing> Reviews(Running p) => _reviews.Values.Where(r => r.Participation == p.Id).OrderBy(r => r.Position);

    private StudyInvitation Invitation(Actor actor, TaskKind task)
    {
        var study = task == TaskKind.Prioritisation ? "demo-housing" : "demo-apa";
        var running = _participations.GetValueOrDefault($"{study}-{actor.UserId}");
        return new StudyInvitation(study, Title(task), PackTitle(task), task, task == TaskKind.Prioritisation ? 1 : 12, task == TaskKind.Prioritisation ? 0 : Files,
            running?.Id, running is not null && View(running).IsFinished);
    }

    private static Text Title(TaskKind task) => task == TaskKind.Prioritisation ? new("Attribuer un logement", "Allocating a dwelling") : new("Voir et décider", "See and decide");

    private static Text PackTitle(TaskKind task) => task == TaskKind.Prioritisation ? new("demandes de logement social", "social-housing requests") : new("demande d’APA à domicile", "home-care allowance request");

    private ParticipationView View(Running p)
    {
        var total = p.Task == TaskKind.Prioritisation ? 1 : Files;
        var done = Reviews(p).Count(r => r.State.Step == ProtocolStep.Done);
        return new ParticipationView(p.Id, p.Id, Title(p.Task), PackTitle(p.Task), p.Task,
            new("Vous évaluez pour l’équipe médico-sociale.", "You assess for the medico-social team."),
            new("L’outil peut se tromper.\n\nVos réponses restent sur cette machine. Vous pouvez vous retirer à tout moment.", "The aid can be wrong.\n\nYour answers stay on this machine. You can withdraw at any time."),
            1, p.Consented, done + 1, total, done == 0 ? null : 7 * (total - done), p.Withdrawn, false);
    }

    private ReviewView View(Reviewing r)
    {
        var p = _participations[r.Participation];
        var isList = p.Task == TaskKind.Prioritisation;
        return Pass(new ReviewView(r.Id, View(p), r.Position, r.State.Step, p.Task,
            isList ? new("L’ordre que je propose à la commission", "The order I propose to the commission") : new("Ma proposition au président du conseil départemental", "My proposal to the president of the departmental council"),
            isList ? null : new("Grille AGGIR : © Syndicat national de gérontologie clinique.", "AGGIR grid: © Syndicat national de gérontologie clinique."),
            Samples.Options, Samples.Reasons, isList ? Samples.Dwelling : Samples.File(r.Position), isList ? Samples.Requests : [],
            r.State.Own, r.OwnAt, r.State.MayReveal ? isList ? Samples.ShownList() : Aid(r.Id) : null, r.State.Contested, r.State.Final, r.State.Skipped, r.Draft, r.SavedAt));
    }

    private static Text? Label(Answer? answer) => answer is OptionAnswer option ? Samples.Options.First(o => o.Id == option.Option).Label : null;
}

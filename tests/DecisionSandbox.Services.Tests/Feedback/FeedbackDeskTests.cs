using System.Text;
using System.Text.Json;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Feedback;

public sealed class FeedbackDeskTests
{
    private const string Wrong = "Mme Zyblonska marche, elle", Unclear = "l’outil ne dit pas d’où vient ce facteur";

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_remark_and_a_contested_factor_are_read_screened_answered_once_and_the_answer_reaches_the_person_and_the_committee(string database)
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<TimeProvider>(time));
        var (desk, ethics, researcher) = (workshop.Get<IFeedbackDesk>(), await workshop.Person(Role.EthicsReviewer), await workshop.Person(Role.Researcher));
        var (actor, view) = await AtAid(workshop);
        var (shown, participation) = (view.Shown!.Cases.Single(), view.Participation.Id);
        (await workshop.Reviews.Contest(actor, view.ReviewId, "contest", new(shown.CaseId, shown.Factors[0].Attribute, Wrong), Cancel)).IsOk.Should().BeTrue();
        (await workshop.Reviews.Contest(actor, view.ReviewId, "contest", new(shown.CaseId, shown.Factors[0].Attribute, Wrong), Cancel)).IsOk.Should().BeTrue("the same post again changes nothing");
        (await workshop.Reviews.Contest(actor, view.ReviewId, "silent", new(shown.CaseId, shown.Factors[1].Attribute, "  "), Cancel)).IsOk.Should().BeTrue();
        time.Pass(TimeSpan.FromHours(50));
        foreach (var _ in (int[])[1, 2]) { (await desk.Send(actor, participation, new(FeedbackSubject.File, $" {Unclear} ", view.ReviewId), Cancel)).IsOk.Should().BeTrue(); }
        time.Pass(TimeSpan.FromHours(25));

        var seen = (await desk.Of(researcher, "study", Cancel)).Value;
        seen.Waiting.Should().Be(new FeedbackWaiting(2, 3), "a contest without words waits for nothing");
        (await desk.Waiting(researcher, "study", Cancel)).Value.Should().Be(seen.Waiting);
        seen.Remarks.Select(remark => (remark.About, remark.Days, remark.Factor, remark.Words.Words.Fr)).Should().Equal(
            (FeedbackSubject.Factor, 3, shown.Factors[0].Phrase, "Mme [nom] marche, elle"), (FeedbackSubject.File, 1, null, Unclear));
        seen.Remarks[0].Words.Masks[Mask.Name].Should().Be(1);
        await using var context = workshop.Context();
        var person = await context.Participations.AsNoTracking().SingleAsync(row => row.Id == participation, Cancel);
        JsonSerializer.Serialize(seen).Should().NotContainAny(person.Code, person.Id, actor.UserId, person.Arm, "Zyblonska");

        var answered = (await desk.Answer(researcher, seen.Remarks[0].Id, " Le formulaire est plus ancien que la visite. ", Cancel)).Value;
        answered.Waiting.Should().Be(new FeedbackWaiting(1, 1));
        answered.Remarks.Select(remark => remark.Answer).Should().Equal(null, "Le formulaire est plus ancien que la visite.");
        (await desk.Answer(researcher, seen.Remarks[0].Id, "Autre chose.", Cancel)).Problem.Should().BeOfType<AlreadyAnswered>();

        var mine = (await desk.Mine(actor, participation, Cancel)).Value;
        mine.Remarks.Select(remark => (remark.Words, remark.Position, remark.Answer)).Should().Equal((Unclear, 1, null), (Wrong, 1, "Le formulaire est plus ancien que la visite."));
        mine.Files.Should().Equal(new OpenedFile(1, view.ReviewId));
        (await workshop.Participations.Invitations(actor, Cancel)).Value.Single(invitation => invitation.StudyId == "study").Answers.Should().Be(1);
        Encoding.UTF8.GetString((await workshop.Get<IOwnDataDesk>().Take(actor, participation, Cancel)).Value).Should().Contain(Wrong).And.Contain(Unclear).And.Contain("plus ancien que la visite");

        var inspected = (await workshop.Get<IInspectionDesk>().Inspect(ethics, "study", new(), Cancel)).Value;
        inspected.Contests.Select(contest => (contest.Words?.Words.Fr, contest.Answer?.Role, contest.Answer?.Words?.Words.Fr)).Should().Equal(
            (null, null, null), ("Mme [nom] marche, elle", Role.Researcher, "Le formulaire est plus ancien que la visite."));
        inspected.Remarks.Select(remark => (remark.About, remark.Words?.Words.Fr, remark.Answer)).Should().Equal((FeedbackSubject.File, Unclear, null));
        JsonSerializer.Serialize(inspected).Should().NotContainAny(researcher.UserId, person.Code);
        (await context.Entries.CountAsync(entry => entry.Event == Events.Feedback, Cancel)).Should().Be(1, "a second post is no second remark");
        (await context.Entries.CountAsync(entry => entry.Event == Events.FeedbackAnswered, Cancel)).Should().Be(1);
        (await workshop.Get<IRecordDesk>().Replay(ethics, view.ReviewId, Core.Language.Fr, Cancel)).Value.Steps.Select(step => step.Event).Should().EndWith([Events.AidShown, Events.FactorContested, Events.FactorContested], "a remark is no screen of the review");
        (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.Findings.Should().BeEmpty();

        (await workshop.Participations.Withdraw(actor, participation, Cancel)).IsOk.Should().BeTrue();
        (await desk.Of(researcher, "study", Cancel)).Value.Remarks.Should().BeEmpty();
        (await context.Feedback.AnyAsync(Cancel)).Should().BeFalse();
        inspected = (await workshop.Get<IInspectionDesk>().Inspect(ethics, "study", new(), Cancel)).Value;
        inspected.Contests.Should().HaveCount(2).And.OnlyContain(contest => contest.IsErased && contest.Words == null);
        inspected.Contests[1].Answer.Should().Match<RemarkAnswer>(answer => answer.Role == Role.Researcher && answer.Words == null, "that somebody answered stays; what they said speaks of the person and goes");
        inspected.Remarks.Single().Words.Should().BeNull();
    }

    [Fact]
    public async Task The_hierarchy_has_no_way_in_and_a_researcher_answers_in_their_own_study()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var desk = workshop.Get<IFeedbackDesk>();
        var (actor, participation) = await workshop.Participant();
        var sent = (await desk.Send(actor, participation.Id, new(FeedbackSubject.Study, Unclear), Cancel)).Value;
        sent.Remarks.Single().About.Should().Be(FeedbackSubject.Study);
        var (owner, other) = (await workshop.Person(Role.Researcher), await workshop.Person(Role.Researcher));
        var id = (await desk.Of(owner, "study", Cancel)).Value.Remarks.Single().Id;
        await using (var context = workshop.Context())
        {
            await context.Studies.Where(study => study.Id == "study").ExecuteUpdateAsync(study => study.SetProperty(row => row.OwnerId, owner.UserId), Cancel);
        }

        foreach (var role in (Role[])[Role.Administrator, Role.EthicsReviewer, Role.Practitioner])
        {
            var person = await workshop.Person(role);
            (await desk.Of(person, "study", Cancel)).Problem.Should().BeOfType<NotAllowed>(role.ToString());
            (await desk.Answer(person, id, "non", Cancel)).Problem.Should().BeOfType<NotAllowed>(role.ToString());
        }
        (await desk.Mine(await workshop.Person(), participation.Id, Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Mine(owner, participation.Id, Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await desk.Of(other, "study", Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Answer(other, id, "non", Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Waiting(other, "study", Cancel)).Value.Should().Be(new FeedbackWaiting(0, null, false));
        (await desk.Waiting(owner, "study", Cancel)).Value.Should().Be(new FeedbackWaiting(1, 0));
        (await desk.Answer(owner, "nothing", "oui", Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Answer(owner, id, "oui", Cancel)).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task What_cannot_be_kept_is_said_in_a_sentence()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (desk, researcher) = (workshop.Get<IFeedbackDesk>(), await workshop.Person(Role.Researcher));
        var stranger = await workshop.Person();
        var joined = (await workshop.Participations.Join(stranger, "study", false, Cancel)).Value;
        (await desk.Send(stranger, joined.Id, new(FeedbackSubject.Aid, "avant"), Cancel)).Problem.Should().BeOfType<ConsentMissing>();
        var (actor, view) = await workshop.AtOwnJudgement();
        var (other, theirs) = await workshop.AtOwnJudgement();
        var id = view.Participation.Id;
        (await desk.Send(actor, id, new(FeedbackSubject.Aid, "  "), Cancel)).Problem.Should().BeOfType<MustBeWritten>();
        (await desk.Send(actor, id, new(FeedbackSubject.Aid, new string('a', AnswerRules.LongestText + 1)), Cancel)).Problem.Should().BeOfType<TextTooLong>();
        (await desk.Send(actor, id, new(FeedbackSubject.File, "sans dossier"), Cancel)).Problem.Should().BeOfType<FileNotChosen>();
        (await desk.Send(actor, id, new(FeedbackSubject.File, "le dossier d’une autre", theirs.ReviewId), Cancel)).Problem.Should().BeOfType<FileNotChosen>();
        (await desk.Send(actor, id, new(FeedbackSubject.Factor, "hors de la revue", view.ReviewId), Cancel)).Problem.Should().BeOfType<FileNotChosen>();
        (await desk.Send(other, id, new(FeedbackSubject.Aid, "chez une autre"), Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Mine(actor, id, Cancel)).Value.Remarks.Should().BeEmpty();

        var sent = (await desk.Send(actor, id, new(FeedbackSubject.File, Unclear, view.ReviewId), Cancel)).Value;
        sent.Remarks.Should().ContainSingle();
        var remark = (await desk.Of(researcher, "study", Cancel)).Value.Remarks.Single();
        (await desk.Answer(researcher, remark.Id, " ", Cancel)).Problem.Should().BeOfType<MustBeWritten>();
        (await desk.Answer(researcher, remark.Id, new string('a', AnswerRules.LongestText + 1), Cancel)).Problem.Should().BeOfType<TextTooLong>();
        (await desk.Mine(actor, id, Cancel)).Value.Remarks.Single().Answer.Should().BeNull();
    }

    private static async Task<(Actor Actor, ReviewView View)> AtAid(Workshop workshop)
    {
        var (actor, view) = await workshop.AtOwnJudgement(factors: true);
        return (actor, (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Cancel)).Value);
    }
}

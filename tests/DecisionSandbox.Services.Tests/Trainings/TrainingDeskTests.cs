using System.Text;
using System.Text.Json;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.Trainings;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Trainings;

/// <summary>Files to try are kept nowhere; questions are answered once and explained; nobody is kept out.</summary>
public sealed class TrainingDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_file_is_tried_without_a_trace_questions_are_explained_and_the_first_file_opens(string database)
    {
        await using var workshop = await Ready(database);
        var desk = workshop.Get<ITrainingDesk>();
        var (actor, participation) = await workshop.Participant(study: "training");
        var id = participation.Id;
        participation.IsTraining.Should().BeTrue();
        (await workshop.Reviews.Open(actor, id, 1, Cancel)).Problem.Should().BeOfType<TrainingFirst>();
        (await desk.Answer(actor, id, 1, 1, Cancel)).Problem.Should().BeOfType<NotFound>("the file comes first");

        var trying = (await desk.Try(actor, id, Cancel)).Value;
        var view = (await trying.Open(actor, "preview", 1, Cancel)).Value;
        view = (await trying.FinishReading(actor, view.ReviewId, "read", Cancel)).Value;
        view.Shown.Should().BeNull("the same steps as in earnest");
        view = (await trying.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Cancel)).Value;
        view.Shown!.AidHash.Should().Be(workshop.Aid.Hash);
        await trying.Decide(actor, view.ReviewId, "final", Workshop.Final(), Cancel);
        await using (var context = workshop.Context())
        {
            (await context.Reviews.CountAsync(row => row.ParticipationId == id, Cancel)).Should().Be(0);
            (await context.Payloads.CountAsync(row => row.Subject == id, Cancel)).Should().Be(0);
        }

        (await desk.FinishPractice(actor, id, 2, Cancel)).Value.Practice.Should().Be(1, "the second is not over before the first");
        var asked = (await desk.FinishPractice(actor, id, 1, Cancel)).Value;
        (asked.Practice, asked.Question!.Number, asked.Question.Of).Should().Be((null, 1, 3));
        (await desk.FinishPractice(actor, id, 1, Cancel)).Value.Question!.Number.Should().Be(1, "posted twice, carried out once");
        (await desk.Try(actor, id, Cancel)).Problem.Should().BeOfType<NotFound>();

        (await desk.Answer(actor, id, 1, 7, Cancel)).Problem.Should().BeOfType<AnswerMissing>();
        var wrong = (await desk.Answer(actor, id, 1, 0, Cancel)).Value;
        wrong.Explained!.Explanation.Should().Be(Training.UsualQuestions[0].Explanation);
        wrong.Question!.Number.Should().Be(2, "a wrong answer explains and lets go on");
        (await desk.Answer(actor, id, 1, 1, Cancel)).Value.Explained!.Given.Should().Be(Training.UsualQuestions[0].Answers[0], "the first answer stands");
        await desk.Answer(actor, id, 2, null, Cancel);
        (await desk.Answer(actor, id, 3, 0, Cancel)).Value.Participation.IsTraining.Should().BeFalse();
        (await workshop.Reviews.Open(actor, id, 1, Cancel)).IsOk.Should().BeTrue();

        var own = JsonDocument.Parse((await workshop.Get<IOwnDataDesk>().Take(actor, id, Cancel)).Value).RootElement;
        own.GetProperty("comprehension").GetArrayLength().Should().Be(3);
        own.GetProperty("files").GetArrayLength().Should().Be(1, "what was tried is not among them");
        await using (var context = workshop.Context())
        {
            var entries = await context.Entries.AsNoTracking().Where(row => row.Event == Events.ComprehensionAnswered).ToListAsync(Cancel);
            entries.Should().HaveCount(3);
            Encoding.UTF8.GetString(entries[0].Bytes).Should().Contain("\"comprehension\":").And.Contain("\"number\":1");
        }

        var researcher = await workshop.Person(Role.Researcher);
        var folder = Directory.CreateDirectory(Path.Combine(workshop.Path, "out")).FullName;
        (await workshop.Get<IResearchDesk>().Export(researcher, "training", folder, Cancel)).Value.Rows.Should().Be(0, "a file to try is no decision");
        (await File.ReadAllLinesAsync(Path.Combine(folder, "comprehension.csv"), Cancel)).Skip(1).Select(line => string.Join(',', line.Split(',')[2..])).Should().Equal("1,1,no", "2,,no", "3,1,yes");

        await workshop.Participations.Withdraw(actor, id, Cancel);
        await using var after = workshop.Context();
        (await after.Participations.AsNoTracking().SingleAsync(row => row.Id == id, Cancel)).Training.Should().BeNull();
        (await after.Payloads.CountAsync(row => row.Subject == id, Cancel)).Should().Be(0);
    }

    [Fact]
    public async Task Only_the_person_trains_and_bots_pass_through()
    {
        await using var workshop = await Ready("sqlite");
        var desk = workshop.Get<ITrainingDesk>();
        var (_, participation) = await workshop.Participant(study: "training");
        var (other, _) = await workshop.Participant(study: "training");
        (await desk.Get(other, participation.Id, Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Try(other, participation.Id, Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Get(await workshop.Person(Role.Researcher), participation.Id, Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await workshop.Get<IBotDesk>().PlayCopy(Actor.Operator(Role.Administrator), "training", "training-bots", new(2, [BotPolicy.Follow], 3), null, Cancel)).IsOk.Should().BeTrue();
    }

    private static async Task<Workshop> Ready(string database)
    {
        var workshop = await Workshop.Ready(database);
        var study = SamplePack.Study(workshop.Aid, "training") with { Training = new([100], Training.UsualQuestions) };
        (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, Cancel)).IsOk.Should().BeTrue();
        return workshop;
    }
}

using System.Text;
using System.Text.Json;
using DecisionSandbox.Audit.Entries;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Questionnaires;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Questionnaires;

/// <summary>What a study asks beside decisions: in its place, once, committed to in the record, exported, taken away, erased.</summary>
public sealed class QuestionnaireDeskTests
{
    private const string Tlx = "raw-tlx", Discretion = "perceived-discretion";

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task Questions_come_before_the_first_file_and_after_the_last_and_nothing_passes_them(string database)
    {
        await using var workshop = await Ready(database);
        var desk = workshop.Get<IQuestionnaireDesk>();
        var (actor, participation) = await workshop.Participant(study: "asking");
        participation.Questionnaire!.Id.Should().Be(Tlx);
        (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Problem.Should().BeOfType<QuestionnaireFirst>();

        (await desk.Save(actor, participation.Id, Ticked(Tlx, QuestionnaireMoment.Before, ("mental", 35)), Cancel)).IsOk.Should().BeTrue();
        var again = (await desk.Get(actor, participation.Id, Cancel)).Value.Asked!;
        again.Answers.Should().Equal(new Dictionary<string, int> { ["mental"] = 35 }, "a draft survives");
        (await desk.Submit(actor, participation.Id, Ticked(Tlx, QuestionnaireMoment.Before, ("mental", 37)), Cancel)).Problem.Should().BeOfType<AnswerOffTheScale>();

        var next = (await desk.Submit(actor, participation.Id, Ticked(Tlx, QuestionnaireMoment.Before, ("mental", 40), ("effort", 60)), Cancel)).Value;
        next.Asked.Should().BeNull();
        var twice = (await desk.Submit(actor, participation.Id, Ticked(Tlx, QuestionnaireMoment.Before, ("mental", 0)), Cancel)).Value;
        twice.Asked.Should().BeNull("handed in once, for good");

        await SkipAll(workshop, actor, participation.Id);
        (await workshop.Participations.Debrief(actor, participation.Id, Cancel)).Problem.Should().BeOfType<QuestionnaireFirst>();
        (await desk.Submit(actor, participation.Id, Ticked(Discretion, QuestionnaireMoment.After, ("as-i-saw", 6)), Cancel)).Value.Asked!.Words.Id.Should().Be(Tlx, "the second of the end");
        (await desk.Submit(actor, participation.Id, Ticked(Tlx, QuestionnaireMoment.After), Cancel)).Value.Asked.Should().BeNull("every item may be left");
        (await workshop.Participations.Debrief(actor, participation.Id, Cancel)).IsOk.Should().BeTrue();

        await using var context = workshop.Context();
        var rows = await context.Questionnaires.AsNoTracking().Where(row => row.ParticipationId == participation.Id).ToListAsync(Cancel);
        rows.Should().HaveCount(3).And.OnlyContain(row => row.SubmittedAt != null && row.Entry != null);
        rows.Single(row => row.When == QuestionnaireMoment.Before).Answers["mental"].Should().Be(40);
        var place = rows.First(row => row.Questionnaire == Discretion).Entry;
        var entry = await context.Entries.AsNoTracking().SingleAsync(row => row.Index == place, Cancel);
        var said = Encoding.UTF8.GetString(entry.Bytes);
        said.Should().Contain("\"event\":\"questionnaire-answered\"").And.Contain("\"answers\":").And.NotContain("as-i-saw", "answers are committed to, not written");
        var payload = await context.Payloads.AsNoTracking().SingleAsync(row => row.Index == entry.Index, Cancel);
        Encoding.UTF8.GetString(FieldKey.From(payload.Key).Unseal(payload.Subject, StoredPayload.Place(payload.Index, payload.Field), payload.Sealed).Value).Should().Be("{\"as-i-saw\":6}");
        (await context.Contents.AnyAsync(row => row.Hash == rows[0].Hash, Cancel)).Should().BeTrue("the words asked are kept");
    }

    [Fact]
    public async Task One_arm_alone_is_asked_where_the_study_says_so()
    {
        await using var workshop = await Ready("sqlite");
        var asked = new Dictionary<string, int>();
        for (var i = 0; i < 4; i++)
        {
            var (actor, participation) = await workshop.Participant(study: "one-arm");
            await SkipAll(workshop, actor, participation.Id);
            await using var context = workshop.Context();
            var arm = await context.Participations.Where(row => row.Id == participation.Id).Select(row => row.Arm).SingleAsync(Cancel);
            var step = (await workshop.Get<IQuestionnaireDesk>().Get(actor, participation.Id, Cancel)).Value;
            (step.Asked is not null).Should().Be(arm == Arms.SuggestionAndFactors.Id);
            asked[arm] = asked.GetValueOrDefault(arm) + 1;
        }
        asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Nobody_else_reads_or_answers_and_a_paused_study_asks_nothing()
    {
        await using var workshop = await Ready("sqlite");
        var desk = workshop.Get<IQuestionnaireDesk>();
        var (actor, participation) = await workshop.Participant(study: "asking");
        var (other, _) = await workshop.Participant(study: "asking");
        (await desk.Get(other, participation.Id, Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Submit(other, participation.Id, Ticked(Tlx, QuestionnaireMoment.Before), Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Get(await workshop.Person(Role.Researcher), participation.Id, Cancel)).Problem.Should().BeOfType<NotAllowed>();
        await using (var context = workshop.Context())
        {
            (await context.Studies.SingleAsync(row => row.Id == "asking", Cancel)).Status = StudyStatus.Paused;
            await context.SaveChangesAsync(Cancel);
        }
        (await desk.Get(actor, participation.Id, Cancel)).Value.Asked.Should().BeNull();
        (await desk.Submit(actor, participation.Id, Ticked(Tlx, QuestionnaireMoment.Before), Cancel)).Problem.Should().BeOfType<StudyNotOpen>();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Answers_are_exported_shown_by_arm_taken_away_and_erased_with_the_person(string database)
    {
        await using var workshop = await Ready(database);
        var desk = workshop.Get<IQuestionnaireDesk>();
        var researcher = await workshop.Person(Role.Researcher);
        var people = new List<(Actor Actor, string Id)>();
        for (var i = 0; i < 10; i++)
        {
            var (actor, participation) = await workshop.Participant(study: "asking");
            await desk.Submit(actor, participation.Id, Ticked(Tlx, QuestionnaireMoment.Before), Cancel);
            await DecideFirst(workshop, actor, participation.Id);
            await SkipAll(workshop, actor, participation.Id, from: 2);
            await desk.Submit(actor, participation.Id, Ticked(Discretion, QuestionnaireMoment.After, ("as-i-saw", 1 + (i % 7)), ("pushed", 2), ("what-counted", 5)), Cancel);
            people.Add((actor, participation.Id));
        }

        var results = (await workshop.Get<IResearchDesk>().Results(researcher, "asking", Cancel)).Value;
        results.Scales.Where(scale => scale is { Scale: Discretion, Moment: "after" }).Should().HaveCount(2).And.OnlyContain(scale => scale.N == 5 && scale.Mean != null);
        results.Scales.Where(scale => scale is { Scale: Tlx, Moment: "before" }).Should().OnlyContain(scale => scale.N == 0 && scale.Mean == null, "nobody answered, so nothing is said");
        KeptResults.Read(KeptResults.Bytes(results), results.Summary).Should().BeEquivalentTo(results, "what is kept of a closed study is what was computed");

        var folder = Directory.CreateDirectory(Path.Combine(workshop.Path, "out")).FullName;
        var export = (await workshop.Get<IResearchDesk>().Export(researcher, "asking", folder, Cancel)).Value;
        export.Files.Should().Contain(["questionnaires.csv", "scores.csv"]);
        var items = (await File.ReadAllTextAsync(Path.Combine(folder, "questionnaires.csv"), Cancel)).Split('\n');
        items[0].Should().Be("participant,arm,questionnaire,when,item,answer,counted");
        items.Count(line => line.EndsWith(",pushed,2,6", StringComparison.Ordinal)).Should().Be(10);
        items.Count(line => line.EndsWith(",otherwise,,", StringComparison.Ordinal)).Should().Be(10, "what was left is an empty cell");
        var codebook = await File.ReadAllTextAsync(Path.Combine(folder, "codebook.csv"), Cancel);
        codebook.Should().Contain("perceived-discretion,pushed").And.Contain("compté à l’envers").And.Contain("not validated");
        (await File.ReadAllTextAsync(Path.Combine(folder, "scores.csv"), Cancel)).Split('\n').Count(line => line.Contains(",perceived-discretion,after,", StringComparison.Ordinal)).Should().Be(10);

        var (leaving, id) = people[0];
        var own = JsonDocument.Parse((await workshop.Get<IOwnDataDesk>().Take(leaving, id, Cancel)).Value).RootElement.GetProperty("questionnaires");
        own.EnumerateArray().Single(one => one.GetProperty("questionnaire").GetString() == Discretion).GetProperty("answers").GetArrayLength().Should().Be(3);
        await workshop.Participations.Withdraw(leaving, id, Cancel);
        await using var context = workshop.Context();
        (await context.Questionnaires.CountAsync(row => row.ParticipationId == id, Cancel)).Should().Be(0);
        (await context.Payloads.CountAsync(row => row.Subject == id, Cancel)).Should().Be(0);
        var after = (await workshop.Get<IResearchDesk>().Results(researcher, "asking", Cancel)).Value;
        after.Scales.Count(scale => scale is { Scale: Discretion, Reason: "fewer-than-5" }).Should().Be(1, "four are left in one arm");
    }

    [Fact]
    public async Task Who_answered_questions_alone_is_told_of_to_the_holder_of_an_export()
    {
        await using var workshop = await Ready("sqlite");
        var researcher = await workshop.Person(Role.Researcher);
        var (actor, participation) = await workshop.Participant(study: "asking");
        await workshop.Get<IQuestionnaireDesk>().Submit(actor, participation.Id, Ticked(Tlx, QuestionnaireMoment.Before, ("mental", 40)), Cancel);
        await workshop.Get<IResearchDesk>().Export(researcher, "asking", Directory.CreateDirectory(Path.Combine(workshop.Path, "out")).FullName, Cancel);
        await workshop.Participations.Withdraw(actor, participation.Id, Cancel);
        (await workshop.Get<IErasureDesk>().Notices(researcher, Cancel)).Value.Should().ContainSingle();
    }

    [Fact]
    public async Task Words_that_changed_since_the_study_are_still_those_that_people_read()
    {
        await using var workshop = await Ready("sqlite");
        var (actor, participation) = await workshop.Participant(study: "older");
        (await workshop.Get<IQuestionnaireDesk>().Get(actor, participation.Id, Cancel)).Problem.Should().BeOfType<QuestionnaireGone>("nothing else is shown in their place");
        await using (var context = workshop.Context())
        {
            context.Contents.Add(new() { Hash = Draw.Hash(StoredJson.Bytes(Older)), Bytes = StoredJson.Bytes(Older) });
            await context.SaveChangesAsync(Cancel);
        }
        (await workshop.Get<IQuestionnaireDesk>().Get(actor, participation.Id, Cancel)).Value.Asked!.Words.Title.En.Should().Be("Older words");
    }

    [Fact]
    public async Task Bots_fill_them_too_so_that_a_pilot_shows_every_table()
    {
        await using var workshop = await Ready("sqlite");
        (await workshop.Get<IBotDesk>().PlayCopy(Actor.Operator(Role.Administrator), "asking", "asking-bots", new(6, [BotPolicy.Follow], 3), null, Cancel)).IsOk.Should().BeTrue();
        await using var context = workshop.Context();
        var rows = await context.Questionnaires.AsNoTracking().ToListAsync(Cancel);
        rows.Should().HaveCount(18).And.OnlyContain(row => row.SubmittedAt != null && row.Answers.Count == (row.Questionnaire == Tlx ? 6 : 4));
    }

    private static Questionnaire Older => InstalledQuestionnaires.All.Single(scale => scale.Id == Tlx) with { Title = new("Mots d’avant", "Older words") };

    private static async Task<Workshop> Ready(string database)
    {
        var workshop = await Workshop.Ready(database);
        foreach (var (id, questionnaires) in new (string, QuestionnaireRef[])[]
        {
            ("asking", [new(Tlx, QuestionnaireMoment.Before), new(Discretion, QuestionnaireMoment.After), new(Tlx, QuestionnaireMoment.After)]),
            ("one-arm", [new(Discretion, QuestionnaireMoment.After) { Arms = [Arms.SuggestionAndFactors.Id] }]),
            ("older", [new(Tlx, QuestionnaireMoment.Before, Draw.Hash(StoredJson.Bytes(Older)))]),
        })
        {
            var study = SamplePack.Study(workshop.Aid, id) with { Questionnaires = questionnaires };
            (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, Cancel)).IsOk.Should().BeTrue();
        }
        return workshop;
    }

    private static QuestionnaireAnswers Ticked(string id, QuestionnaireMoment when, params (string Item, int Answer)[] answers) =>
        new(id, when, answers.ToDictionary(given => given.Item, given => given.Answer));

    private static async Task DecideFirst(Workshop workshop, Actor actor, string id)
    {
        var view = (await workshop.Reviews.Open(actor, id, 1, Cancel)).Value;
        await workshop.Reviews.FinishReading(actor, view.ReviewId, "read", Cancel);
        await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Cancel);
        await workshop.Reviews.Decide(actor, view.ReviewId, "final", Workshop.Final(), Cancel);
    }

    private static async Task SkipAll(Workshop workshop, Actor actor, string id, int from = 1)
    {
        for (var position = from; position <= 4; position++)
        {
            var opened = (await workshop.Reviews.Open(actor, id, position, Cancel)).Value;
            await workshop.Reviews.Skip(actor, opened.ReviewId, $"skip-{position}", Cancel);
        }
    }
}

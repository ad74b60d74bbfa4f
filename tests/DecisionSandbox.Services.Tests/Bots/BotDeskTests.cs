using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Bots;

/// <summary>Bots on the real services: what their policy is must come out as the measures say by definition.</summary>
public class BotDeskTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Who_always_follows_agrees_always_and_relies_on_the_aid_alone(string database)
    {
        await using var workshop = await ApaWorkshop.Ready(database);

        var everyone = (await workshop.Played(BotPolicy.Follow)).Analysis!.Everything;

        everyone[MetricKey.AgreementFraction].Pooled.Should().Be(1);
        everyone[MetricKey.Rair].Pooled.Should().Be(1);
        everyone[MetricKey.Rsr].Pooled.Should().Be(0);
        everyone.Counts.Rows.Should().Be(6 * 12);
    }

    [Fact]
    public async Task Who_never_follows_relies_on_their_own_judgement_alone()
    {
        await using var workshop = await ApaWorkshop.Ready();

        var everyone = (await workshop.Played(BotPolicy.Never)).Analysis!.Everything;

        everyone[MetricKey.Rair].Pooled.Should().Be(0);
        everyone[MetricKey.Rsr].Pooled.Should().Be(1);
        everyone[MetricKey.ChangedMind].Pooled.Should().Be(0);
    }

    [Theory]
    [InlineData("nursery", "lightgbm-file")]
    [InlineData("rsa", "scikit-learn")]
    public async Task A_study_on_a_model_made_elsewhere_is_played_to_its_end(string pack, string aid)
    {
        await using var workshop = await ApaWorkshop.On(pack, aid);

        var everyone = (await workshop.Played(BotPolicy.Follow)).Analysis!.Everything;

        everyone[MetricKey.AgreementFraction].Pooled.Should().Be(1);
        everyone.Counts.Rows.Should().Be(6 * 12);
    }

    [Fact]
    public async Task The_oracle_is_always_right()
    {
        await using var workshop = await ApaWorkshop.Ready();

        (await workshop.Played(BotPolicy.Oracle)).Analysis!.Everything[MetricKey.AccuracyFinal].Pooled.Should().Be(1);
    }

    [Fact]
    public async Task Who_follows_three_times_in_ten_switches_three_times_in_ten_whether_the_aid_is_right_or_wrong()
    {
        await using var workshop = await ApaWorkshop.Ready();

        var everyone = (await workshop.Played(BotPolicy.Noisy(0.3), participants: 24)).Analysis!.Everything;

        // 24 × 12 rows: four standard errors are about .17 for the switch fraction.
        everyone[MetricKey.SwitchFraction].Pooled.Should().BeApproximately(0.3, 0.17);
        everyone[MetricKey.Rair].Pooled.Should().BeInRange(0.1, 0.55);
        everyone[MetricKey.Rsr].Pooled.Should().BeInRange(0.45, 0.9);
        everyone[MetricKey.AccuracyOwn].Pooled.Should().BeApproximately(0.7, 0.11);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_answers()
    {
        await using var first = await ApaWorkshop.Ready();
        await using var second = await ApaWorkshop.Ready();
        await first.Played(BotPolicy.Noisy(0.5));
        await second.Played(BotPolicy.Noisy(0.5));

        (await Answers(first)).Should().Equal(await Answers(second)).And.HaveCount(72);
    }

    [Fact]
    public async Task The_copy_is_simulated_and_closed_and_the_study_itself_stays_untouched()
    {
        await using var workshop = await ApaWorkshop.Ready();

        var results = await workshop.Played(BotPolicy.Follow, participants: 1);

        results.Summary.Study.IsSimulated.Should().BeTrue();
        results.Summary.Status.Should().Be(StudyStatus.Closed);
        await using var context = workshop.Context();
        (await context.Participations.CountAsync(row => row.StudyId == ApaWorkshop.StudyId, Workshop.Cancel)).Should().Be(0);
        (await context.Studies.SingleAsync(row => row.Id == ApaWorkshop.StudyId, Workshop.Cancel)).Status.Should().Be(StudyStatus.Approved);
    }

    [Fact]
    public async Task Bots_do_not_write_into_a_study_that_is_there_already()
    {
        await using var workshop = await ApaWorkshop.Ready();
        await workshop.Played(BotPolicy.Follow, participants: 1);
        foreach (var taken in new[] { ApaWorkshop.StudyId, BotPolicy.Follow.CopyName(ApaWorkshop.StudyId, 5) })
        {
            var again = await workshop.Get<IBotDesk>().PlayCopy(ApaWorkshop.Researcher, ApaWorkshop.StudyId, taken, new(1, [BotPolicy.Never], 5), null, Workshop.Cancel);

            again.Problem.Should().BeOfType<NameTaken>();
        }
        await using var context = workshop.Context();
        (await context.Participations.CountAsync(Workshop.Cancel)).Should().Be(1);
    }

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.EthicsReviewer)]
    public async Task Who_may_not_let_bots_play_learns_of_no_study(Role role)
    {
        await using var workshop = await ApaWorkshop.Ready();
        var person = await workshop.Person(role);
        foreach (var (study, copy) in new[] { ("no-such-study", "copy"), (ApaWorkshop.StudyId, "copy"), (ApaWorkshop.StudyId, ApaWorkshop.StudyId) })
        {
            (await workshop.Get<IBotDesk>().PlayCopy(person, study, copy, new(1, [BotPolicy.Never], 5), null, Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
        }
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.Denied, Workshop.Cancel)).Should().Be(3);
        (await context.Studies.AnyAsync(study => study.Id == "copy", Workshop.Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task A_bot_cannot_join_a_study_of_people_nor_a_person_one_of_bots()
    {
        await using var workshop = await ApaWorkshop.Ready();

        (await workshop.Participations.Join(Actor.Bot("x"), ApaWorkshop.StudyId, false, Workshop.Cancel)).Problem.Should().BeOfType<SimulatedOnly>();
    }

    [Fact]
    public async Task A_play_that_was_cut_short_goes_on_where_it_stopped()
    {
        await using var cut = await ApaWorkshop.Ready();
        await using var whole = await ApaWorkshop.Ready();
        using var stop = new CancellationTokenSource();
        var name = BotPolicy.Noisy(0.5).CopyName(ApaWorkshop.StudyId, 5);
        var interrupted = () => cut.Get<IBotDesk>().PlayCopy(
            ApaWorkshop.Researcher, ApaWorkshop.StudyId, name, new(6, [BotPolicy.Noisy(0.5)], 5), new Cutter(stop), stop.Token);
        await interrupted.Should().ThrowAsync<OperationCanceledException>();

        await cut.Played(BotPolicy.Noisy(0.5));
        await whole.Played(BotPolicy.Noisy(0.5));

        (await Answers(cut)).Should().Equal(await Answers(whole));
    }

    [Fact]
    public async Task Every_answer_of_a_bot_stands_in_the_record()
    {
        await using var workshop = await ApaWorkshop.Ready();
        await workshop.Played(BotPolicy.Follow, participants: 2);

        await using var context = workshop.Context();
        var events = await context.Entries.GroupBy(row => row.Event).ToDictionaryAsync(group => group.Key, group => group.Count(), Workshop.Cancel);
        events[Events.OwnJudgement].Should().Be(24);
        events[Events.AidShown].Should().Be(24);
        events[Events.FinalDecision].Should().Be(24);
    }

    [Fact]
    public async Task Bots_of_several_kinds_play_in_their_shares_and_every_arm_is_theirs_to_play()
    {
        await using var workshop = await ApaWorkshop.Ready();
        var mix = BotPolicy.Parse("mix:follow=.5,never=.25,noisy:0.3=.25").Value;
        await using (var context = workshop.Context())
        {
            var row = await context.Studies.SingleAsync(study => study.Id == ApaWorkshop.StudyId, Workshop.Cancel);
            row.Study = row.Study with { Arms = Arms.All, Plan = row.Study.Plan with { BreaksAfter = [6] } };
            await context.SaveChangesAsync(Workshop.Cancel);
        }

        var results = await workshop.Played(mix, participants: 16);

        results.Analysis!.Arms.Select(arm => arm.Name).Should().Contain(Arms.All.Select(arm => arm.Id));
        results.Analysis.Everything.Counts.Rows.Should().Be(16 * 12);
        var drawn = Enumerable.Range(0, 4000).Select(i => mix.For(i / 4000.0).Name).GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
        drawn.Should().BeEquivalentTo(new Dictionary<string, int> { ["follow"] = 2000, ["never"] = 1000, ["noisy:0.3"] = 1000 });
    }

    [Fact]
    public async Task A_file_shown_twice_is_answered_twice_and_has_columns_of_its_own()
    {
        await using var workshop = await ApaWorkshop.Ready();
        await using (var context = workshop.Context())
        {
            var row = await context.Studies.SingleAsync(study => study.Id == ApaWorkshop.StudyId, Workshop.Cancel);
            row.Study = row.Study with { Plan = row.Study.Plan with { Cases = [.. row.Study.Plan.Cases, row.Study.Plan.Cases[2] with { RepeatOf = 2 }] } };
            await context.SaveChangesAsync(Workshop.Cancel);
        }
        var results = await workshop.Played(BotPolicy.Noisy(0.5), participants: 3);
        var folder = Path.Combine(workshop.Path, "export");

        (await workshop.Get<DecisionSandbox.Services.Research.IResearchDesk>().Export(await workshop.Person(Role.Researcher), results.Summary.Study.Id, folder, Workshop.Cancel)).Problem.Should().BeNull();

        var header = (await File.ReadAllLinesAsync(Path.Combine(folder, "wide.csv"), Workshop.Cancel))[0].Split(',');
        header.Should().HaveCount(2 + (8 * 13)).And.OnlyHaveUniqueItems().And.Contain(column => column.EndsWith("#2.final", StringComparison.Ordinal));
        results.Analysis!.Everything.Counts.Rows.Should().Be(3 * 13);
    }

    [Theory]
    [InlineData("mix:follow=.5,never=.4")]
    [InlineData("mix:follow=.5,mix:never=.5")]
    [InlineData("mix:follow")]
    [InlineData("mix:")]
    public void A_mixture_that_is_not_one_is_refused(string text) => BotPolicy.Parse(text).IsOk.Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("Follow")]
    [InlineData("noisy")]
    [InlineData("noisy:1.1")]
    [InlineData("noisy:NaN")]
    [InlineData("noisy:0,3")]
    [InlineData("noisy:-0.1")]
    public void A_policy_that_no_bot_knows_is_refused(string text) => BotPolicy.Parse(text).Problem.Should().BeOfType<UnknownPolicy>();

    [Fact]
    public void A_policy_is_read_as_it_is_written() => BotPolicy.Parse("noisy:0.3").Value.Should().Be(BotPolicy.Noisy(0.3));

    private static async Task<List<string>> Answers(Workshop workshop)
    {
        await using var context = workshop.Context();
        var rows = await context.Reviews.AsNoTracking().Join(context.Participations, review => review.ParticipationId, person => person.Id, (review, person) => new { review, person.UserId, person.Arm }).ToListAsync(Workshop.Cancel);
        return [.. rows.Select(row => $"{row.UserId} {row.Arm} {row.review.Position} {row.review.CaseId} {row.review.Own!.Answer} {row.review.Own.Confidence} {row.review.Final!.Answer}").Order(StringComparer.Ordinal)];
    }

    private sealed class Cutter(CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == 2) { stop.Cancel(); }
        }
    }
}

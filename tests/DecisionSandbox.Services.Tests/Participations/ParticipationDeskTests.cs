using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Participations;

public sealed class ParticipationDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task Arms_stay_balanced_in_every_block_of_four_and_orders_differ(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        for (var i = 0; i < 12; i++) { await workshop.Participant(); }

        await using var context = workshop.Context();
        var rows = (await context.Participations.ToListAsync(Cancel)).OrderBy(row => row.JoinedAt).ToList();
        foreach (var block in rows.Chunk(4)) { block.Count(row => row.Arm == Arms.SuggestionOnly.Id).Should().Be(2); }
        rows.Should().OnlyContain(row => row.Order.Order().SequenceEqual(new[] { 0, 1, 2, 3 }));
        rows.Select(row => string.Join(',', row.Order)).Distinct().Count().Should().BeGreaterThan(3);
        rows.Select(row => row.Code).Should().OnlyHaveUniqueItems();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Joining_twice_is_one_participation_and_consent_to_an_old_text_is_refused(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var actor = await workshop.Person();
        var joins = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => workshop.Participations.Join(actor, "study", false, Cancel)));
        joins.Select(join => join.Value.Id).Distinct().Should().ContainSingle();
        (await workshop.Participations.Consent(actor, joins[0].Value.Id, 0, Cancel)).Problem.Should().BeOfType<ConsentOutdated>();
        (await workshop.Reviews.Open(actor, joins[0].Value.Id, 1, Cancel)).Problem.Should().BeOfType<ConsentMissing>();
    }

    [Fact]
    public async Task Files_open_one_after_the_other_and_may_be_skipped_without_a_reason()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (actor, participation) = await workshop.Participant(quick: true);
        participation.Total.Should().Be(2);
        (await workshop.Reviews.Open(actor, participation.Id, 2, Cancel)).Problem.Should().BeOfType<FileNotOpenYet>();
        (await workshop.Participations.Debrief(actor, participation.Id, Cancel)).Problem.Should().BeOfType<NotFinishedYet>();
        for (var position = 1; position <= 2; position++)
        {
            var view = (await workshop.Reviews.Open(actor, participation.Id, position, Cancel)).Value;
            (await workshop.Reviews.Skip(actor, view.ReviewId, "s", Cancel)).Value.Skipped.Should().BeTrue();
        }
        var debrief = (await workshop.Participations.Debrief(actor, participation.Id, Cancel)).Value;
        debrief.Files.Should().HaveCount(2).And.OnlyContain(row => row.Final == null && row.ReceiptReviewId == null);
        debrief.Faults.Should().Be(SamplePack.Study(workshop.Aid).Debrief);
    }

    [Fact]
    public async Task Bots_and_people_do_not_mix()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Researcher), SamplePack.Study(workshop.Aid, "played", simulated: true), StudyStatus.Approved, 1, Cancel);
        (await workshop.Participations.Join(Actor.Bot("1"), "study", false, Cancel)).Problem.Should().BeOfType<SimulatedOnly>();
        (await workshop.Participations.Join(await workshop.Person(), "played", false, Cancel)).Problem.Should().BeOfType<SimulatedOnly>();
        (await workshop.Participations.Join(Actor.Bot("1"), "played", false, Cancel)).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task A_clock_that_jumps_is_an_entry_and_the_order_stays_the_index()
    {
        var time = new SettableTime();
        await using var workshop = await Workshop.Ready("sqlite", services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(services, time));
        var (actor, participation) = await workshop.Participant();
        time.Offset = TimeSpan.FromHours(-3);
        await workshop.Reviews.Open(actor, participation.Id, 1, Cancel);

        await using var context = workshop.Context();
        var last = await context.Entries.OrderByDescending(entry => entry.Index).Take(2).ToListAsync(Cancel);
        last.Select(entry => entry.Event).Should().Equal(Events.CaseShown, Events.ClockJump);
    }

    private sealed class SettableTime : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}

using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Participations;

/// <summary>Places in line over the real services: who leaves, who is silent, who is of which service.</summary>
public sealed class PlacesTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Fact]
    public async Task The_place_of_who_withdraws_is_given_to_the_next_with_its_arm_and_order()
    {
        await using var workshop = await At(new SetTime(), new());
        var people = new List<(Actor Actor, ParticipationView View)>();
        for (var i = 0; i < 4; i++) { people.Add(await workshop.Participant(study: "places")); }
        var left = await Row(workshop, people[1].View.Id);

        await workshop.Participations.Withdraw(people[1].Actor, people[1].View.Id, Cancel);
        var (_, next) = await workshop.Participant(study: "places");
        var (_, after) = await workshop.Participant(study: "places");

        var row = await Row(workshop, next.Id);
        (row.Slot, row.Arm).Should().Be((left.Slot, left.Arm));
        row.Order.Should().Equal(left.Order);
        (await Row(workshop, after.Id)).Slot.Should().Be(4);
    }

    [Fact]
    public async Task The_place_of_who_is_silent_is_given_again_and_they_may_still_go_on()
    {
        var time = new SetTime();
        await using var workshop = await At(time, new() { ReleaseAfterDays = 7 });
        var (silent, first) = await workshop.Participant(study: "places");
        var (working, second) = await workshop.Participant(study: "places");
        time.Pass(TimeSpan.FromDays(5));
        (await workshop.Reviews.Open(working, second.Id, 1, Cancel)).IsOk.Should().BeTrue();
        time.Pass(TimeSpan.FromDays(4));

        var (_, third) = await workshop.Participant(study: "places");

        (await Row(workshop, third.Id)).Slot.Should().Be((await Row(workshop, first.Id)).Slot).And.Be(0);
        (await workshop.Reviews.Open(silent, first.Id, 1, Cancel)).IsOk.Should().BeTrue("only the place was given again");
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.PlaceReleased, Cancel)).Should().Be(1);
    }

    [Fact]
    public async Task Arms_are_balanced_within_each_service_and_the_service_itself_is_not_kept()
    {
        await using var workshop = await At(new SetTime(), new() { Strata = Strata.Service });
        (await workshop.Participations.Join(await workshop.Person(), new JoinRequest("places", false), Cancel)).Problem.Should().BeOfType<StratumMissing>();
        foreach (var service in new[] { "Pôle Nord", "Pôle Sud", " pôle nord ", "Pôle Sud", "Pôle Nord", "Pôle Sud", "PÔLE NORD", "Pôle Sud" })
        {
            (await workshop.Participations.Join(await workshop.Person(), new JoinRequest("places", false, Service: service), Cancel)).IsOk.Should().BeTrue();
        }

        await using var context = workshop.Context();
        var rows = await context.Participations.AsNoTracking().Where(row => row.StudyId == "places").ToListAsync(Cancel);
        rows.GroupBy(row => row.Stratum).Should().HaveCount(2).And.OnlyContain(service => service.GroupBy(row => row.Arm).All(arm => arm.Count() == 2));
        rows.Should().OnlyContain(row => !row.Stratum.Contains("NORD"));
    }

    [Fact]
    public async Task A_question_between_two_files_is_answered_before_the_next_opens_and_a_break_is_not()
    {
        await using var workshop = await At(new SetTime(), new());
        var (actor, participation) = await workshop.Participant(study: "places");
        async Task Pass(int position)
        {
            var view = (await workshop.Reviews.Open(actor, participation.Id, position, Cancel)).Value;
            await workshop.Reviews.Skip(actor, view.ReviewId, "skip", Cancel);
        }
        await Pass(1);
        (await workshop.Participations.Get(actor, participation.Id, Cancel)).Value.Interlude.Should().BeEquivalentTo(new { After = 1, Question = (object?)null }, "a break is offered");
        await Pass(2);

        (await workshop.Reviews.Open(actor, participation.Id, 3, Cancel)).Problem.Should().BeOfType<InterludeFirst>();
        (await workshop.Participations.PassInterlude(actor, participation.Id, 2, 5, Cancel)).Problem.Should().BeOfType<Core.Review.AnswerMissing>();
        (await workshop.Participations.PassInterlude(actor, participation.Id, 2, 0, Cancel)).Value.Interlude.Should().BeNull();
        (await workshop.Participations.PassInterlude(actor, participation.Id, 2, 1, Cancel)).IsOk.Should().BeTrue("posted twice, kept once");
        (await workshop.Reviews.Open(actor, participation.Id, 3, Cancel)).IsOk.Should().BeTrue();
        (await Row(workshop, participation.Id)).Passed.Should().ContainSingle().Which.Answer.Should().Be(0);
    }

    private static async Task<Services.Persistence.StoredParticipation> Row(Workshop workshop, string id)
    {
        await using var context = workshop.Context();
        return await context.Participations.AsNoTracking().SingleAsync(row => row.Id == id, Cancel);
    }

    private static async Task<Workshop> At(SetTime time, Randomisation randomisation)
    {
        var workshop = await Workshop.Ready(DecisionSandbox.Services.Folder.SandboxOptions.Sqlite, services => services.AddSingleton<TimeProvider>(time));
        var study = SamplePack.Study(workshop.Aid, "places");
        study = study with
        {
            Randomisation = randomisation, Plan = study.Plan with { BreaksAfter = [1] },
            AttentionChecks = [new(2, Core.Text.Same("?"), [Core.Text.Same("a"), Core.Text.Same("b")], 0)],
        };
        (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, Cancel)).IsOk.Should().BeTrue();
        return workshop;
    }
}

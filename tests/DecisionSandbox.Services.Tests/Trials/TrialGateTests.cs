using System.Text;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.Trials;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Trials;

/// <summary>Trying an aid is open to everybody, but not to somebody in the middle of a study on its pack.</summary>
public sealed class TrialGateTests
{
    private static readonly TrialRequest Request = new(SamplePack.PackId, "canary", TrialRequest.FirstSeed, 0, new Dictionary<string, string>());

    [Theory, ClassData(typeof(Databases))]
    public async Task Somebody_in_the_middle_of_a_study_is_denied_it_is_recorded_and_it_opens_with_the_last_file(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var desk = workshop.Get<ITrialDesk>();
        var (actor, participation) = await workshop.Participant(quick: true);

        (await desk.Try(actor, Request, Workshop.Cancel)).Problem.Should().BeOfType<StudyUnderWay>();
        (await desk.Aid(actor, SamplePack.PackId, "canary", Workshop.Cancel)).Problem.Should().BeOfType<StudyUnderWay>();
        workshop.Aid.Asked.Should().Be(0, "the aid was not even asked");
        (await desk.Packs(actor, Workshop.Cancel)).IsOk.Should().BeTrue("that aids exist is no secret");
        await using var context = workshop.Context();
        var denied = await context.Entries.Where(entry => entry.Event == Events.Denied).ToListAsync(Workshop.Cancel);
        denied.Should().HaveCount(2).And.OnlyContain(entry => entry.Study == "study");
        Encoding.UTF8.GetString(denied[0].Bytes).Should().Contain("\"useCase\":\"try-aid\"").And.Contain("\"why\":\"StudyUnderWay\"");

        for (var position = 1; position <= 2; position++)
        {
            var opened = (await workshop.Reviews.Open(actor, participation.Id, position, Workshop.Cancel)).Value;
            (await workshop.Reviews.Skip(actor, opened.ReviewId, $"skip {position}", Workshop.Cancel)).IsOk.Should().BeTrue();
        }
        (await desk.Try(actor, Request, Workshop.Cancel)).IsOk.Should().BeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Everybody_else_may_and_nothing_of_it_is_kept(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var desk = workshop.Get<ITrialDesk>();
        await workshop.Participant();
        await using var context = workshop.Context();
        var entries = await context.Entries.CountAsync(Workshop.Cancel);
        foreach (var role in Enum.GetValues<Role>()) { (await desk.Try(await workshop.Person(role), Request, Workshop.Cancel)).IsOk.Should().BeTrue(role.ToString()); }
        (await context.Entries.CountAsync(Workshop.Cancel)).Should().Be(entries);
    }

    [Fact]
    public async Task An_arm_that_allows_it_opens_it_to_its_own_people()
    {
        await using var workshop = await Workshop.Ready(DecisionSandbox.Services.Folder.SandboxOptions.Sqlite);
        var study = SamplePack.Study(workshop.Aid, "open") with { Arms = [Arms.SuggestionAndFactors with { Reveals = Revealed.Suggestion | Revealed.Factors | Revealed.Trial }] };
        (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, Workshop.Cancel)).IsOk.Should().BeTrue();
        var (actor, _) = await workshop.Participant(study: "open");
        (await workshop.Get<ITrialDesk>().Try(actor, Request, Workshop.Cancel)).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task The_files_of_a_study_cannot_be_seen_here_before_it()
    {
        await using var workshop = await Workshop.Ready(DecisionSandbox.Services.Folder.SandboxOptions.Sqlite);
        var (desk, actor) = (workshop.Get<ITrialDesk>(), await workshop.Person());
        (await desk.Try(actor, Request with { Seed = 7 }, Workshop.Cancel)).Problem.Should().Be(new SeedOfStudy(7));
        (await desk.Try(actor, Request with { Index = -1 }, Workshop.Cancel)).Problem.Should().BeOfType<NoSuchCase>();
        (await desk.Try(actor, Request with { AidId = "nobody" }, Workshop.Cancel)).Problem.Should().BeOfType<NotFound>();
    }
}

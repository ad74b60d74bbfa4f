using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Reviews;

/// <summary>Each of the eight arms through the real services: what is asked, what is shown, what is recorded, and the replay of it.</summary>
public sealed class EveryArmTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    public static TheoryData<string> Presets => [.. Arms.All.Select(arm => arm.Id)];

    [Theory, MemberData(nameof(Presets))]
    public async Task A_file_goes_to_its_end_and_the_aid_stays_on_the_server_until_the_arm_lets_it_out(string id)
    {
        var time = new SetTime();
        await using var workshop = await At(id, time);
        var arm = Arms.All.Single(arm => arm.Id == id);
        var (actor, participation) = await workshop.Participant(study: id);
        var view = (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
        var steps = new List<ProtocolStep>();
        while (view.Step != ProtocolStep.Done)
        {
            steps.Add(view.Step);
            var mayShow = arm.ShowsAid && view.Step >= ProtocolStep.Examine;
            (view.Shown is not null).Should().Be(mayShow, $"{id} at {view.Step}");
            if (!mayShow) { workshop.Aid.Asked.Should().Be(0, "nothing is computed before the arm lets it be seen"); }
            view = (await Act(workshop, actor, view, time)).Value;
        }
        steps.Should().Equal(arm.Steps.Where(step => step != ProtocolStep.Decide || !arm.ShowsAid));
        if (arm.Reveals == Revealed.Evidence)
        {
            view.Shown!.IsEvidence.Should().BeTrue();
            var only = view.Shown.Cases.Single();
            (only.Option, only.Uncertainty, only.Numbers, only.Narrative).Should().Be((null, null, null, null));
            only.Factors.Should().HaveCount(2).And.OnlyContain(factor => Math.Abs(factor.Contribution) == 1 && factor.Strength.Fr == "", "nothing from which the suggestion could be computed");
        }
        var ethics = await workshop.Person(Role.EthicsReviewer);
        var replay = (await workshop.Get<IRecordDesk>().Replay(ethics, view.ReviewId, Language.Fr, Cancel)).Value;
        replay.Steps[^1].View!.Step.Should().Be(ProtocolStep.Done, "the record alone leads to the same end");
        replay.Steps[^1].View!.Final.Should().BeEquivalentTo(view.Final);
    }

    [Fact]
    public async Task A_wait_is_held_by_the_server_and_not_by_the_page()
    {
        var time = new SetTime();
        await using var workshop = await At("delayed", time);
        var (actor, participation) = await workshop.Participant(study: "delayed");
        var view = (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
        await workshop.Reviews.FinishReading(actor, view.ReviewId, "1", Cancel);
        var waiting = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "2", Workshop.Own, Cancel)).Value;
        waiting.SecondsLeft.Should().Be(30);

        time.Pass(TimeSpan.FromSeconds(12));
        (await workshop.Reviews.EndWait(actor, view.ReviewId, "3", Cancel)).Problem.Should().Be(new StillWaiting(18));
        (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value.SecondsLeft.Should().Be(18, "a reload does not begin the wait anew");
        (await workshop.Reviews.Decide(actor, view.ReviewId, "4", Workshop.Final(), Cancel)).Problem.Should().BeOfType<StepOutOfOrder>();
        workshop.Aid.Asked.Should().Be(0);

        time.Pass(TimeSpan.FromSeconds(18));
        (await workshop.Reviews.EndWait(actor, view.ReviewId, "5", Cancel)).Value.Shown!.AidHash.Should().Be(workshop.Aid.Hash);
    }

    [Fact]
    public async Task Who_does_not_ask_decides_without_the_aid_and_asking_is_recorded()
    {
        await using var workshop = await At("on-request", new SetTime());
        var (actor, participation) = await workshop.Participant(study: "on-request");
        foreach (var asks in new[] { false, true })
        {
            var position = asks ? 2 : 1;
            var view = (await workshop.Reviews.Open(actor, participation.Id, position, Cancel)).Value;
            await workshop.Reviews.FinishReading(actor, view.ReviewId, "1", Cancel);
            await workshop.Reviews.CommitOwn(actor, view.ReviewId, "2", Workshop.Own, Cancel);
            if (asks) { (await workshop.Reviews.Ask(actor, view.ReviewId, "3", Cancel)).Value.Shown!.AidHash.Should().Be(workshop.Aid.Hash); }
            var done = (await workshop.Reviews.Decide(actor, view.ReviewId, "4", Workshop.Final(), Cancel)).Value;
            (done.Shown is not null).Should().Be(asks);
        }
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.AidAskedFor, Cancel)).Should().Be(1);
        (await context.Entries.CountAsync(entry => entry.Event == Events.AidShown, Cancel)).Should().Be(1);
    }

    [Fact]
    public async Task A_third_way_opens_what_the_arm_allows_once_and_at_its_cost()
    {
        await using var workshop = await At("second-look", new SetTime());
        var (actor, participation) = await workshop.Participant(study: "second-look");
        var view = (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
        await workshop.Reviews.FinishReading(actor, view.ReviewId, "1", Cancel);

        var looked = (await workshop.Reviews.Look(actor, view.ReviewId, "stand", "comment elle se lève", Cancel)).Value;
        await workshop.Reviews.Look(actor, view.ReviewId, "stand", null, Cancel);
        (await workshop.Reviews.Look(actor, view.ReviewId, "company", null, Cancel)).Problem.Should().BeOfType<NothingToOpen>();

        var only = looked.Looked.Should().ContainSingle().Subject;
        (only.Opening, only.LookedFor, only.Minutes).Should().Be(("stand", "comment elle se lève", 60));
        var level = view.Position == 1 && (await workshop.Context().Reviews.SingleAsync(row => row.Id == view.ReviewId, Cancel)).CaseIndex % 2 == 0 ? ("sans", "without") : ("avec", "with");
        only.Found.Should().Be(new Text($"mobility : mobility {level.Item1} aide", $"mobility: mobility {level.Item2} help"));
        await using var context = workshop.Context();
        var entry = await context.Entries.SingleAsync(entry => entry.Event == Events.LookedInto, Cancel);
        System.Text.Encoding.UTF8.GetString(entry.Bytes).Should().NotContain("se lève", "what a person thinks is committed to, never written");
    }

    private static async Task<Outcome<ReviewView>> Act(Workshop workshop, Actor actor, ReviewView view, SetTime time)
    {
        var key = view.Step.ToString();
        switch (view.Step)
        {
            case ProtocolStep.Read: return await workshop.Reviews.FinishReading(actor, view.ReviewId, key, Cancel);
            case ProtocolStep.OwnJudgement: return await workshop.Reviews.CommitOwn(actor, view.ReviewId, key, Workshop.Own, Cancel);
            case ProtocolStep.Reread: return await workshop.Reviews.FinishRereading(actor, view.ReviewId, key, Cancel);
            case ProtocolStep.Wait:
                time.Pass(TimeSpan.FromSeconds(30));
                return await workshop.Reviews.EndWait(actor, view.ReviewId, key, Cancel);
            case ProtocolStep.Ask: return await workshop.Reviews.Ask(actor, view.ReviewId, key, Cancel);
            default: return await workshop.Reviews.Decide(actor, view.ReviewId, key, Workshop.Final(), Cancel);
        }
    }

    private static async Task<Workshop> At(string id, SetTime time)
    {
        var workshop = await Workshop.Ready(DecisionSandbox.Services.Folder.SandboxOptions.Sqlite, services => services.AddSingleton<TimeProvider>(time));
        var arm = Arms.All.Single(arm => arm.Id == id) with { Openings = [new("stand", SamplePack.Meet, new Text("voir la personne se lever", "see the person stand up"), ["mobility"], 60)] };
        (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), SamplePack.Study(workshop.Aid, id) with { Arms = [arm] }, StudyStatus.Approved, 1, Cancel)).IsOk.Should().BeTrue();
        return workshop;
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DecisionSandbox.Tests.Review;

/// <summary>
/// 10,000 random sequences over the eight arms: steps, double posts, back buttons and requests made by hand.
/// No early reveal, no skipped step, no doubled or lost commit. Machines that are broken on purpose are caught by the same search.
/// </summary>
public sealed class Each_arm_keeps_its_steps
{
    private enum Post { Read, Own, OtherOwn, Reread, WaitTooShort, WaitLongEnough, Ask, Reveal, OtherReveal, Look, LookElsewhere, Contest, Decide, DecideAgain, Skip }

    private delegate Outcome<ReviewState> Machine(ReviewState state, Post post);

    private static readonly OwnJudgement Own = new(new OptionAnswer("yes"), Confidence.Medium);
    private static readonly OwnJudgement OtherOwn = new(new OptionAnswer("no"), Confidence.High);

    public static TheoryData<string> Presets => [.. Arms.All.Select(arm => arm.Id)];

    [Theory, MemberData(nameof(Presets))]
    public void Every_preset_is_a_sound_protocol(string id) => ArmCheck.Of(Arms.All.Single(arm => arm.Id == id), "arms[0]").Should().BeEmpty();

    [Theory, MemberData(nameof(Presets))]
    public void Whatever_is_posted(string id) => Search(id, Real).Should().BeNull();

    [Theory, MemberData(nameof(Presets))]
    public void Every_arm_can_be_finished_by_its_own_steps(string id)
    {
        var state = Begin(id);
        while (state.Step != ProtocolStep.Done)
        {
            state = state.Step switch
            {
                ProtocolStep.Read => state.FinishReading(),
                ProtocolStep.OwnJudgement => state.CommitOwn(Own),
                ProtocolStep.Reread => state.FinishRereading(),
                ProtocolStep.Wait => state.EndWait(TimeSpan.FromSeconds(state.Arm.DelaySeconds)),
                ProtocolStep.Ask => state.Ask(),
                ProtocolStep.Examine when state.Shown is null => state.Reveal("sha256:a"),
                _ => state.Decide(Final("yes"), "no"),
            } is { IsOk: true } next ? next.Value : throw new InvalidOperationException($"{id} is stuck at {state.Step}.");
        }
        state.Final.Should().BeEquivalentTo(Final("yes"));
        (state.Own, state.Shown).Should().Be((state.Arm.AsksOwnFirst ? Own : null, state.Arm.ShowsAid ? "sha256:a" : null));
    }

    [Fact]
    public void A_wait_is_held_by_the_clock_that_is_given()
    {
        var waiting = Begin("delayed").FinishReading().Value.CommitOwn(Own).Value;

        waiting.EndWait(TimeSpan.FromSeconds(29.2)).Problem.Should().Be(new StillWaiting(1));
        waiting.EndWait(TimeSpan.FromSeconds(30)).Value.Step.Should().Be(ProtocolStep.Examine);
    }

    [Fact]
    public void Whoever_does_not_ask_decides_without_the_aid()
    {
        var asked = Begin("on-request").FinishReading().Value.CommitOwn(Own).Value;

        var done = asked.Decide(Final("yes"), null).Value;

        done.Step.Should().Be(ProtocolStep.Done);
        (done.Shown, done.MayReveal).Should().Be((null, false));
    }

    [Fact]
    public void A_machine_that_does_not_hold_the_wait_is_caught() =>
        Search("delayed", (state, post) => post == Post.WaitTooShort ? state.EndWait(TimeSpan.MaxValue) : Real(state, post)).Should().Contain("did not wait");

    [Fact]
    public void A_machine_that_reveals_without_being_asked_is_caught() =>
        Search("on-request", (state, post) => post == Post.Reveal && state.Step == ProtocolStep.Ask ? state with { Shown = "sha256:a", Step = ProtocolStep.Examine } : Real(state, post))
            .Should().Contain("skipped a step");

    [Fact]
    public void A_machine_that_shows_the_aid_at_a_second_look_is_caught() =>
        Search("second-look", (state, post) => post == Post.Reveal && state.Own is not null ? state with { Shown = "sha256:a" } : Real(state, post)).Should().Contain("showed an aid");

    [Fact]
    public void A_machine_that_loses_the_own_judgement_is_caught() =>
        Search("delayed", (state, post) => post == Post.Skip && state.Own is not null && state.Skip() is { IsOk: true } skipped ? skipped.Value with { Own = null } : Real(state, post)).Should().Contain("own judgement changed");

    [Fact]
    public void A_machine_that_opens_a_third_way_twice_is_caught() =>
        Search("suggestion", (state, post) => post == Post.Look && state.Looked.Count > 0 && state.Step != ProtocolStep.Done
            ? state with { Looked = [.. state.Looked, Found] } : Real(state, post)).Should().Contain("doubled");

    private static LookedInto Found { get; } = new("stand", "transferts", Text.Same("avec aide"), 60);

    private static Outcome<ReviewState> Real(ReviewState state, Post post) => post switch
    {
        Post.Read => state.FinishReading(),
        Post.Own => state.CommitOwn(Own),
        Post.OtherOwn => state.CommitOwn(OtherOwn),
        Post.Reread => state.FinishRereading(),
        Post.WaitTooShort => state.EndWait(TimeSpan.FromSeconds(1)),
        Post.WaitLongEnough => state.EndWait(TimeSpan.FromSeconds(31)),
        Post.Ask => state.Ask(),
        Post.Reveal => state.Reveal("sha256:a"),
        Post.OtherReveal => state.Reveal("sha256:b"),
        Post.Look => state.Look(Found),
        Post.LookElsewhere => state.Look(Found with { Opening = "elsewhere" }),
        Post.Contest => state.Contest(new ContestedFactor("c", "transfers", null)),
        Post.Decide => state.Decide(Final("yes"), "no"),
        Post.DecideAgain => state.Decide(Final("no"), "no"),
        Post.Skip => state.Skip(),
        _ => throw new ArgumentOutOfRangeException(nameof(post)),
    };

    private static FinalDecision Final(string option) => new(new OptionAnswer(option), Confidence.High, [], null, null, new Dictionary<string, string>());

    private static ReviewState Begin(string id) => ReviewState.Begin(
        Arms.All.Single(arm => arm.Id == id) with { Openings = [new("stand", "meet-again", Text.Same("voir"), ["transfers"], 60)] }, new AnswerRules(["yes", "no"], [], []));

    private static string? Search(string id, Machine machine)
    {
        var posts = Gen.Elements(Enum.GetValues<Post>()).ListOf(28);
        // Eight arms share 10,000 sequences.
        foreach (var sequence in posts.Sample(1_250, 28))
        {
            var state = Begin(id);
            foreach (var post in sequence)
            {
                if (machine(state, post) is not { IsOk: true, Value: var next }) { continue; }
                if (Violation(state, next, post) is { } violation) { return $"{violation} after {post}"; }
                state = next;
            }
        }
        return null;
    }

    private static string? Violation(ReviewState before, ReviewState after, Post post) =>
        before.Own is not null && after.Own != before.Own ? "own judgement changed"
        : before.Final is not null && after.Final != before.Final ? "final decision changed"
        : before.Shown is not null && after.Shown != before.Shown ? "shown content changed"
        : after.Shown is not null && !after.Arm.ShowsAid ? "showed an aid"
        : after.Shown is not null && after.Arm.AsksOwnFirst && after.Own is null ? "revealed before the own judgement"
        : post == Post.WaitTooShort && after.Step != before.Step ? "did not wait"
        : !after.Skipped && Skipped(before, after) is { } step ? $"skipped a step ({step})"
        : after.Looked.Select(looked => looked.Opening).Distinct().Count() < after.Looked.Count ? "doubled"
        : after.Looked.Count < before.Looked.Count ? "lost what was opened"
        : before.Step == ProtocolStep.Done && after.Step != ProtocolStep.Done ? "reopened"
        : after.Step < before.Step ? "went back"
        : null;

    // Examining and deciding are one page, and whoever does not ask passes over the examination: nothing else is ever passed over.
    private static ProtocolStep? Skipped(ReviewState before, ReviewState after)
    {
        var steps = before.Arm.Steps.ToList();
        var (from, to) = (steps.IndexOf(before.Step), after.Step == ProtocolStep.Done ? steps.Count : steps.IndexOf(after.Step));
        var passed = steps.Skip(from + 1).Take(Math.Max(0, to - from - 1)).Where(step => step != ProtocolStep.Decide).ToList();
        if (before.Step == ProtocolStep.Ask && after.Final is not null) { passed.Remove(ProtocolStep.Examine); }
        if (before.Step == ProtocolStep.Ask && after.Shown is not null && before.Shown is null) { return ProtocolStep.Ask; }
        return passed.Count > 0 ? passed[0] : null;
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DecisionSandbox.Tests.Review;

/// <summary>
/// Ten thousand random sequences of posts, in any order: no early reveal, no skipped step, no second own judgement.
/// The same search must catch machines that are broken on purpose.
/// </summary>
public sealed class A_review_keeps_its_steps
{
    private enum Post { FinishReading, CommitOwn, OtherOwn, Reveal, OtherReveal, Contest, Decide, DecideAgain, Skip }

    private delegate Outcome<ReviewState> Machine(ReviewState state, Post post);

    private static readonly OwnJudgement Own = new(new OptionAnswer("yes"), Confidence.Medium);
    private static readonly OwnJudgement OtherOwn = new(new OptionAnswer("no"), Confidence.High);

    [Fact]
    public void Whatever_is_posted() => Search(Real).Should().BeNull();

    [Fact]
    public void A_machine_that_reveals_too_early_is_caught() =>
        Search((state, post) => post == Post.Reveal && state.Own is null
            ? state with { Shown = "sha256:a", Step = ProtocolStep.Examine }
            : Real(state, post)).Should().Contain("revealed before the own judgement");

    [Fact]
    public void A_machine_that_lets_the_own_judgement_change_is_caught() =>
        Search((state, post) => post == Post.OtherOwn && state.Own is not null
            ? state with { Own = OtherOwn }
            : Real(state, post)).Should().Contain("own judgement changed");

    [Fact]
    public void A_machine_that_decides_twice_is_caught() =>
        Search((state, post) => post == Post.DecideAgain && state.Final is not null
            ? state with { Final = Final("no") }
            : Real(state, post)).Should().Contain("final decision changed");

    private static Outcome<ReviewState> Real(ReviewState state, Post post) => post switch
    {
        Post.FinishReading => state.FinishReading(),
        Post.CommitOwn => state.CommitOwn(Own),
        Post.OtherOwn => state.CommitOwn(OtherOwn),
        Post.Reveal => state.Reveal("sha256:a"),
        Post.OtherReveal => state.Reveal("sha256:b"),
        Post.Contest => state.Contest(new ContestedFactor("c", "transfers", null)),
        Post.Decide => state.Decide(Final("yes"), "no"),
        Post.DecideAgain => state.Decide(Final("no"), "no"),
        Post.Skip => state.Skip(),
        _ => throw new ArgumentOutOfRangeException(nameof(post)),
    };

    private static FinalDecision Final(string option) =>
        new(new OptionAnswer(option), Confidence.High, [], null, null, new Dictionary<string, string>());

    /// <summary>The first violation found, or null.</summary>
    private static string? Search(Machine machine)
    {
        var posts = Gen.Elements(Enum.GetValues<Post>()).ListOf(24);
        foreach (var sequence in posts.Sample(10_000, 24))
        {
            if (Play(machine, sequence) is { } violation) { return violation; }
        }
        return null;
    }

    private static string? Play(Machine machine, IEnumerable<Post> posts)
    {
        var state = ReviewState.Begin(Arms.SuggestionAndFactors, new AnswerRules(["yes", "no"], [], []));
        foreach (var post in posts)
        {
            var outcome = machine(state, post);
            if (!outcome.IsOk) { continue; }
            var next = outcome.Value;
            if (Violation(state, next) is { } violation) { return $"{violation} after {post}"; }
            state = next;
        }
        return null;
    }

    private static string? Violation(ReviewState before, ReviewState after) =>
        after.Shown is not null && after.Own is null ? "revealed before the own judgement"
        : before.Own is not null && after.Own != before.Own ? "own judgement changed"
        : before.Final is not null && after.Final != before.Final ? "final decision changed"
        : before.Shown is not null && after.Shown != before.Shown ? "shown content changed"
        : after.Final is not null && after.Shown is null ? "decided without the reveal"
        : before.Step == ProtocolStep.Done && after.Step != ProtocolStep.Done ? "reopened"
        : after.Step < before.Step ? "went back"
        : after.Contested.Count > 0 && after.Shown is null ? "contested what was not shown"
        : null;
}

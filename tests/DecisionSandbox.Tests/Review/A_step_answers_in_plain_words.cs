using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Review;

public sealed class A_step_answers_in_plain_words
{
    private static readonly AnswerRules Rules = new(["gir-1-4", "gir-5-6", "meet-again"], ["visit"], []);
    private static readonly AnswerRules ListRules = new(["retained", "meet-again"], [], ["a", "b", "c"]) { ThirdWays = ["meet-again"] };

    [Fact]
    public void An_option_that_the_pack_does_not_offer_is_refused() =>
        AtOwn().CommitOwn(new(new OptionAnswer("gir-7"), Confidence.Low)).Problem.Should().BeOfType<AnswerMissing>();

    [Fact]
    public void A_confidence_outside_the_scale_is_refused() =>
        AtOwn().CommitOwn(new(new OptionAnswer("gir-1-4"), (Confidence)9)).Problem.Should().BeOfType<ConfidenceMissing>();

    [Fact]
    public void A_second_tab_learns_that_nothing_was_doubled()
    {
        var done = AtOwn().Skip().Value;
        done.Skip().Problem.Should().BeOfType<AlreadyFinished>();
        done.CommitOwn(new(new OptionAnswer("gir-1-4"), Confidence.Low)).Problem.Should().BeOfType<AlreadyFinished>();
    }

    [Fact]
    public void A_step_out_of_order_names_both_steps()
    {
        var problem = AtOwn().Decide(Decision(new OptionAnswer("gir-1-4")), null).Problem;
        problem.Should().Be(new StepOutOfOrder(ProtocolStep.OwnJudgement, ProtocolStep.Decide));
        problem!.Message.Fr.Should().NotBe(problem.Message.En);
    }

    [Fact]
    public void An_arm_that_asks_everyone_what_counted_asks_who_agrees_too()
    {
        var arm = Arms.SuggestionOnly with { Justification = JustificationPolicy.Always };
        Examining(arm).Decide(Decision(new OptionAnswer("gir-1-4")), "gir-1-4").Problem.Should().BeOfType<WhatCountedMissing>();
    }

    [Fact]
    public void An_arm_that_asks_who_overrides_lets_agreement_pass()
    {
        var arm = Arms.SuggestionOnly with { Justification = JustificationPolicy.Override };
        Examining(arm).Decide(Decision(new OptionAnswer("gir-1-4")), "gir-1-4").IsOk.Should().BeTrue();
        Examining(arm).Decide(Decision(new OptionAnswer("gir-5-6")), "gir-1-4").Problem.Should().BeOfType<WhatCountedMissing>();
    }

    [Fact]
    public void A_factor_that_the_arm_hides_cannot_be_contested() =>
        Examining(Arms.SuggestionOnly).Contest(new("c", "transfers", null)).Problem.Should().BeOfType<NothingToContest>();

    [Theory]
    [InlineData("a|b")]
    [InlineData("a|b|b")]
    [InlineData("a|b|c|d")]
    [InlineData("a|b,c|")]
    public void An_order_holds_every_request_exactly_once(string tiers) =>
        ListRules.Check(Order(tiers), Confidence.Low).Should().BeOfType<OrderIncomplete>();

    [Fact]
    public void Tied_requests_share_a_rank_and_the_next_rank_is_left_out()
    {
        var order = Order("b,c|a");
        ListRules.Check(order, Confidence.Low).Should().BeNull();
        new[] { "a", "b", "c" }.Select(order.RankOf).Should().Equal(3, 1, 1);
    }

    [Fact]
    public void A_request_may_be_set_aside_by_a_third_way_and_has_no_rank_then()
    {
        var order = Order("b|a") with { SetAside = new Dictionary<string, OptionAnswer> { ["c"] = new("meet-again", "Le bail.") } };
        ListRules.Check(order, Confidence.Low).Should().BeNull();
        order.RankOf("c").Should().BeNull();
    }

    [Theory]
    [InlineData("a|b", "c", "retained")]
    [InlineData("a|b|c", "c", "meet-again")]
    [InlineData("a", "c", "meet-again")]
    [InlineData("a|b", "d", "meet-again")]
    public void A_request_set_aside_needs_a_third_way_of_the_pack_and_no_place(string tiers, string aside, string option) =>
        ListRules.Check(Order(tiers) with { SetAside = new Dictionary<string, OptionAnswer> { [aside] = new(option) } }, Confidence.Low).Should().BeOfType<OrderIncomplete>();

    [Fact]
    public void A_follow_up_that_is_too_long_is_said_to_be() =>
        ListRules.Check(Order("a|b") with { SetAside = new Dictionary<string, OptionAnswer> { ["c"] = new("meet-again", new string('x', AnswerRules.LongestText + 1)) } }, Confidence.Low)
            .Should().BeOfType<TextTooLong>();

    [Fact]
    public void To_decline_to_rank_is_an_answer() =>
        ListRules.Check(new DeclinedAnswer("Il manque une visite."), Confidence.High).Should().BeNull();

    private static OrderAnswer Order(string tiers) =>
        new([.. tiers.Split('|').Select(tier => (IReadOnlyList<string>)tier.Split(',', StringSplitOptions.RemoveEmptyEntries))]);

    private static ReviewState AtOwn() => ReviewState.Begin(Arms.SuggestionAndFactors, Rules).FinishReading().Value;

    private static ReviewState Examining(Arm arm) =>
        ReviewState.Begin(arm, Rules).FinishReading()
            .Then(s => s.CommitOwn(new(new OptionAnswer("gir-5-6"), Confidence.Low)))
            .Then(s => s.Reveal("sha256:a")).Value;

    private static FinalDecision Decision(Answer answer) => new(answer, Confidence.Low, [], null, null, new Dictionary<string, string>());
}

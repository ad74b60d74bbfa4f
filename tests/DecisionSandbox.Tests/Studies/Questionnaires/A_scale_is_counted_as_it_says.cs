using DecisionSandbox.Core.Studies.Questionnaires;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DecisionSandbox.Tests.Studies.Questionnaires;

/// <summary>Scores by hand, reversed items, items left out.</summary>
public sealed class A_scale_is_counted_as_it_says
{
    private static Questionnaire Tlx => InstalledQuestionnaires.All.Single(scale => scale.Id == "raw-tlx");
    private static Questionnaire Discretion => InstalledQuestionnaires.All.Single(scale => scale.Id == "perceived-discretion");

    [Fact]
    public void Three_come_with_the_software_and_ours_say_that_they_are_not_validated()
    {
        InstalledQuestionnaires.All.Select(scale => scale.Id).Should().Equal("meaning-of-work", "perceived-discretion", "raw-tlx");
        InstalledQuestionnaires.All.Should().OnlyContain(scale => scale.Source.Fr.Contains("non validée", StringComparison.Ordinal) && scale.Source.En.Contains("not validated", StringComparison.Ordinal));
    }

    [Fact]
    public void The_raw_tlx_is_the_plain_mean_of_six_scales_from_0_to_100_in_21_steps()
    {
        Tlx.Items.Select(item => item.Id).Should().Equal("mental", "physical", "temporal", "performance", "effort", "frustration");
        Tlx.Items.Should().OnlyContain(item => item.Range == new ResponseRange(0, 100, 5) && !item.IsReversed);
        Tlx.Items[0].Range.All.Should().HaveCount(21);
        // Hart (2006): the six ratings are averaged, none weighted. 55 + 10 + 40 + 20 + 60 + 35 = 220.
        Tlx.Score(Given(("mental", 55), ("physical", 10), ("temporal", 40), ("performance", 20), ("effort", 60), ("frustration", 35))).Should().BeApproximately(220 / 6.0, 1e-12);
        Tlx.Score(Given(("mental", 55), ("physical", 10))).Should().BeNull("a workload of two scales is no NASA-TLX");
    }

    [Fact]
    public void A_reversed_item_is_mirrored()
    {
        var answers = Given(("as-i-saw", 6), ("pushed", 2), ("what-counted", 5), ("otherwise", 7));
        Discretion.Score(answers).Should().Be((6 + (8 - 2) + 5 + 7) / 4.0);
        var forgetful = Discretion with { Items = [.. Discretion.Items.Select(item => item with { IsReversed = false })] };
        forgetful.Score(answers).Should().NotBe(Discretion.Score(answers), "a scale that forgot to turn the item round is told apart");
    }

    [Fact]
    public void One_item_left_out_leaves_a_score_and_two_do_not()
    {
        Discretion.Score(Given(("as-i-saw", 6), ("pushed", 2), ("what-counted", 5))).Should().BeApproximately(17 / 3.0, 1e-12);
        Discretion.Score(Given(("as-i-saw", 6), ("pushed", 2))).Should().BeNull();
        Discretion.Score(Given()).Should().BeNull();
    }

    [Fact]
    public void A_sum_stands_in_for_what_was_left_out()
    {
        var sum = Discretion with { Scoring = Scoring.Sum };
        sum.Score(Given(("as-i-saw", 6), ("pushed", 2), ("what-counted", 5), ("otherwise", 7))).Should().Be(24);
        sum.Score(Given(("as-i-saw", 6), ("pushed", 2), ("what-counted", 5))).Should().BeApproximately(17 / 3.0 * 4, 1e-12);
        (Discretion with { Scoring = Scoring.None }).Score(Given(("as-i-saw", 6), ("pushed", 2), ("what-counted", 5))).Should().BeNull();
    }

    [Fact]
    public void Answers_mirrored_within_their_range_mirror_the_score() => Prop.ForAll(
        Gen.Choose(1, 7).Four().ToArbitrary(),
        given =>
        {
            var (a, b, c, d) = given;
            var score = Discretion.Score(Given(("as-i-saw", a), ("pushed", b), ("what-counted", c), ("otherwise", d)))!.Value;
            var mirrored = Discretion.Score(Given(("as-i-saw", 8 - a), ("pushed", 8 - b), ("what-counted", 8 - c), ("otherwise", 8 - d)))!.Value;
            return Math.Abs(score + mirrored - 8) < 1e-12;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("mental", 57)]
    [InlineData("mental", -5)]
    [InlineData("mental", 105)]
    [InlineData("sleep", 50)]
    public void An_answer_that_is_not_on_the_scale_is_refused(string item, int answer)
    {
        Tlx.ProblemWith(Given((item, answer))).Should().BeOfType<AnswerOffTheScale>();
        Tlx.ProblemWith(Given(("mental", 55))).Should().BeNull();
    }

    private static Dictionary<string, int> Given(params (string Item, int Answer)[] answers) => answers.ToDictionary(given => given.Item, given => given.Answer);
}

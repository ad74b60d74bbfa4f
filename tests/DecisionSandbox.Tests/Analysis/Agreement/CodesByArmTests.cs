using DecisionSandbox.Analysis.Agreement;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Agreement;

public sealed class CodesByArmTests
{
    private static readonly string[] Codes = ["a", "b", "none"];

    [Fact]
    public void People_and_texts_are_counted_as_by_hand()
    {
        var random = new Random(7);
        List<CodedText> texts = [.. Enumerable.Range(0, 400).Select(_ => random.Next(60)).Select(person => new CodedText($"p{person}", person % 2 == 0 ? "plain" : "factors", Codes[random.Next(2)]))];
        var arms = CodesByArm.Of(texts, Codes);
        arms.Select(arm => arm.Arm).Should().Equal("factors", "plain");
        foreach (var arm in arms)
        {
            var (people, all) = (new HashSet<string>(), 0);
            foreach (var text in texts) { if (text.Arm == arm.Arm) { people.Add(text.Person); all++; } }
            (arm.People, arm.Texts).Should().Be((people.Count, all));
            foreach (var code in arm.Codes)
            {
                (code.Texts, code.People).Should().Be((texts.Count(text => text.Arm == arm.Arm && text.Code == code.Code), people.Count(person => texts.Exists(text => text.Person == person && text.Code == code.Code))));
                code.PeopleCi95!.Low.Should().BeLessThanOrEqualTo((double)code.People!.Value / people.Count);
            }
        }
    }

    [Theory]
    [InlineData(4, 4, false, false, false)]
    [InlineData(5, 5, true, true, true)]
    [InlineData(9, 4, false, false, true)]
    [InlineData(12, 7, true, true, true)]
    public void A_few_people_are_shown_in_no_cell_nor_by_subtraction(int people, int withA, bool seesA, bool seesB, bool seesNone)
    {
        var arm = CodesByArm.Of([.. Enumerable.Range(0, people).Select(i => new CodedText($"p{i}", "arm", i < withA ? "a" : "b"))], Codes).Single();
        (arm.Codes[0].People is not null, arm.Codes[0].Texts is not null, arm.Codes[0].PeopleCi95 is not null).Should().Be((seesA, seesA, seesA));
        (arm.Codes[1].People is not null).Should().Be(seesB, "what is left of the arm would be the others");
        (arm.Codes[2].People is not null).Should().Be(seesNone, "nobody is nobody's own figure, but in an arm of a few");
    }
}

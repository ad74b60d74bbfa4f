using DecisionSandbox.Analysis.Agreement;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Agreement;

public sealed class DoubleCodingTests
{
    [Fact]
    public void Two_coders_of_fifty_texts_have_the_printed_kappa()
    {
        // The table [[20, 5], [10, 15]], text by text: κ .400.
        var lines = Rows("a", "a", 20).Concat(Rows("a", "b", 5)).Concat(Rows("b", "a", 10)).Concat(Rows("b", "b", 15)).Select((codes, i) => "t" + i + "," + codes);
        var coding = Read("text,coderA,coderB\n" + string.Join('\n', lines) + "\nlast,a,\n").Value;
        coding.Kappa.Should().BeApproximately(0.400, 0.0005);
        coding.KappaCi95!.Low.Should().BeInRange(0.05, 0.3);
        coding.KappaCi95.High.Should().BeInRange(0.5, 0.75);
        (coding.Texts, coding.OneOnly, coding.Disagreements.Count).Should().Be((50, 1, 15));
    }

    [Theory]
    [InlineData("text,a,b\nt,x,y\n", 1)]
    [InlineData("text,coderA,coderB\nt1,x,y\nt1,x,y\n", 3)]
    [InlineData("text,coderA,coderB\nt1,x\n", 2)]
    public void A_fault_is_named_by_its_line(string text, int line) =>
        Read(text).Problem.Should().BeOfType<DecisionSandbox.Analysis.Decisions.UnreadableDecisions>().Which.Lines[0].Line.Should().Be(line);

    private static IEnumerable<string> Rows(string a, string b, int times) => Enumerable.Repeat(a + "," + b, times);

    private static Core.Outcome<DoubleCoding> Read(string text) => DoubleCoding.Read(new StringReader(text));
}

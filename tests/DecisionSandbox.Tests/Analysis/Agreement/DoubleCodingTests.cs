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
        (coding.Texts, coding.OneOnly, coding.Disagreements.Count, coding.Same).Should().Be((50, 1, 15, 0.7));
        coding.Codes.Should().Equal("a", "b");
        coding.Table.Should().BeEquivalentTo(new[] { new[] { 20, 5 }, [10, 15] }, options => options.WithStrictOrdering());
        // α of the same table: 100 codes, 55 and 45 of a kind; 1 − 99 · 15 · 2/(2 · 55 · 45).
        coding.Alpha.Should().BeApproximately(1 - (99 * 30 / 4950.0), 1e-12);
        coding.AlphaCi95!.Low.Should().BeInRange(0.05, 0.3);
        coding.AlphaCi95.High.Should().BeInRange(0.5, 0.75);
    }

    [Fact]
    public void The_names_of_codes_and_the_way_they_come_in_change_nothing()
    {
        (string Text, string A, string B)[] rows = [.. Enumerable.Range(0, 40).Select(i => ($"t{i:d2}", i % 3 == 0 ? "x" : "y", i % 4 == 0 ? "x" : i % 7 == 0 ? "z" : "y"))];
        string Renamed(string code) => code switch { "x" => "q", "y" => "p", _ => "a" };
        var (as_is, renamed) = (DoubleCoding.Of(rows).Value, DoubleCoding.Of([.. rows.Select(row => (row.Text, Renamed(row.A), Renamed(row.B)))]).Value);
        (renamed.Kappa!.Value, renamed.Alpha!.Value).Should().Be((as_is.Kappa!.Value, as_is.Alpha!.Value));
        (renamed.KappaCi95, renamed.AlphaCi95).Should().Be((as_is.KappaCi95, as_is.AlphaCi95));
        var swapped = DoubleCoding.Of([.. rows.Select(row => (row.Text, row.B, row.A))]).Value;
        swapped.Kappa.Should().BeApproximately(as_is.Kappa.Value, 1e-12);
        DoubleCoding.Of([.. rows.Select(row => (row.Text, "x", "x"))]).Value.Should().Match<DoubleCoding>(one => one.Kappa == null && one.Alpha == null && one.Same == 1);
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

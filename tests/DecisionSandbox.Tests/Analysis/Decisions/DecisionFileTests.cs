using System.Text;
using DecisionSandbox.Analysis.Decisions;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Decisions;

public sealed class DecisionFileTests
{
    [Fact]
    public void Optional_columns_may_be_absent_or_empty_and_columns_stand_in_any_order()
    {
        var rows = Read("final,case,participant,aid\nyes,c1,p1,no\n\"a, \"\"quoted\"\"\nanswer\",c2,p1,\n").Value;
        rows.Should().HaveCount(2);
        rows[0].Should().BeEquivalentTo(new Decision("p1", "c1", "yes") { Aid = "no", Line = 2 });
        rows[1].Final.Should().Be("a, \"quoted\"\nanswer");
        rows[1].Aid.Should().BeNull();
        rows[1].Own.Should().BeNull();
    }

    [Fact]
    public void Every_faulty_line_is_named_with_its_column_in_both_languages()
    {
        var problem = Read("participant,case,final,seconds\np1,c1,yes,12\n,c1,yes,12\np2,c1,yes,soon\np3,c1\n").Problem;
        var lines = problem.Should().BeOfType<UnreadableDecisions>().Subject.Lines;
        lines.Select(l => (l.Line, l.Column)).Should().Equal((3, "participant"), (4, "seconds"), (5, null));
        lines[1].Sentence.Fr.Should().StartWith("Ligne 4, colonne « seconds » : « soon »");
        lines[1].Sentence.En.Should().StartWith("Line 4, column “seconds”: “soon”");
    }

    [Fact]
    public void A_line_after_a_cell_of_several_lines_keeps_its_true_number()
    {
        var problem = Read("participant,case,final\np1,\"c\n1\",yes\np2,c1,\n").Problem;
        problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Single().Line.Should().Be(4);
    }

    [Theory]
    [InlineData("participant,case,final\np1,c1,\"yes\n", "an unclosed quote")]
    [InlineData("participant,case\np1,c1\n", "a missing required column")]
    [InlineData("participant,case,final,colour\np1,c1,yes,red\n", "an unknown column")]
    [InlineData("participant,case,final,final\np1,c1,yes,no\n", "a repeated column")]
    [InlineData("participant,case,final\n", "no row")]
    [InlineData("", "nothing at all")]
    public void A_file_that_is_not_one_of_decisions_is_refused(string text, string because) =>
        Read(text).IsOk.Should().BeFalse(because);

    [Fact]
    public void A_file_in_another_encoding_is_refused_and_not_misread()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Encoding.Latin1.GetBytes("participant,case,final\nHélène,c1,oui\n"));
            DecisionReader.ReadFile(path).Problem!.Message.Fr.Should().Contain("UTF-8");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var rows = RandomStudy.OfOptions(2).Select((r, i) => r with { Seconds = 1.5 * i, ConfidenceOwn = -0.25, List = "l,1", Line = i + 2 }).ToList();
        Read(Written(rows)).Value.Should().Equal(rows);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33")]
    [InlineData("-x")]
    [InlineData("@sum")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void A_text_cell_that_starts_like_a_formula_gets_an_apostrophe_that_the_reader_keeps(string dangerous)
    {
        var read = Read(Written([new Decision("p1", "c1", dangerous)])).Value.Single();
        read.Final.Should().Be("'" + dangerous);
    }

    [Fact]
    public void A_negative_number_in_a_number_column_stays_a_number() =>
        Written([new Decision("p1", "c1", "yes") { ConfidenceOwn = -2 }]).Should().EndWith("yes,-2,,,\n");

    private static Core.Outcome<IReadOnlyList<Decision>> Read(string text) => DecisionReader.Read(new StringReader(text));

    private static string Written(IEnumerable<Decision> rows)
    {
        using var writer = new StringWriter();
        DecisionWriter.Write(rows, writer);
        return writer.ToString();
    }
}

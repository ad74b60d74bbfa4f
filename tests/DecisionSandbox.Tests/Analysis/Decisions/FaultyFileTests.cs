using System.Text;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Reports;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Decisions;

public sealed class FaultyFileTests
{
    [Fact]
    public void Faulty_lines_are_left_out_only_when_asked_and_then_counted_in_the_result()
    {
        const string text = "participant,case,final,seconds\np1,c1,yes,12\n,c1,yes,12\np2,c1,yes,soon\np3,c1,perhaps,3\np4,c1,no,-1\np5,c2,no,\n";
        Read(text, new ReadingOptions()).Problem.Should().BeOfType<UnreadableDecisions>().Which.Total.Should().Be(3);

        var read = Read(text, new ReadingOptions { LeaveOutFaulty = true }).Value;
        read.Rows.Select(r => r.Participant).Should().Equal("p1", "p3", "p5");
        read.Excluded.Should().Be(3);

        var options = new AnalysisOptions
        {
            Resamples = 5, Answers = ["yes", "no"], LeaveOutFaulty = true, ExcludedOnReading = read.Excluded, FaultsOnReading = read.Faults,
        };
        var result = Analyse.Run(read.Rows, options, stop: TestContext.Current.CancellationToken).Value;
        result.Rows.Should().Be(2);
        result.ExcludedRows.Should().Be(4);
        result.ExcludedFaults.Select(f => (f.Line, f.Column)).Should().Equal((3, "participant"), (4, "seconds"), (6, "seconds"), (5, "final"));
        AnalysisWriter.ToJson(result).Should().Contain("\"excludedRows\": 4");
    }

    [Fact]
    public void An_unknown_answer_is_refused_with_line_column_and_what_is_allowed()
    {
        var rows = Read("participant,case,own,final\np1,c1,yes,no\np1,c2,maybe,no\np1,c3,meeting,no\n", new ReadingOptions()).Value.Rows;
        var problem = Analyse.Run(rows, new AnalysisOptions { Answers = ["yes", "no"], ThirdWays = ["meeting"] }, stop: TestContext.Current.CancellationToken).Problem;
        var line = problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Single();
        (line.Line, line.Column).Should().Be((3, "own"));
        line.Message.En.Should().Contain("yes, no, meeting");
    }

    [Theory]
    [InlineData(Scale.Probability, "1.2", "final")]
    [InlineData(Scale.Probability, "-0.1", "final")]
    [InlineData(Scale.Rank, "0", "final")]
    [InlineData(Scale.Rank, "first", "final")]
    public void A_number_out_of_range_is_left_out_and_counted_when_asked(Scale scale, string answer, string column)
    {
        Decision[] rows = [new("p1", "c1", "1") { Line = 2 }, new("p2", "c1", answer) { Line = 3 }, new("p3", "c1", "1") { Line = 4 }];
        var result = Analyse.Run(rows, new AnalysisOptions { Scale = scale, Resamples = 5, LeaveOutFaulty = true }, stop: TestContext.Current.CancellationToken).Value;
        result.ExcludedRows.Should().Be(1);
        result.ExcludedFaults.Single().Should().Match<LineProblem>(f => f.Line == 3 && f.Column == column);
    }

    [Theory]
    [InlineData("no", "No")]
    [InlineData("no", "no ")]
    [InlineData("évalué", "Évalué")]
    [InlineData("no", "NA")]
    public void Two_spellings_of_an_answer_or_a_word_for_none_are_refused_and_not_counted_as_two_answers(string answer, string doubtful)
    {
        Decision[] rows = [new("p1", "c1", answer) { Line = 2 }, new("p1", "c2", "yes") { Own = doubtful, Line = 3 }];
        var line = Analyse.Run(rows, new AnalysisOptions { Resamples = 5 }, stop: TestContext.Current.CancellationToken)
            .Problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Single();
        (line.Line, line.Column).Should().Be((3, "own"));
        line.Message.En.Should().Contain("“" + doubtful + "”");

        var named = new AnalysisOptions { Resamples = 5, Answers = [answer, "yes", doubtful] };
        Analyse.Run(rows, named, stop: TestContext.Current.CancellationToken).IsOk.Should().BeTrue("whoever names both means both");
    }

    [Fact]
    public void A_whole_number_is_one_answer_with_decimal_zeros_or_without()
    {
        Decision[] rows =
        [
            new("p1", "c1", "1") { Own = "1.0", Reference = "1", Aid = "0" }, new("p1", "c2", "0") { Own = "1.0", Reference = "1.0", Aid = "0.0" },
            new("p1", "c3", "9") { Own = "9.0" }, new("p1", "c4", "1.5") { Own = ".0" },
        ];
        var result = Analyse.Run(rows, new AnalysisOptions { Resamples = 5, ThirdWays = ["9"] }, stop: TestContext.Current.CancellationToken).Value;
        result.Everything.Reliance!.Table.Select(way => (way.Own, way.Aid, way.Final, way.Reference)).Should().BeEquivalentTo(new (string?, string?, string, string?)[]
        {
            ("1", "0", "1", "1"), ("1", "0", "0", "1"), ("9", null, "9", null), (".0", null, "1.5", null),
        });
        result.Everything.Counts.ThirdWays.Should().Be(1);
    }

    [Fact]
    public void Another_encoding_is_named_by_its_line_and_column()
    {
        var bytes = Encoding.Latin1.GetBytes("participant,case,final\np1,c1,oui\nHélène,c1,oui\n");
        var line = Read(bytes, new ReadingOptions()).Problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Single();
        (line.Line, line.Column).Should().Be((3, "participant"));
        line.Sentence.Fr.Should().Contain("UTF-8");

        bytes = Encoding.Latin1.GetBytes("participant;case;final\np1;c1;refusé\n");
        Read(bytes, new ReadingOptions()).Problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Single().Should().Match<LineProblem>(l => l.Line == 2 && l.Column == "final");
    }

    [Fact]
    public void Utf_16_is_read_with_its_mark_and_named_without_it()
    {
        const string Text = "participant,case,final\np1,c1,oui\n";
        Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)], new ReadingOptions()).Value.Rows.Should().ContainSingle();
        var line = Read(Encoding.Unicode.GetBytes(Text), new ReadingOptions()).Problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Single();
        line.Line.Should().Be(1);
        line.Sentence.En.Should().Contain("not UTF-8");
    }

    [Theory]
    [InlineData("p\01,c1,oui", "participant", "U+0000")]
    [InlineData("p1,c1,ou\u200Bi", "final", "U+200B")]
    [InlineData("\uFEFFp1,c1,oui", "participant", "U+FEFF")]
    [InlineData("p1,c\u00071,oui", "case", "U+0007")]
    public void What_nobody_can_see_makes_no_second_person_and_no_second_answer(string row, string column, string character)
    {
        var line = Read(Encoding.UTF8.GetBytes("participant,case,final\np1,c1,oui\n" + row + "\n"), new ReadingOptions()).Problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Single();
        (line.Line, line.Column).Should().Be((3, column));
        line.Sentence.Fr.Should().Contain(character);
        line.Sentence.En.Should().Contain("invisible");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("participant,case,final\n\"p1,c1,oui\n", 2)]
    [InlineData("participant,case,final\np1,c1,", 2)]
    public void Ten_megabytes_without_an_end_of_line_are_one_short_sentence_and_little_memory(string before, int at)
    {
        foreach (var last in new byte[] { (byte)'x', 0xFF })
        {
            byte[] bytes = [.. Encoding.UTF8.GetBytes(before), .. Enumerable.Repeat((byte)'x', 10_000_000), last];
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var problem = Read(bytes, new ReadingOptions()).Problem.Should().BeOfType<UnreadableDecisions>().Which;
            (GC.GetAllocatedBytesForCurrentThread() - allocated).Should().BeLessThan(5_000_000);
            problem.Lines.Should().ContainSingle().Which.Line.Should().Be(at);
            problem.Message.Fr.Length.Should().BeLessThan(200);
        }
    }

    [Fact]
    public void A_column_or_a_cell_as_long_as_a_page_is_quoted_in_short()
    {
        var page = new string('h', 5_000);
        foreach (var text in new[] { $"participant,case,final,{page}\np,c,oui,x\n", $"participant,case,final,seconds\np,c,oui,{page}\n" })
        {
            Read(Encoding.UTF8.GetBytes(text), new ReadingOptions()).Problem!.Message.Fr.Length.Should().BeLessThan(400);
        }
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_by_its_size_without_being_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path)) { file.SetLength(1_000_000_000); }
            DecisionReader.ReadFile(path, new ReadingOptions()).Problem!.Message.En.Should().Contain("1000 MB").And.Contain("500 MB");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void What_a_French_spreadsheet_writes_is_read(char separator)
    {
        var text = "participant,case,final\np1,c1,oui\n".Replace(',', separator);
        Read(text, new ReadingOptions()).Value.Rows.Single().Should().Be(new Decision("p1", "c1", "oui") { Line = 2 });
    }

    [Fact]
    public void Columns_of_another_name_are_mapped_and_the_others_named_as_left_aside()
    {
        var mapping = new Dictionary<string, string> { ["participant"] = "worker_id", ["case"] = "item", ["final"] = "answer" };
        var read = Read("worker_id,item,answer,age\nw1,i1,yes,30\n", new ReadingOptions { Columns = mapping }).Value;
        read.Rows.Single().Should().Be(new Decision("w1", "i1", "yes") { Line = 2 });
        read.ColumnsLeftAside.Should().Equal("age");

        mapping["aid"] = "model";
        Read("worker_id,item,answer,age\nw1,i1,yes,30\n", new ReadingOptions { Columns = mapping }).Problem!.Message.En.Should().Contain("model").And.Contain("aid");
        Read("worker_id,item,answer\nw1,i1,yes\n", new ReadingOptions { Columns = new Dictionary<string, string> { ["participant"] = "worker_id" } })
            .Problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Select(l => l.Column).Should().Equal("case", "final");
    }

    [Fact]
    public void The_first_rows_can_be_read_alone()
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes("\"worker; id\";item\nw1;i1\n"));
        DecisionReader.FirstRows(bytes, 1).Single().Should().Equal("worker; id", "item");
        DecisionReader.FirstRows(bytes, 9).Should().HaveCount(2);
    }

    private static Core.Outcome<ImportedDecisions> Read(string text, ReadingOptions options) => Read(Encoding.UTF8.GetBytes(text), options);

    private static Core.Outcome<ImportedDecisions> Read(byte[] bytes, ReadingOptions options)
    {
        using var stream = new MemoryStream(bytes);
        return DecisionReader.Read(stream, options);
    }
}

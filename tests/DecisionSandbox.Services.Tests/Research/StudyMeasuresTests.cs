using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Exports;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Sample;
using Parquet;

namespace DecisionSandbox.Services.Tests.Research;

public class StudyMeasuresTests
{
    private static readonly Actor Researcher = Actor.Operator(Role.Researcher);

    [Fact]
    public async Task The_page_and_the_export_give_the_same_numbers()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var study = await Played(workshop, 14);
        var desk = workshop.Get<IResearchDesk>();
        var page = (await desk.Results(Researcher, study, Workshop.Cancel)).Value.Analysis!;
        var folder = Path.Combine(workshop.Path, "export");
        (await desk.Export(Researcher, study, folder, Workshop.Cancel)).IsOk.Should().BeTrue();

        var export = StudyExport.Open(folder).Value;
        var notebook = SmallCells.Hide(Analyse.Run(export.Decisions, export.Options, stop: Workshop.Cancel).Value);

        notebook.Everything[MetricKey.AgreementFraction].N.Should().BeGreaterThanOrEqualTo(5, "or the comparison shows nothing");
        foreach (var (arm, same) in page.Arms.Zip(notebook.Arms))
        {
            arm.Metrics.Should().BeEquivalentTo(same.Metrics, arm.Name);
        }
    }

    [Fact]
    public async Task The_question_has_one_answer_on_the_page_in_a_notebook_and_from_the_command()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var study = await Played(workshop, 24);
        var desk = workshop.Get<IResearchDesk>();
        var page = (await desk.Results(Researcher, study, Workshop.Cancel)).Value;
        var folder = Path.Combine(workshop.Path, "export");
        (await desk.Export(Researcher, study, folder, Workshop.Cancel)).IsOk.Should().BeTrue();

        // What notebooks/02-reliance-study.cs does.
        var export = StudyExport.Open(folder).Value;
        var notebook = SmallCells.Hide(Analyse.Run(export.Decisions, export.Options, stop: Workshop.Cancel).Value);
        export.Contrast.Should().Be(page.Contrast).And.NotBeNull();
        var (arm, against) = export.Contrast!.Value;
        page.Answer.Should().NotBeNull().And.Be(AutonomyAnswer.Of(notebook, arm, against, export.NameOf));

        // What `analyse --decisions export/decisions.csv --third-way …` writes.
        var output = Path.Combine(workshop.Path, "analysis.json");
        using var said = new StringWriter();
        var code = await Cli.Sandbox.Run(
            ["analyse", "--decisions", Path.Combine(folder, "decisions.csv"), "--third-way", string.Join(',', export.ThirdWays), "--out", output],
            new Cli.Terminal(said, said, Core.Language.En, _ => null), Workshop.Cancel);
        code.Should().Be(0, said.ToString());
        using var file = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(output, Workshop.Cancel));
        foreach (var c in page.Analysis!.Comparisons)
        {
            var written = file.RootElement.GetProperty("comparisons").EnumerateArray()
                .Single(row => row.GetProperty("metric").GetString() == AnalysisWriter.Name(c.Metric) && row.GetProperty("arm").GetString() == c.Arm && row.GetProperty("against").GetString() == c.Against);
            written.GetProperty("difference").GetDouble().Should().Be(c.Difference, c.Metric.ToString());
            written.GetProperty("ci95").EnumerateArray().Select(end => end.GetDouble()).Should().Equal([c.Ci95!.Low, c.Ci95.High], c.Metric.ToString());
        }
        page.Analysis.Comparisons.Should().NotBeEmpty();

        // In all of them the arms stand as in the plan; people stand under random pseudonyms, so that their order says nothing.
        string[] planned = [.. page.Summary.Study.Arms.Select(one => one.Id)];
        page.Analysis.StudyArms.Select(one => one.Name).Should().Equal(planned);
        notebook.StudyArms.Select(one => one.Name).Should().Equal(planned);
        file.RootElement.GetProperty("arms").EnumerateObject().Select(one => one.Name).Should().Equal([AnalysisResult.All, .. planned]);
        foreach (var name in new[] { "decisions.csv", "stages.csv", "wide.csv" })
        {
            var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, name), Workshop.Cancel)).Select(line => line.Split(',')).ToList();
            var column = Array.IndexOf(lines[0], "arm");
            lines.Skip(1).Select(cells => Array.IndexOf(planned, cells[column])).Should().BeInAscendingOrder(name).And.NotContain(-1);
        }
    }

    [Fact]
    public async Task Fewer_than_five_people_are_counted_and_not_shown()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Finished();
        var results = (await workshop.Get<IResearchDesk>().Results(Researcher, "study", Workshop.Cancel)).Value;

        results.Analysis!.Rows.Should().Be(1);
        results.Analysis.Arms.SelectMany(arm => arm.Metrics.Values).Should().OnlyContain(metric => metric.Value == null);
        results.Traces.Should().OnlyContain(traces => traces.Skipped == null && traces.Own == null);
        results.Flow.Sum(arm => arm.Assigned).Should().Be(1);
        results.Answer.Should().BeNull();
    }

    [Fact]
    public async Task Results_are_kept_until_somebody_finishes_a_file_or_withdraws()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Finished();
        var desk = workshop.Get<IResearchDesk>();
        var first = (await desk.Results(Researcher, "study", Workshop.Cancel)).Value.Analysis;
        (await desk.Results(Researcher, "study", Workshop.Cancel)).Value.Analysis.Should().BeSameAs(first);

        var (actor, view) = await workshop.Finished();
        var second = (await desk.Results(Researcher, "study", Workshop.Cancel)).Value.Analysis!;
        second.Should().NotBeSameAs(first);
        second.Rows.Should().Be(2);

        (await workshop.Participations.Withdraw(actor, view.Participation.Id, Workshop.Cancel)).IsOk.Should().BeTrue();
        var third = (await desk.Results(Researcher, "study", Workshop.Cancel)).Value;
        third.Analysis!.Rows.Should().Be(1);
        third.Flow.Sum(arm => arm.Withdrew).Should().Be(1);
    }

    [Fact]
    public async Task Parquet_has_the_rows_and_columns_of_the_tables()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Finished();
        var folder = Path.Combine(workshop.Path, "export");
        (await workshop.Get<IResearchDesk>().Export(Researcher, "study", folder, Workshop.Cancel)).IsOk.Should().BeTrue();
        foreach (var table in new[] { "decisions", "stages" })
        {
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder, table + ".csv"), Workshop.Cancel);
            await using var file = File.OpenRead(Path.Combine(folder, table + ".parquet"));
            await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: Workshop.Cancel);
            reader.Schema.Fields.Select(field => field.Name).Should().Equal(lines[0].Split(','));
            using var group = reader.OpenRowGroupReader(0);
            group.RowCount.Should().Be(lines.Length - 1);
        }
    }

    [Fact]
    public async Task The_export_says_which_entry_of_the_record_holds_its_hashes()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Finished();
        var folder = Path.Combine(workshop.Path, "export");
        var export = (await workshop.Get<IResearchDesk>().Export(Researcher, "study", folder, Workshop.Cancel)).Value;
        await using var context = workshop.Context();
        var entry = context.Entries.Single(row => row.Event == Events.Export);
        export.Entry.Should().Be(entry.Index);
        var place = await File.ReadAllTextAsync(Path.Combine(folder, "record.json"), Workshop.Cancel);
        place.Should().Contain(Draw.Hash(await File.ReadAllBytesAsync(Path.Combine(folder, "manifest.json"), Workshop.Cancel))).And.Contain($"\"entry\": {entry.Index}");
    }

    private static async Task<string> Played(Workshop workshop, int people)
    {
        var played = await workshop.Get<IBotDesk>().PlayCopy(Researcher, "study", "played", new(people, [BotPolicy.Noisy(0.5)], 3), null, Workshop.Cancel);
        played.IsOk.Should().BeTrue(played.Problem?.Message.En);
        return "played";
    }
}

using System.Text;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Research;

public class ResearchDeskTests
{
    private static readonly Actor Researcher = Actor.Operator(Role.Researcher);

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_finished_review_is_counted_measured_and_exported(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        await workshop.Finished();
        var desk = workshop.Get<IResearchDesk>();

        var summary = (await desk.Studies(Researcher, Workshop.Cancel)).Value.Should().ContainSingle(study => study.Study.Id == "study").Subject;
        summary.Should().Match<StudySummary>(s => s.People == 1 && s.FinishedReviews == 1 && s.Status == StudyStatus.Recruiting);
        (await desk.Results(Researcher, "study", Workshop.Cancel)).Value.Analysis!.Rows.Should().Be(1);

        var folder = Path.Combine(workshop.Path, "export");
        (await desk.Export(Researcher, "study", folder, Workshop.Cancel)).Value.Rows.Should().Be(1);
        Draw.Hash(await File.ReadAllBytesAsync(Path.Combine(folder, "study.json"), Workshop.Cancel)).Should().Be(summary.Hash, "the committee approved these bytes");
        File.ReadLines(Path.Combine(folder, "decisions.csv")).First().Should().Be("participant,case,arm,group,reference,own,aid,final,confidenceOwn,confidenceFinal,seconds,list");
        File.ReadLines(Path.Combine(folder, "stages.csv")).Skip(1).Select(line => line.Split(',')[4]).Should().Equal("read", "own", "aid", "final");
    }

    [Fact]
    public async Task An_export_carries_no_code_no_account_and_no_words_of_a_person()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (actor, _) = await workshop.Finished();
        var folder = Path.Combine(workshop.Path, "export");
        (await workshop.Get<IResearchDesk>().Export(Researcher, "study", folder, Workshop.Cancel)).IsOk.Should().BeTrue();
        await using var context = workshop.Context();
        var person = await context.Participations.SingleAsync(Workshop.Cancel);

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var text = await File.ReadAllTextAsync(file, Encoding.UTF8, Workshop.Cancel);
            text.Should().NotContainAny(person.Code, person.Id, actor.UserId, "parce que le dossier le dit", "voir le logement");
        }
    }

    [Fact]
    public async Task The_codebook_names_every_column_of_the_tables_and_every_key_of_the_rows()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Finished();
        var folder = Path.Combine(workshop.Path, "export");
        (await workshop.Get<IResearchDesk>().Export(Researcher, "study", folder, Workshop.Cancel)).IsOk.Should().BeTrue();

        var named = File.ReadLines(Path.Combine(folder, "codebook.csv")).Skip(1).Select(line => line.Split(',')[1]).ToHashSet();
        var columns = new[] { "decisions.csv", "stages.csv" }.SelectMany(table => File.ReadLines(Path.Combine(folder, table)).First().Split(','));
        using var rows = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "decisions.json"), Workshop.Cancel));
        columns.Concat(rows.RootElement.EnumerateArray().SelectMany(row => row.EnumerateObject()).Select(key => key.Name)).Distinct().Except(named).Should().BeEmpty();
    }

    [Fact]
    public async Task The_export_is_an_entry_in_the_record_with_the_hashes_of_its_files()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Finished();
        var folder = Path.Combine(workshop.Path, "export");
        (await workshop.Get<IResearchDesk>().Export(Researcher, "study", folder, Workshop.Cancel)).IsOk.Should().BeTrue();

        await using var context = workshop.Context();
        var entry = Encoding.UTF8.GetString((await context.Entries.SingleAsync(row => row.Event == Events.Export, Workshop.Cancel)).Bytes);
        // record.json names the entry, so the entry cannot name record.json.
        foreach (var file in Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) != "record.json")) { entry.Should().Contain(Draw.Hash(await File.ReadAllBytesAsync(file, Workshop.Cancel))); }
    }

    [Fact]
    public async Task Who_withdrew_is_in_no_result_and_in_no_export()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (actor, view) = await workshop.Finished();
        (await workshop.Participations.Withdraw(actor, view.Participation.Id, Workshop.Cancel)).IsOk.Should().BeTrue();
        var desk = workshop.Get<IResearchDesk>();

        (await desk.Results(Researcher, "study", Workshop.Cancel)).Value.Should().Match<StudyResults>(r => r.Analysis == null && r.Summary.People == 0 && r.Summary.FinishedReviews == 0);
        (await desk.Export(Researcher, "study", Path.Combine(workshop.Path, "export"), Workshop.Cancel)).Value.Rows.Should().Be(0);
    }

    [Fact]
    public async Task A_skipped_file_stands_in_the_stages_and_not_among_the_decisions()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (actor, view) = await workshop.AtOwnJudgement();
        (await workshop.Reviews.Skip(actor, view.ReviewId, "skip", Workshop.Cancel)).IsOk.Should().BeTrue();
        var folder = Path.Combine(workshop.Path, "export");

        (await workshop.Get<IResearchDesk>().Export(Researcher, "study", folder, Workshop.Cancel)).Value.Rows.Should().Be(0);
        File.ReadLines(Path.Combine(folder, "stages.csv")).Last().Should().Contain(",skipped,");
    }

    [Fact]
    public async Task A_practitioner_reads_no_results()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var person = await workshop.Person();

        (await workshop.Get<IResearchDesk>().Results(person, "study", Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await workshop.Get<IResearchDesk>().Export(person, "study", Path.Combine(workshop.Path, "export"), Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
        Directory.Exists(Path.Combine(workshop.Path, "export")).Should().BeFalse();
    }
}

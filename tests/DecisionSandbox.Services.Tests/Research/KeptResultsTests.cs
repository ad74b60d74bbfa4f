using System.Text;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Research;

/// <summary>Measures of closed studies outlive the server that computed them, and never what they were computed from.</summary>
public class KeptResultsTests
{
    private static readonly Actor Researcher = Actor.Operator(Role.Researcher);

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_server_that_starts_again_shows_what_was_kept_and_nothing_kept_under_another_fingerprint(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var computed = await Played(workshop);
        var row = await Row(workshop);
        KeptResults.Read(row!.Bytes, computed.Summary).Should().BeEquivalentTo(computed, compare => compare.WithStrictOrdering());
        var fuller = computed with { Completers = computed.Analysis, Ranks = [new("list", "item", 5, 1.5, 2, null)], Contrast = ("b", "a"), IsWithheld = true };
        KeptResults.Read(KeptResults.Bytes(fuller), computed.Summary).Should().BeEquivalentTo(fuller, compare => compare.WithStrictOrdering());

        // What stands there is read, not computed: here it was altered by hand.
        await Alter(workshop, row with { Bytes = KeptResults.Bytes(computed with { Primary = null, Analysis = computed.Analysis! with { Rows = 7 } }) });
        (await Again(workshop)).Analysis!.Rows.Should().Be(7);

        await Alter(workshop, row with { Fingerprint = "sha256:other", Bytes = KeptResults.Bytes(computed with { Analysis = computed.Analysis with { Rows = 7 } }) });
        (await Again(workshop)).Should().BeEquivalentTo(computed);
        (await Row(workshop)).Should().BeEquivalentTo(row, "it is computed anew and kept in its place");

        await Alter(workshop, row with { Bytes = "{\"Analysis\":"u8.ToArray() });
        (await Again(workshop)).Should().BeEquivalentTo(computed, "what cannot be read is computed anew");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_withdraws_from_a_closed_study_takes_its_measures_out_of_every_file(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.Finished();
        await workshop.Finished();
        (await Measure(workshop, "study")).Analysis!.Rows.Should().Be(2);
        (await Row(workshop, "study")).Should().BeNull("people still take part");
        await Close(workshop);
        (await Again(workshop, "study")).Analysis!.Rows.Should().Be(2);
        var kept = Encoding.UTF8.GetBytes("\"Analysis\":{\"Options\"");
        (await Row(workshop, "study"))!.Bytes.AsSpan().IndexOf(kept).Should().BePositive();

        (await workshop.Participations.Withdraw(actor, view.Participation.Id, Cancel)).IsOk.Should().BeTrue();

        (await Row(workshop, "study")).Should().BeNull();
        if (database == "sqlite") { Directory.EnumerateFiles(workshop.Path).Where(file => Read(file).AsSpan().IndexOf(kept) >= 0).Should().BeEmpty("the file was rewritten"); }
        (await Again(workshop, "study")).Analysis!.Rows.Should().Be(1);
    }

    [Fact]
    public async Task Measures_computed_while_somebody_withdraws_are_not_kept()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (actor, view) = await workshop.Finished();
        await workshop.Finished();
        await Close(workshop);
        var (kept, results) = (workshop.Get<KeptResults>(), await Measure(workshop, "study"));
        await using (var context = workshop.Context()) { await context.Results.ExecuteDeleteAsync(Cancel); }

        await using var opened = workshop.Context();
        var (before, none) = await kept.Find(opened, results.Summary, Cancel);
        none.Should().BeNull();

        (await workshop.Participations.Withdraw(actor, view.Participation.Id, Cancel)).IsOk.Should().BeTrue();
        (await kept.Keep(before, results)).Should().BeFalse();
        (await Row(workshop, "study")).Should().BeNull();

        var (now, _) = await kept.Find(opened, results.Summary, Cancel);
        (await kept.Keep(now, results)).Should().BeTrue("nothing has changed since");
        (await Row(workshop, "study"))!.Fingerprint.Should().Be(now);
    }

    [Fact]
    public async Task A_closed_study_is_measured_before_anybody_asks()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = workshop.Get<MeasuredAhead>().Run(stop.Token);
        (await workshop.Get<IBotDesk>().PlayCopy(Researcher, "study", "played", new(6, [BotPolicy.Noisy(0.5)], 3), null, Cancel)).IsOk.Should().BeTrue();
        while (await Row(workshop) is null) { await Task.Delay(20, Cancel); }
        await stop.CancelAsync();
        await running.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    private static async Task<StudyResults> Played(Workshop workshop)
    {
        (await workshop.Get<IBotDesk>().PlayCopy(Researcher, "study", "played", new(8, [BotPolicy.Noisy(0.5)], 3), null, Cancel)).IsOk.Should().BeTrue();
        return await Measure(workshop, "played");
    }

    private static async Task<StudyResults> Measure(Workshop workshop, string study) => (await workshop.Get<IResearchDesk>().Results(Researcher, study, Cancel)).Value;

    // As after a restart: nothing is in the memory of this desk.
    private static async Task<StudyResults> Again(Workshop workshop, string study = "played") =>
        (await new ResearchDesk(workshop.Get<UseCases.Doorway>(), workshop.Get<Catalogue.AidRegistry>(), new(), workshop.Get<KeptResults>(), workshop.Get<Computing>(), TimeProvider.System).Results(Researcher, study, Cancel)).Value;

    private static async Task Close(Workshop workshop)
    {
        await using var context = workshop.Context();
        await context.Studies.Where(row => row.Id == "study").ExecuteUpdateAsync(row => row.SetProperty(study => study.Status, StudyStatus.Closed), Cancel);
    }

    private static async Task<StoredResults?> Row(Workshop workshop, string study = "played")
    {
        await using var context = workshop.Context();
        return await context.Results.AsNoTracking().SingleOrDefaultAsync(row => row.StudyId == study, Cancel);
    }

    private static async Task Alter(Workshop workshop, StoredResults row)
    {
        await using var context = workshop.Context();
        context.Results.Update(row);
        await context.SaveChangesAsync(Cancel);
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}

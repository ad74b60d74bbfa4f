using System.Text;
using System.Text.Json;
using CsvHelper;
using DecisionSandbox.Audit.Entries;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Reviews;

/// <summary>What a browser says of the time of a step: kept as a claim, bounded by the server's own time, told apart everywhere.</summary>
public sealed class ClaimsTests
{
    private static readonly ClaimedTime Read = new(18.5, 0, 0, 1), Own = new(2, 6.5, 1, 0), Decided = new(5, 10, 12.5, 2);

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_claim_goes_with_its_step_into_the_row_the_entry_the_persons_data_and_the_exports(string database)
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<TimeProvider>(time));
        var (actor, view) = await File(workshop, time, Read, Own, Decided);

        await using var context = workshop.Context();
        var row = await context.Reviews.SingleAsync(Cancel);
        row.Claims.Should().Equal(new StepClaim(ProtocolStep.Read, Read), new StepClaim(ProtocolStep.OwnJudgement, Own), new StepClaim(ProtocolStep.Decide, Decided));
        foreach (var (@event, claim) in new[] { Events.FileRead, Events.OwnJudgement, Events.FinalDecision }.Zip(row.Claims))
        {
            var entry = await context.Entries.SingleAsync(one => one.Event == @event, Cancel);
            Encoding.UTF8.GetString(entry.Bytes).Should().Contain("\"claims\":").And.NotContain("reading", "what is a person's is committed to, not written");
            var payload = await context.Payloads.SingleAsync(one => one.Index == entry.Index && one.Field == "claims", Cancel);
            var opened = FieldKey.From(payload.Key).Unseal(payload.Subject, StoredPayload.Place(payload.Index, payload.Field), payload.Sealed);
            opened.Try(out var value, out _).Should().BeTrue();
            StoredJson.Read<StepClaim>(value).Should().Be(claim);
        }
        (await workshop.Get<IRecordDesk>().Verify(await workshop.Person(Role.EthicsReviewer), Cancel)).Value.Findings.Should().BeEmpty();

        var own = JsonDocument.Parse((await workshop.Get<IOwnDataDesk>().Take(actor, view.Participation.Id, Cancel)).Value).RootElement;
        own.GetProperty("files")[0].GetProperty("claims")[2].GetProperty("time").GetProperty("documenting").GetDouble().Should().Be(12.5);

        var folder = await Exported(workshop);
        var stages = Table(folder, "stages.csv");
        stages.Single(stage => stage["stage"] == "read").Should().Contain(Cells("18.5", "0", "0", "1"));
        stages.Single(stage => stage["stage"] == "own").Should().Contain(Cells("2", "6.5", "1", "0"));
        stages.Single(stage => stage["stage"] == "final").Should().Contain(Cells("5", "10", "12.5", "2"));
        stages.Single(stage => stage["stage"] == "aid").Should().Contain(Cells("", "", "", ""), "nothing is committed there");
        Table(folder, "wide.csv").Single().Where(cell => cell.Key.Contains(".claimed", StringComparison.Ordinal)).Select(cell => cell.Value).Should().Equal("25.5", "16.5", "13.5", "3");
        using var decisions = JsonDocument.Parse(await System.IO.File.ReadAllBytesAsync(Path.Combine(folder, "decisions.json"), Cancel));
        decisions.RootElement[0].GetProperty("claimed").GetProperty("idle").GetDouble().Should().Be(3);
        Table(folder, "codebook.csv").Where(line => line["name"].StartsWith("claimed", StringComparison.Ordinal)).Should().HaveCount(4)
            .And.OnlyContain(line => line["fr"].StartsWith("secondes affirmées par le navigateur", StringComparison.Ordinal) && line["en"].StartsWith("seconds claimed by the participant’s browser", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_claim_the_step_its_entry_and_its_exports_are_as_they_were()
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<TimeProvider>(time));
        await File(workshop, time, null, null, null);

        await using var context = workshop.Context();
        (await context.Reviews.SingleAsync(Cancel)).Claims.Should().BeEmpty();
        Encoding.UTF8.GetString((await context.Entries.SingleAsync(one => one.Event == Events.FileRead, Cancel)).Bytes).Should().NotContain("commitments");
        var folder = await Exported(workshop);
        Table(folder, "stages.csv").Should().OnlyContain(stage => stage["claimedReading"] == "" && stage["claimedIdle"] == "");
        (await System.IO.File.ReadAllTextAsync(Path.Combine(folder, "decisions.json"), Cancel)).Should().NotContain("claimed");
    }

    [Fact]
    public async Task A_claim_that_cannot_be_loses_its_figures_but_never_its_step_and_is_counted()
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<TimeProvider>(time));
        // 20 s passed: 26 are too many, and nothing lasts less than nothing.
        await File(workshop, time, Read with { Idle = 7.6 }, Own with { Deciding = -1 }, Decided);

        await using var context = workshop.Context();
        var review = await context.Reviews.SingleAsync(Cancel);
        review.Claims.Select(claim => claim.Time).Should().Equal(null, null, Decided);
        var burden = (await workshop.Get<IMonitorDesk>().Burden(Actor.Operator(Role.Researcher), "study", Cancel)).Value;
        (burden.DroppedClaims, burden.Claims.Count).Should().Be((2, 0));
        Table(await Exported(workshop), "wide.csv").Single().Where(cell => cell.Key.Contains(".claimed", StringComparison.Ordinal)).Should().OnlyContain(cell => cell.Value == "", "a whole file needs all its steps");
    }

    [Fact]
    public async Task A_file_passed_over_keeps_the_claims_of_its_steps_and_has_none_of_the_whole()
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<TimeProvider>(time));
        var (actor, participation) = await workshop.Participant();
        var view = (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
        time.Pass(TimeSpan.FromSeconds(20));
        await workshop.Reviews.FinishReading(actor, view.ReviewId, new Posted("read", Read), Cancel);
        (await workshop.Reviews.Skip(actor, view.ReviewId, "skip", Cancel)).IsOk.Should().BeTrue();

        var folder = await Exported(workshop);
        Table(folder, "stages.csv").Select(stage => (stage["stage"], stage["claimedReading"])).Should().Equal(("read", "18.5"), ("skipped", ""));
        Table(folder, "wide.csv").Single().Where(cell => cell.Key.Contains(".claimed", StringComparison.Ordinal)).Should().OnlyContain(cell => cell.Value == "");
    }

    [Fact]
    public async Task A_step_posted_twice_claims_once()
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<TimeProvider>(time));
        var (actor, participation) = await workshop.Participant();
        var view = (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
        time.Pass(TimeSpan.FromSeconds(20));
        for (var i = 0; i < 2; i++) { (await workshop.Reviews.FinishReading(actor, view.ReviewId, new Posted("read", Read), Cancel)).IsOk.Should().BeTrue(); }

        await using var context = workshop.Context();
        (await context.Reviews.SingleAsync(Cancel)).Claims.Should().ContainSingle();
    }

    [Fact]
    public async Task Claims_are_shown_as_medians_beside_the_servers_times_from_five_people_on()
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<TimeProvider>(time));
        var (desk, committee) = (workshop.Get<IMonitorDesk>(), await workshop.Person(Role.EthicsReviewer));
        // A sixth person's browser says nothing.
        await File(workshop, time, null, null, null);
        for (var person = 0; person < 5; person++)
        {
            if (person == 4) { (await desk.Burden(committee, "study", Cancel)).Value.Should().Match<StudyBurden>(few => few.Steps.Count == 3 && few.Claims.Count == 0, "four claims would say what four people did"); }
            await File(workshop, time, Read with { Reading = 10 + person }, Own, Decided with { Documenting = person });
        }

        var burden = (await desk.Burden(committee, "study", Cancel)).Value;

        burden.Claims.Should().Equal(
            new StepClaims(BurdenStep.Reading, 12, 0, 0, 1, 5), new StepClaims(BurdenStep.OwnJudgement, 2, 6.5, 1, 0, 5), new StepClaims(BurdenStep.Deciding, 5, 10, 2, 2, 5),
            new StepClaims(null, 19, 16.5, 3, 3, 5));
        burden.Steps.Should().OnlyContain(step => step.Files == 6);
    }

    private static async Task<(Actor Actor, ReviewView View)> File(Workshop workshop, SetTime time, ClaimedTime? read, ClaimedTime? own, ClaimedTime? decided)
    {
        var (actor, participation) = await workshop.Participant();
        var view = (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
        time.Pass(TimeSpan.FromSeconds(20));
        view = (await workshop.Reviews.FinishReading(actor, view.ReviewId, new Posted("read", read), Cancel)).Value;
        time.Pass(TimeSpan.FromSeconds(10));
        view = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, new Posted("own", own), Workshop.Own, Cancel)).Value;
        time.Pass(TimeSpan.FromSeconds(30));
        return (actor, (await workshop.Reviews.Decide(actor, view.ReviewId, new Posted("final", decided), Workshop.Final(), Cancel)).Value);
    }

    private static async Task<string> Exported(Workshop workshop)
    {
        var folder = Path.Combine(workshop.Path, "export");
        (await workshop.Get<IResearchDesk>().Export(Actor.Operator(Role.Researcher), "study", folder, Cancel)).IsOk.Should().BeTrue();
        return folder;
    }

    private static Dictionary<string, string> Cells(string reading, string deciding, string documenting, string idle) =>
        new() { ["claimedReading"] = reading, ["claimedDeciding"] = deciding, ["claimedDocumenting"] = documenting, ["claimedIdle"] = idle };

    private static List<Dictionary<string, string>> Table(string folder, string file)
    {
        using var csv = CsvReader.Create(new StreamReader(Path.Combine(folder, file)), new CsvReaderOptions { Separator = ',', HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read()) { rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]); }
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary())];
    }
}

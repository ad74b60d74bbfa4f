using DecisionSandbox.Core;
using System.Text;
using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Verification;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Records;

public sealed class RecordDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_replay_shows_byte_for_byte_what_the_page_was_drawn_from(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, read) = await workshop.AtOwnJudgement(factors: true);
        var revealed = (await workshop.Reviews.CommitOwn(actor, read.ReviewId, "own", Workshop.Own, Cancel)).Value;
        var contested = (await workshop.Reviews.Contest(actor, read.ReviewId, "c", new(revealed.Shown!.Cases[0].CaseId, "mobility", "elle marche"), Cancel)).Value;
        var done = (await workshop.Reviews.Decide(actor, read.ReviewId, "final", Workshop.Final(), Cancel)).Value;
        // The review's own row must not be needed.
        await using (var context = workshop.Context()) { await context.Reviews.ExecuteDeleteAsync(Cancel); }

        var replay = (await workshop.Get<IRecordDesk>().Replay(await workshop.Person(Role.EthicsReviewer), read.ReviewId, Language.Fr, Cancel)).Value;

        replay.Steps.Select(step => step.Event).Should().Equal(Events.CaseShown, Events.FileRead, Events.OwnJudgement, Events.AidShown, Events.FactorContested, Events.FinalDecision);
        Content(replay.Steps[1].View!).Should().Equal(Content(read));
        Content(replay.Steps[3].View!).Should().Equal(Content(revealed));
        Content(replay.Steps[4].View!).Should().Equal(Content(contested));
        Content(replay.Steps[5].View!).Should().Equal(Content(done));
        replay.Steps[2].View!.Shown.Should().BeNull("the replay does not show the aid before it was shown");
        replay.Steps[3].ContentHash.Should().Be(Draw.Hash(StoredJson.Bytes(revealed.Shown)));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_step_of_the_replay_says_which_detail_was_opened_and_what_was_contested_in_which_words_masked(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, read) = await workshop.AtOwnJudgement(factors: true);
        var shown = (await workshop.Reviews.CommitOwn(actor, read.ReviewId, "own", Workshop.Own, Cancel)).Value.Shown!;
        await workshop.Reviews.OpenDetail(actor, read.ReviewId, "change", Cancel);
        await workshop.Reviews.Contest(actor, read.ReviewId, "c", new(shown.Cases[0].CaseId, "mobility", "appelez le 06 12 34 56 78"), Cancel);
        await workshop.Reviews.OpenDetail(actor, read.ReviewId, "numbers", Cancel);

        var steps = (await workshop.Get<IRecordDesk>().Replay(await workshop.Person(Role.EthicsReviewer), read.ReviewId, Language.En, Cancel)).Value.Steps;

        steps.Select(step => step.Detail).Should().Equal(null, null, null, null, "change", null, "numbers");
        steps.Select(step => string.Join(' ', step.Opened)).Should().Equal("", "", "", "", "change", "change", "change numbers");
        steps.Select(step => step.Contested?.Attribute).Should().Equal(null, null, null, null, null, "mobility", null);
        steps[5].Contested!.Why.Should().Be("appelez le [number]");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_altered_byte_of_a_stored_entry_is_found_and_named(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        await workshop.Finished();
        var ethics = await workshop.Person(Role.EthicsReviewer);
        var desk = workshop.Get<IRecordDesk>();
        (await desk.Verify(ethics, Cancel)).Value.IsSound.Should().BeTrue();

        await using (var context = workshop.Context())
        {
            var bytes = (await context.Entries.AsNoTracking().SingleAsync(entry => entry.Index == 3, Cancel)).Bytes;
            bytes[^3] ^= 1;
            // Somebody who owns the database can take the triggers away: that is what the hashes are for.
            await context.Database.ExecuteSqlRawAsync(database == "sqlite" ? "DROP TRIGGER \"Entries_NoUpdate\"" : "DROP TRIGGER \"Entries_NoChange\" ON \"Entries\"", Cancel);
            await context.Database.ExecuteSqlAsync($"UPDATE \"Entries\" SET \"Bytes\" = {bytes} WHERE \"Index\" = 3", Cancel);
        }

        var found = (await desk.Verify(ethics, Cancel)).Value;
        found.IsSound.Should().BeFalse();
        found.Findings.Should().Contain(finding => finding.Fr.Contains("entrée 3", StringComparison.Ordinal));
        found.Findings.Should().NotContain(finding => finding.Fr.Contains("entrée 4", StringComparison.Ordinal));
        (await desk.Export(ethics, System.IO.Path.Combine(workshop.Path, "export"), Cancel)).Problem.Should().BeOfType<ExportRefused>();
        // The folder still starts.
        await using var again = await Workshop.Open(database, path: workshop.Path, connection: workshop.Get<Services.Folder.SandboxOptions>().ConnectionString);
        (await again.Get<Services.Folder.SandboxStart>().Ready(Cancel)).IsOk.Should().BeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_altered_payload_or_stored_hash_is_found_too(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        await workshop.Finished();
        var ethics = await workshop.Person(Role.EthicsReviewer);
        await using var context = workshop.Context();
        var payload = await context.Payloads.OrderBy(row => row.Index).FirstAsync(Cancel);
        payload.Sealed[^1] ^= 1;
        context.Entry(payload).Property(row => row.Sealed).IsModified = true;
        await context.SaveChangesAsync(Cancel);
        await context.Database.ExecuteSqlAsync($"UPDATE \"Nodes\" SET \"Hash\" = {new byte[32]} WHERE \"Level\" = 1 AND \"Index\" = 1", Cancel);

        var findings = (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.Findings;

        findings.Should().Contain(finding => finding.En.Contains($"encrypted content of entry {payload.Index}", StringComparison.Ordinal));
        findings.Should().Contain(finding => finding.En.Contains("entries 2 to 3", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_replay_of_altered_content_says_so_from_there_on_though_the_server_still_remembers_the_true_one(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (_, done) = await workshop.Finished(factors: true);
        var (ethics, desk) = (await workshop.Person(Role.EthicsReviewer), workshop.Get<IRecordDesk>());
        (await Replay()).Steps.Should().NotContain(step => step.Altered);

        // The same length, still readable, and another sentence.
        var hash = Draw.Hash(StoredJson.Bytes(done.Shown!));
        await using (var context = workshop.Context())
        {
            var bytes = StoredJson.Bytes(done.Shown! with { AidVersion = "9.9" });
            await context.Contents.Where(content => content.Hash == hash).ExecuteUpdateAsync(row => row.SetProperty(content => content.Bytes, bytes), Cancel);
        }

        var steps = (await Replay()).Steps;
        steps.Where(step => step.Altered).Select(step => step.Event).Should().Equal(Events.AidShown, Events.FinalDecision);
        steps.Where(step => step.Altered).Should().OnlyContain(step => step.View!.Shown == null && !step.Erased, "what was not shown is not shown now");
        (await desk.Verify(ethics, Cancel)).Value.Findings.Should().ContainSingle().Which.En.Should().Contain($"entry {steps.First(step => step.Altered).Index} names").And.Contain(hash);
        var inspected = (await workshop.Get<IInspectionDesk>().Inspect(ethics, "study", new(), Cancel)).Value;
        (inspected.Altered, inspected.Alike, inspected.Departures.Count, inspected.Unseen).Should().Be((1, 0, 0, 0));
        (await workshop.Get<IResearchDesk>().Results(await workshop.Person(Role.Researcher), "study", Cancel)).Problem.Should().BeOfType<ContentsAltered>("no figure is drawn from it");

        // The file itself taken away: there is nothing to draw, and still an answer.
        await using (var context = workshop.Context()) { await context.Contents.ExecuteDeleteAsync(Cancel); }
        var gone = await Replay();
        gone.Steps.Should().OnlyContain(step => step.Altered && step.View == null);
        gone.StudyId.Should().Be("study");
        (await desk.Verify(ethics, Cancel)).Value.Findings.Should().HaveCount(3, "study, file and content shown");

        async Task<ReplayView> Replay() => (await desk.Replay(ethics, done.ReviewId, Language.Fr, Cancel)).Value;
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_answer_whose_encrypted_content_was_altered_is_replayed_as_altered_and_not_as_erased(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (_, done) = await workshop.Finished();
        await using (var context = workshop.Context())
        {
            var payload = await context.Payloads.SingleAsync(row => row.Field == "own", Cancel);
            payload.Sealed[^1] ^= 1;
            context.Entry(payload).Property(row => row.Sealed).IsModified = true;
            await context.SaveChangesAsync(Cancel);
        }

        var steps = (await workshop.Get<IRecordDesk>().Replay(await workshop.Person(Role.EthicsReviewer), done.ReviewId, Language.Fr, Cancel)).Value.Steps;

        steps.Single(step => step.Event == Events.OwnJudgement).Should().Match<ReplayStep>(step => step.Altered && !step.Erased && step.View!.Own == null);
        steps.Single(step => step.Event == Events.FileRead).Altered.Should().BeFalse();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_filter_by_time_keeps_what_happened_from_one_moment_until_another(string database)
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<TimeProvider>(time));
        var (ethics, desk) = (await workshop.Person(Role.EthicsReviewer), workshop.Get<IRecordDesk>());
        for (var i = 0; i < 4; i++)
        {
            time.Pass(TimeSpan.FromMinutes(7));
            await workshop.Finished();
        }
        // An entry that says no time any more is among those that it stands between.
        await using (var context = workshop.Context())
        {
            await context.Database.ExecuteSqlRawAsync(database == "sqlite" ? "DROP TRIGGER \"Entries_NoUpdate\"" : "DROP TRIGGER \"Entries_NoChange\" ON \"Entries\"", Cancel);
            await context.Entries.Where(entry => entry.Index == 9).ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Bytes, new byte[] { 1 }), Cancel);
        }
        var all = await Listed(new());
        var moments = all.Where(row => row.At != default).Select(row => row.At).Distinct().ToList();
        moments.Should().HaveCount(5);

        foreach (var from in moments.SelectMany(at => new[] { at, at.AddMilliseconds(1) }))
        {
            foreach (var until in moments.SelectMany(at => new[] { at, at.AddMilliseconds(1) }))
            {
                (await Listed(new() { From = from, Until = until })).Where(row => row.At != default).Should().Equal(all.Where(row => row.At >= from && row.At < until), "{0:O} to {1:O}", from, until);
            }
        }
        (await Listed(new(Event: Events.FinalDecision) { From = moments[0] })).Should().ContainSingle("the newest moment, and the filters hold together").Which.Event.Should().Be(Events.FinalDecision);
        (await Listed(new() { From = moments[^1], Until = moments[0].AddDays(1) })).Select(row => row.Index).Should().Contain(9);

        async Task<IReadOnlyList<EntryRow>> Listed(EntryFilter filter)
        {
            var rows = new List<EntryRow>();
            for (var page = 1; ; page++)
            {
                var listed = (await desk.Entries(ethics, filter with { Page = page }, Cancel)).Value;
                rows.AddRange(listed.Entries);
                if (page >= listed.Pages) { return rows; }
            }
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Withdrawal_leaves_nothing_readable_and_old_receipts_still_verify(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.Finished();
        var receipt = Receipt.Parse(Encoding.UTF8.GetBytes((await workshop.Reviews.Receipt(actor, view.ReviewId, Cancel)).Value)).Value;

        var left = (await workshop.Participations.Withdraw(actor, view.Participation.Id, Cancel)).Value;

        left.IsWithdrawn.Should().BeTrue();
        (await workshop.Reviews.Open(actor, view.Participation.Id, 1, Cancel)).Problem.Should().BeOfType<NotFound>();
        await using var context = workshop.Context();
        (await context.Payloads.CountAsync(Cancel)).Should().Be(0);
        (await context.Reviews.CountAsync(Cancel)).Should().Be(0);
        (await context.Participations.SingleAsync(row => row.Id == view.Participation.Id, Cancel)).UserId.Should().BeNull();
        var key = workshop.Get<RecordKey>().Load().Value.VerifierKey;
        receipt.Verify(key).Should().BeNull();
        var ethics = await workshop.Person(Role.EthicsReviewer);
        (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.IsSound.Should().BeTrue();
        var replay = (await workshop.Get<IRecordDesk>().Replay(ethics, view.ReviewId, Language.Fr, Cancel)).Value;
        replay.Steps.Where(step => step.Event is Events.OwnJudgement or Events.FinalDecision).Should().OnlyContain(step => step.Erased && step.View!.Own == null && step.View.Final == null);
        if (database == "sqlite")
        {
            // Not in the file, not in its log, not in free pages.
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(workshop.Path))
            {
                var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, Cancel));
                text.Should().NotContain("parce que le dossier le dit").And.NotContain("voir le logement");
            }
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_export_verifies_from_its_files_alone_and_names_no_code_in_the_list(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        await workshop.Finished();
        var ethics = await workshop.Person(Role.EthicsReviewer);
        var desk = workshop.Get<IRecordDesk>();
        var folder = System.IO.Path.Combine(workshop.Path, "export");

        var entries = (await desk.Export(ethics, folder, Cancel)).Value;

        var report = ExportVerification.Run(new VerificationRequest(folder));
        report.Passed.Should().BeTrue();
        report.Checkpoint!.Size.Should().Be(entries);
        var page = (await desk.Entries(ethics, new EntryFilter(Study: "study", Event: Events.FinalDecision), Cancel)).Value;
        page.Total.Should().Be(1);
        page.Entries.Single().Json.Should().Contain("P-••••-••••").And.NotMatchRegex("P-[A-Z0-9]{4}-[A-Z0-9]{4}");
        page.Events.Should().Contain(Events.Export);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_record_put_back_from_a_backup_is_not_signed(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        await workshop.Finished();
        var ethics = await workshop.Person(Role.EthicsReviewer);
        await workshop.Get<IRecordDesk>().Checkpoint(ethics, Cancel);
        // What is kept outside the database remembers more entries than a database put back from before.
        await using (var context = workshop.Context())
        {
            await context.Checkpoints.ExecuteDeleteAsync(Cancel);
            var head = await context.Heads.SingleAsync(Cancel);
            head.Tree = Audit.Tree.TreeHead.Empty.ToBytes();
            await context.SaveChangesAsync(Cancel);
        }

        (await workshop.Get<Checkpoints>().SignNow(Cancel)).Problem.Should().BeOfType<RecordRolledBack>();
    }

    [Fact]
    public async Task A_practitioner_cannot_open_the_record_and_the_attempt_is_recorded()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var practitioner = await workshop.Person();
        (await workshop.Get<IRecordDesk>().Entries(practitioner, new EntryFilter(), Cancel)).Problem.Should().BeOfType<NotAllowed>();
        // A session that claims a role which the account does not hold.
        (await workshop.Get<IRecordDesk>().Entries(practitioner with { Role = Role.EthicsReviewer }, new EntryFilter(), Cancel)).Problem.Should().BeOfType<NotAllowed>();
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.Denied, Cancel)).Should().Be(2);
    }

    private static byte[] Content(ReviewView view) => StoredJson.Bytes(view with { Participation = null!, Draft = ReviewDraft.Empty, DraftSavedAt = null });
}

using System.Text;
using DecisionSandbox.Audit.Entries;
using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DecisionSandbox.Services.Tests.Participations;

/// <summary>After an erasure nothing of the person is left: looked for in the raw files, as strings and by trying out every value under every 32 bytes that could be a key.</summary>
public sealed class ErasureTests
{
    private const string Why = "parce que sa voisine passe le mardi", Look = "le logement au quatrième", Remarked = "cet outil ignore le palier", Answered = "on y regardera de près", Reported = "le dossier décrit ma rue", Claimed = "1.23456789";
    private static readonly string[] Words = [Why, "sa voisine passe", Look, "quatrième", Remarked, "ignore le palier", Answered, Reported, "décrit ma rue", Claimed];

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory]
    [InlineData("sqlite", true), InlineData("sqlite", false), InlineData("postgres", true), InlineData("postgres", false)]
    public async Task Nothing_of_the_person_is_left_in_any_file_and_every_receipt_verifies(string database, bool byAdministrator)
    {
        var said = new Sayings();
        await using var workshop = await Workshop.Ready(database, services => services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(said)));
        var others = await workshop.Finished();
        var (actor, view) = await Reviewed(workshop);
        var code = await Code(workshop, view);
        var researcher = await workshop.Person(Role.Researcher);
        (await workshop.Get<IResearchDesk>().Export(researcher, "study", Directory.CreateDirectory(Path.Combine(workshop.Path, "taken")).FullName, Cancel)).IsOk.Should().BeTrue();
        var receipt = Receipt.Parse(Encoding.UTF8.GetBytes((await workshop.Reviews.Receipt(actor, view.ReviewId, Cancel)).Value)).Value;
        var committed = await Committed(workshop, view.ReviewId);
        committed.Should().HaveCountGreaterThan(1);
        if (database == "sqlite")
        {
            // The search can fail: before the erasure it finds both the words and the keys.
            foreach (var word in Words) { Find(workshop.Path, [word]).Should().NotBeEmpty(word); }
            TryOut(workshop.Path, committed).Should().NotBeEmpty();
        }
        Directory.Delete(Path.Combine(workshop.Path, "taken"), recursive: true);

        if (byAdministrator) { (await workshop.Get<IErasureDesk>().Erase(await workshop.Person(Role.Administrator), code.ToLowerInvariant() + " ", LegalGround.Objection, Cancel)).IsOk.Should().BeTrue(); }
        else { (await workshop.Participations.Withdraw(actor, view.Participation.Id, Cancel)).IsOk.Should().BeTrue(); }

        var ethics = await workshop.Person(Role.EthicsReviewer);
        await workshop.Get<IRecordDesk>().Export(ethics, Path.Combine(workshop.Path, "record"), Cancel);
        await workshop.Get<IResearchDesk>().Export(researcher, "study", Directory.CreateDirectory(Path.Combine(workshop.Path, "study")).FullName, Cancel);
        await using var context = workshop.Context();
        var files = workshop.Path;
        if (database == "sqlite") { await context.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(workshop.Path, "backup.db")}", Cancel); }
        else
        {
            await context.Database.ExecuteSqlRawAsync("ANALYZE", Cancel);
            context.Database.SetCommandTimeout(TimeSpan.FromMinutes(3));
            await context.Database.ExecuteSqlRawAsync("CHECKPOINT", Cancel);
            files = (await context.Database.SqlQueryRaw<string>("SELECT current_setting('data_directory') || '/base/' || oid AS \"Value\" FROM pg_database WHERE datname = current_database()").ToListAsync(Cancel))[0];
        }
        Find(files, Words).Should().BeEmpty();
        TryOut(files, committed).Should().BeEmpty();
        Find(workshop.Path, Words).Should().BeEmpty();
        said.Text.Should().NotContainAny(Words);
        receipt.Verify(workshop.Get<RecordKey>().Load().Value.VerifierKey).Should().BeNull();
        (await workshop.Reviews.Receipt(others.Actor, others.View.ReviewId, Cancel)).IsOk.Should().BeTrue();
        (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.Findings.Select(finding => finding.En).Should().BeEmpty();
        (await context.Payloads.CountAsync(Cancel)).Should().BeGreaterThan(0, "others keep theirs");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Holders_of_earlier_exports_get_a_recorded_notice_and_the_administrator_sees_which_exports_held_the_person(string database)
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<TimeProvider>(time));
        var (researcher, other) = (await workshop.Person(Role.Researcher), await workshop.Person(Role.Researcher));
        var administrator = await workshop.Person(Role.Administrator);
        var desk = workshop.Get<IErasureDesk>();
        await Export(workshop, other, "before");
        var (actor, view) = await Reviewed(workshop);
        await Export(workshop, researcher, "after");
        var code = await Code(workshop, view);

        var seen = (await desk.Find(administrator, code, Cancel)).Value;
        seen.Exports.Should().ContainSingle().Which.Recipient.Should().Be(researcher.UserId, "the export taken before held nothing of them");
        (seen.Decided, seen.ErasedAt).Should().Be((1, null));
        (await desk.Find(researcher, code, Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await desk.Find(administrator, "P-AAAA-AAAA", Cancel)).Problem.Should().BeOfType<CodeUnknown>();
        time.Pass(TimeSpan.FromMinutes(3));
        var erasedAt = time.GetUtcNow();
        var erased = (await desk.Erase(administrator, code, LegalGround.Unlawful, Cancel)).Value;

        erased.ErasedAt.Should().Be(erasedAt);
        erased.Exports.Should().Equal(seen.Exports);
        time.Pass(TimeSpan.FromDays(2));
        (await desk.Erase(administrator, code, LegalGround.Unlawful, Cancel)).Problem.Should().BeOfType<AlreadyErased>();
        (await desk.Notices(other, Cancel)).Value.Should().BeEmpty();
        var notice = (await desk.Notices(researcher, Cancel)).Value.Should().ContainSingle().Subject;
        (notice.IsMine, notice.ConfirmedAt).Should().Be((true, null));
        File.ReadAllText(Path.Combine(workshop.Path, "after", "decisions.csv")).Should().Contain(notice.Participant, "the holder finds the rows by it");
        (await desk.Confirm(other, notice.Entry, Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Confirm(researcher, notice.Entry, Cancel)).Value.Should().Equal(notice with { ConfirmedAt = erasedAt.AddDays(2) });
        (await desk.Notices(administrator, Cancel)).Value.Should().Equal(notice with { ConfirmedAt = erasedAt.AddDays(2), IsMine = false });
        await using var context = workshop.Context();
        var entry = Encoding.UTF8.GetString((await context.Entries.SingleAsync(row => row.Event == Events.Erased, Cancel)).Bytes);
        entry.Should().Contain("\"ground\":\"art-17-1-d\"").And.Contain("\"exports\":1");
        (await context.Entries.AnyAsync(row => row.Event == Events.Withdrawn, Cancel)).Should().BeFalse("the person did not withdraw");
        (await workshop.Reviews.Open(actor, view.Participation.Id, 1, Cancel)).Problem.Should().BeOfType<NotFound>();
    }

    [Fact]
    public async Task On_postgres_a_reader_that_still_sees_the_past_is_waited_for()
    {
        await using var workshop = await Workshop.Ready("postgres");
        var (actor, view) = await Reviewed(workshop);
        await using var reader = workshop.Context();
        var past = await reader.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, Cancel);
        await reader.Studies.CountAsync(Cancel);

        var withdrawal = workshop.Participations.Withdraw(actor, view.Participation.Id, Cancel);
        await using var other = workshop.Context();
        while (await other.Payloads.AnyAsync(row => row.Subject == view.Participation.Id, Cancel)) { await Task.Delay(20, Cancel); }
        await Task.WhenAny(withdrawal, Task.Delay(500, Cancel));
        withdrawal.IsCompleted.Should().BeFalse("rewriting now would keep what that reader may still ask for");
        await past.DisposeAsync();
        (await withdrawal).IsOk.Should().BeTrue();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Whoever_guesses_a_text_written_to_the_committee_finds_no_hash_that_confirms_it(bool asPlainHash)
    {
        const string answered = "Le dossier sera réécrit.", remarked = "Dites qui lira les textes.", suspected = "Une fuite est possible.";
        await using var workshop = await Workshop.Ready("sqlite");
        var (actor, _) = await workshop.AtOwnJudgement();
        var (desk, ethics) = (workshop.Get<ICommitteeDesk>(), await workshop.Person(Role.EthicsReviewer));
        (await desk.Answer(ethics, (await desk.Report(actor, "study", Reported, Cancel)).Value, answered, Cancel)).IsOk.Should().BeTrue();
        (await desk.Report(ethics, "study", suspected, Cancel)).IsOk.Should().BeTrue();
        (await desk.Remark(ethics, "study", remarked, Cancel)).IsOk.Should().BeTrue();
        if (asPlainHash)
        {
            // What these entries once held.
            await workshop.Get<Writers>().Run((context, head) =>
            {
                workshop.Get<Recorder>().Append(context, head, new(Events.Incident, new("study")) { Hashes = new Dictionary<string, string> { ["text"] = Hash(Reported) } }, workshop.Get<ServerClock>().Read());
                return Task.FromResult(true);
            }, shares: true, Cancel);
        }
        await workshop.Get<IRecordDesk>().Export(ethics, Path.Combine(workshop.Path, "record"), Cancel);

        Find(workshop.Path, [Hash(Reported), Hash(answered), Hash(suspected), Hash(remarked)]).Any().Should().Be(asPlainHash);
        (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.IsSound.Should().BeTrue("an entry of the former kind still verifies");

        static string Hash(string text) => Draw.Hash(Encoding.UTF8.GetBytes(text));
    }

    private static async Task<(Actor Actor, ReviewView View)> Reviewed(Workshop workshop)
    {
        var (actor, view) = await workshop.AtOwnJudgement();
        await workshop.Reviews.CommitOwn(actor, view.ReviewId, new Posted("own", new ClaimedTime(1.23456789, 0, 0, 0)), new(new OptionAnswer(SamplePack.Meet, Look), Confidence.Low), Cancel);
        var final = new FinalDecision(new OptionAnswer(SamplePack.No), Confidence.High, ["r1"], Why, null, new Dictionary<string, string>());
        view = (await workshop.Reviews.Decide(actor, view.ReviewId, "final", final, Cancel)).Value;
        var (feedback, researcher) = (workshop.Get<IFeedbackDesk>(), await workshop.Person(Role.Researcher));
        (await feedback.Send(actor, view.Participation.Id, new(FeedbackSubject.File, Remarked, view.ReviewId), Cancel)).IsOk.Should().BeTrue();
        (await feedback.Answer(researcher, (await feedback.Of(researcher, "study", Cancel)).Value.Remarks[0].Id, Answered, Cancel)).IsOk.Should().BeTrue();
        (await workshop.Get<ICommitteeDesk>().Report(actor, "study", Reported, Cancel)).IsOk.Should().BeTrue();
        return (actor, view);
    }

    private static async Task<string> Code(Workshop workshop, ReviewView view)
    {
        await using var context = workshop.Context();
        return (await context.Participations.AsNoTracking().SingleAsync(row => row.Id == view.Participation.Id, Cancel)).Code;
    }

    private static async Task Export(Workshop workshop, Actor researcher, string name) =>
        (await workshop.Get<IResearchDesk>().Export(researcher, "study", Directory.CreateDirectory(Path.Combine(workshop.Path, name)).FullName, Cancel)).IsOk.Should().BeTrue();

    private static async Task<List<(Digest Commitment, string Subject, string Place, byte[] Value, byte[] Key)>> Committed(Workshop workshop, string review)
    {
        await using var context = workshop.Context();
        var indexes = await context.Entries.Where(entry => entry.Review == review || entry.Event == Events.Incident).Select(entry => entry.Index).ToListAsync(Cancel);
        return [.. (await context.Payloads.AsNoTracking().Where(row => indexes.Contains(row.Index)).ToListAsync(Cancel)).Select(row =>
        {
            var (key, place) = (FieldKey.From(row.Key), StoredPayload.Place(row.Index, row.Field));
            var value = key.Unseal(row.Subject, place, row.Sealed).Value;
            return (key.Commit(row.Subject, place, value), row.Subject, place, value, row.Key);
        })];
    }

    private static IEnumerable<string> Find(string folder, string[] words) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let bytes = Read(file)
        from word in words
        where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(string.Concat(word.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:x4}")))) >= 0
        select $"{Path.GetFileName(file)}: {word}";

    /// <summary>Whoever guesses a value needs its key: every 32 bytes of every file are tried as the first one's, and every key is looked for as it was.</summary>
    private static List<string> TryOut(string folder, List<(Digest Commitment, string Subject, string Place, byte[] Value, byte[] Key)> committed)
    {
        var found = new System.Collections.Concurrent.ConcurrentBag<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = Read(file);
            foreach (var one in committed.Where(one => bytes.AsSpan().IndexOf(one.Key) >= 0)) { found.Add($"{Path.GetFileName(file)}: key of {one.Place}"); }
            Parallel.For(0, Math.Max(0, bytes.Length - FieldKey.Size + 1), at =>
            {
                var window = bytes.AsSpan(at, FieldKey.Size);
                // A random key of 32 bytes has many different ones; text and zeros need no HMAC to be excluded.
                if (window.Count((byte)0) > 4) { return; }
                var (commitment, subject, place, value, _) = committed[0];
                if (FieldKey.From(window).Commit(subject, place, value) == commitment) { found.Add($"{Path.GetFileName(file)}: key at {at}"); }
            });
        }
        return [.. found];
    }

    private static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (FileNotFoundException)
        {
            // SQLite removes its log when its last connection closes.
            return [];
        }
    }

    /// <summary>Everything that is logged, at any level.</summary>
    private sealed class Sayings : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _text = new();

        public string Text { get { lock (_text) { return _text.ToString(); } } }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_text) { _text.AppendLine(formatter(state, exception)); }
        }

        public void Dispose()
        {
        }
    }
}

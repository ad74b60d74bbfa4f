using System.Runtime.CompilerServices;
using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>The export could not be written.</summary>
public sealed record ExportRefused(Text Why) : Problem(Why);

/// <inheritdoc cref="IRecordDesk"/>
public sealed class RecordDesk(Doorway doorway, Checkpoints checkpoints, RecordKey key, IDbContextFactory<SandboxContext> contexts) : IRecordDesk
{
    private const int PageSize = 50;

    private static readonly UseCase
        List = new("list-entries", Role.EthicsReviewer),
        PlayAgain = new("replay", Role.EthicsReviewer),
        Check = new("verify", Role.EthicsReviewer),
        Latest = new("checkpoint", Role.EthicsReviewer),
        TakeAway = new("export-record", Role.EthicsReviewer);

    /// <inheritdoc/>
    public Task<Outcome<EntryPage>> Entries(Actor actor, EntryFilter filter, CancellationToken cancel = default) =>
        doorway.Read(actor, List, async work =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var all = work.Context.Entries.AsNoTracking();
            var first = filter.From is { } from ? await FirstAt(all, from, cancel) : 0;
            var end = filter.Until is { } until ? await FirstAt(all, until, cancel) : long.MaxValue;
            var matching = all.Where(entry => entry.Index >= first && entry.Index < end && (!filter.IsOfStudyAlone || entry.Arm == null)
                && (filter.Study == null || entry.Study == filter.Study) && (filter.Event == null || entry.Event == filter.Event)
                && (filter.Case == null || entry.Case == filter.Case) && (filter.Arm == null || entry.Arm == filter.Arm) && (filter.Review == null || entry.Review == filter.Review));
            var total = await matching.LongCountAsync(cancel);
            var pages = Math.Max(1, (int)((total + PageSize - 1) / PageSize));
            var page = Math.Clamp(filter.Page, 1, pages);
            var rows = await matching.OrderByDescending(entry => entry.Index).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
            return Outcome<EntryPage>.Ok(new(
                [.. rows.Select(Row)], total, page, pages,
                await all.Select(entry => entry.Event).Distinct().OrderBy(name => name).ToListAsync(cancel),
                await all.Where(entry => entry.Study != null).Select(entry => entry.Study!).Distinct().OrderBy(name => name).ToListAsync(cancel)));
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReplayView>> Replay(Actor actor, string reviewId, Language language, CancellationToken cancel = default) =>
        doorway.Read(actor, PlayAgain, async work =>
        {
            // What was remarked afterwards, and answered, was on no screen of the review.
            var entries = await work.Context.Entries.AsNoTracking().Where(entry => entry.Review == reviewId && entry.Event != Events.Feedback && entry.Event != Events.FeedbackAnswered).OrderBy(entry => entry.Index).ToListAsync(cancel);
            if (entries.Count == 0) { return Outcome<ReplayView>.Failed(new NotFound()); }
            var indexes = entries.Select(entry => entry.Index).ToList();
            var hashes = entries.Select(entry => EntryReading.Of(entry.Bytes)).SelectMany(reading => reading?.Hashes.Values ?? []).Distinct().ToList();
            var contents = await work.Context.Contents.AsNoTracking().Where(content => hashes.Contains(content.Hash)).ToDictionaryAsync(content => content.Hash, content => content.Bytes, cancel);
            var payloads = await work.Context.Payloads.AsNoTracking().Where(payload => indexes.Contains(payload.Index)).ToDictionaryAsync(payload => (payload.Index, payload.Field), cancel);
            return Outcome<ReplayView>.Ok(new Replay(contents, payloads, language).Of(reviewId, entries));
        }, cancel);

    /// <inheritdoc/>
    public async Task<Outcome<VerificationView>> Verify(Actor actor, CancellationToken cancel = default)
    {
        var verified = await doorway.Read(actor, Check, async work =>
        {
            var keys = await key.All(work.Context, cancel);
            return keys.Problem is { } problem ? Outcome<Verified>.Failed(problem) : await new Verification(work.Context, keys.Value).Run(cancel);
        }, cancel);
        if (verified.Problem is { } refused) { return refused; }
        var found = verified.Value;
        var view = await doorway.Write(actor, Check, work =>
        {
            work.Record(new EntryDraft(Events.Verification, new())
            {
                Facts = new Dictionary<string, object> { ["entries"] = found.Entries, ["findings"] = found.Findings.Count, ["sound"] = found.Findings.Count == 0 },
            });
            return Task.FromResult(Outcome<VerificationView>.Ok(new(work.Now, found.Entries, found.Findings.Count == 0, found.Findings, found.CheckpointSize)));
        }, cancel);
        // What is not sound is not signed.
        if (found.Findings.Count == 0 && view.IsOk) { await checkpoints.SignNow(cancel); }
        return view;
    }

    /// <inheritdoc/>
    public async Task<Outcome<string>> Checkpoint(Actor actor, CancellationToken cancel = default)
    {
        var allowed = await doorway.Read(actor, Latest, _ => Task.FromResult(Outcome<bool>.Ok(true)), cancel);
        if (allowed.Problem is { } problem) { return problem; }
        return (await checkpoints.SignNow(cancel)).Then(signed => Outcome<string>.Ok(signed.Note.ToString()));
    }

    /// <inheritdoc/>
    public async Task<Outcome<long>> Export(Actor actor, string folder, CancellationToken cancel = default)
    {
        var allowed = await doorway.Read(actor, TakeAway, _ => Task.FromResult(Outcome<bool>.Ok(true)), cancel);
        if (allowed.Problem is { } problem) { return problem; }
        var signed = await checkpoints.SignNow(cancel);
        if (signed.Problem is { } unsigned) { return unsigned; }
        var beside = await Beside(signed.Value, cancel);
        if (beside.Problem is { } keyless) { return keyless; }
        var (keys, cosigned) = beside.Value;
        var size = signed.Value.Checkpoint.Size;
        try
        {
            var written = await TileExport.WriteAsync(folder, signed.Value, keys, Bytes(size, cancel), cosigned, cancel);
            if (!written.Try(out _, out var refusal)) { return new ExportRefused(new(refusal.Fr, refusal.En)); }
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            return new ExportRefused(new($"L’export n’a pas pu être écrit dans {folder}. Choisissez un dossier accessible en écriture.", $"The export could not be written to {folder}. Choose a folder that can be written."));
        }
        return await doorway.Write(actor, TakeAway, work =>
        {
            work.Record(new EntryDraft(Events.Export, new())
            {
                Hashes = new Dictionary<string, string> { ["checkpoint"] = Draw.Hash(Encoding.UTF8.GetBytes(signed.Value.Note.ToString())) },
                Facts = new Dictionary<string, object> { ["what"] = "record", ["entries"] = size, ["role"] = actor.Role.ToString(), ["recipient"] = actor.UserId },
            });
            return Task.FromResult(Outcome<long>.Ok(size));
        }, cancel);
    }

    // What lies beside the entries: the log's keys, the former ones of its origin included, and what witnesses attested.
    private async Task<Outcome<(LogKeys Keys, IReadOnlyList<Cosigned> Cosigned)>> Beside(SignedCheckpoint signed, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var keys = await key.All(context, cancel);
        if (keys.Problem is { } problem) { return problem; }
        var own = keys.Value.Keys.Where(one => one.Name == signed.Checkpoint.Origin).ToList();
        var cosigned = (await Cosignatures.All(context, cancel)).Where(one => one.Checkpoint.Checkpoint.Origin == signed.Checkpoint.Origin && one.Checkpoint.Checkpoint.Size <= signed.Checkpoint.Size);
        return (new LogKeys(own), cosigned.GroupBy(one => (one.Witness, one.Checkpoint.Checkpoint.Size)).Select(same => same.Last()).ToList());
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Bytes(long size, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await foreach (var bytes in context.Entries.AsNoTracking().Where(entry => entry.Index < size).OrderBy(entry => entry.Index).Select(entry => entry.Bytes)
            .AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return bytes;
        }
    }

    // Entries carry their time in their bytes, in order but for a clock that was set back, which is an entry of its own: a few reads find the place.
    private static async Task<long> FirstAt(IQueryable<StoredEntry> entries, DateTimeOffset at, CancellationToken cancel)
    {
        long low = 0, high = await entries.LongCountAsync(cancel);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var (probe, time) = (middle, await TimeOf(middle));
            // An entry that was altered or taken away says no time: the next one does.
            while (time is null && ++probe < high) { time = await TimeOf(probe); }
            if (time < at) { low = probe + 1; } else { high = middle; }
        }
        return low;

        async Task<DateTimeOffset?> TimeOf(long index) =>
            await entries.Where(entry => entry.Index == index).Select(entry => entry.Bytes).FirstOrDefaultAsync(cancel) is { } bytes ? EntryReading.Of(bytes)?.At : null;
    }

    private static EntryRow Row(StoredEntry entry)
    {
        var reading = EntryReading.Of(entry.Bytes);
        return new(
            entry.Index, reading?.At ?? default, entry.Event, reading is null ? new("Entrée illisible\u00a0: elle a été altérée", "Unreadable entry: it was altered") : EventWords.Of(reading),
            reading?.Study, reading?.Case, reading?.Review, EntryReading.Masked(entry.Bytes, reading)) { By = reading?.By };
    }
}

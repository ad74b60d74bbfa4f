using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Participations;

/// <summary>No participation bears this code.</summary>
public sealed record CodeUnknown() : Problem(new Text(
    "Aucune participation ne porte ce code. Vérifiez-le avec la personne : il figure sur sa page et sur ses reçus.",
    "No participation bears this code. Check it with the person: it stands on their page and on their receipts."));

/// <summary>It was erased before.</summary>
public sealed record AlreadyErased() : Problem(new Text(
    "Cette participation est déjà effacée. Il ne reste rien à détruire.", "This participation is erased already. There is nothing left to destroy."));

/// <inheritdoc cref="IErasureDesk"/>
public sealed class ErasureDesk(Doorway doorway, Erasure erasure, MeasuredAhead measured) : IErasureDesk
{
    private static readonly UseCase
        LookUp = new("find-participation", Role.Administrator),
        EraseIt = new("erase", Role.Administrator),
        ListNotices = new("list-deletion-notices", Role.Researcher, Role.EthicsReviewer, Role.Administrator),
        ConfirmIt = new("confirm-deletion", Role.Researcher, Role.EthicsReviewer, Role.Administrator);

    /// <inheritdoc/>
    public Task<Outcome<ErasureView>> Find(Actor actor, string code, CancellationToken cancel = default) =>
        doorway.Read(actor, LookUp, async work =>
            await Load(work, code, cancel) is { } row ? Outcome<ErasureView>.Ok(await View(work.Context, row, null, cancel)) : new CodeUnknown(), cancel);

    /// <inheritdoc/>
    public async Task<Outcome<ErasureView>> Erase(Actor actor, string code, LegalGround ground, CancellationToken cancel = default)
    {
        var erased = await doorway.Write(actor, EraseIt, async work =>
        {
            if (await Load(work, code, cancel) is not { } row) { return Outcome<ErasureView>.Failed(new CodeUnknown()); }
            if (row.WithdrawnAt is not null) { return new AlreadyErased(); }
            var held = await HeldExports.Of(work.Context, row, cancel);
            work.About = new(row.StudyId, Subject: row.Id);
            await Erasure.Erase(work, row, ground, cancel);
            return await View(work.Context, row, held, cancel);
        }, cancel);
        if (!erased.IsOk) { return erased; }
        await erasure.Sweep(cancel);
        measured.Ask(erased.Value.StudyId);
        return erased;
    }

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<DeletionNotice>>> Notices(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, ListNotices, async work => Outcome<IReadOnlyList<DeletionNotice>>.Ok(await Notices(work, cancel)), cancel);

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<DeletionNotice>>> Confirm(Actor actor, long notice, CancellationToken cancel = default) =>
        doorway.Write(actor, ConfirmIt, async work =>
        {
            var known = (await Notices(work, cancel)).FirstOrDefault(one => one.Entry == notice && one.IsMine);
            if (known is null) { return Outcome<IReadOnlyList<DeletionNotice>>.Failed(new NotFound()); }
            if (known.ConfirmedAt is null)
            {
                work.Record(new EntryDraft(Events.DeletionConfirmed, new(known.StudyId)) { Facts = new Dictionary<string, object> { ["notice"] = notice, ["recipient"] = actor.UserId } });
                await work.Context.SaveChangesAsync(cancel);
            }
            return Outcome<IReadOnlyList<DeletionNotice>>.Ok(await Notices(work, cancel));
        }, cancel);

    private static async Task<StoredParticipation?> Load(Work work, string code, CancellationToken cancel)
    {
        var spelt = (code ?? "").Trim().ToUpperInvariant();
        return await work.Context.Participations.FirstOrDefaultAsync(row => row.Code == spelt, cancel);
    }

    private static async Task<ErasureView> View(SandboxContext context, StoredParticipation row, IReadOnlyList<ExportHeld>? held, CancellationToken cancel)
    {
        var study = await context.Studies.AsNoTracking().SingleAsync(study => study.Id == row.StudyId, cancel);
        var decided = await context.Reviews.CountAsync(review => review.ParticipationId == row.Id && review.DoneAt != null, cancel);
        return new(row.Code, row.StudyId, study.Study.Title, row.JoinedAt, decided, row.WithdrawnAt, held ?? await HeldExports.Of(context, row, cancel));
    }

    private static async Task<IReadOnlyList<DeletionNotice>> Notices(Work work, CancellationToken cancel)
    {
        var rows = await work.Context.Entries.AsNoTracking().Where(entry => entry.Event == Events.DeletionNotice || entry.Event == Events.DeletionConfirmed)
            .OrderBy(entry => entry.Index).ToListAsync(cancel);
        var read = rows.Select(row => (row.Index, row.Event, Reading: EntryReading.Of(row.Bytes))).Where(one => one.Reading is not null).ToList();
        var confirmed = read.Where(one => one.Event == Events.DeletionConfirmed).GroupBy(one => one.Reading!.Number("notice")).ToDictionary(group => group.Key ?? -1, group => group.First().Reading!.At);
        var notices = read.Where(one => one.Event == Events.DeletionNotice).Select(one => new DeletionNotice(
            one.Index, one.Reading!.At, one.Reading.Study ?? "", one.Reading.Number("export") ?? -1, one.Reading.Facts.GetValueOrDefault("recipient") ?? "?",
            one.Reading.Facts.GetValueOrDefault("participant") ?? "?", confirmed.TryGetValue(one.Index, out var at) ? at : null,
            one.Reading.Facts.GetValueOrDefault("recipient") == work.Actor.UserId));
        return [.. notices.Where(notice => notice.IsMine || work.Actor.Role != Role.Researcher).OrderBy(notice => notice.ConfirmedAt is not null).ThenByDescending(notice => notice.Entry)];
    }
}

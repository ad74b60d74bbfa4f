using System.Collections.Frozen;
using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Codings;

/// <inheritdoc cref="ICodingDesk"/>
public sealed class CodingDesk(Doorway doorway) : ICodingDesk
{
    private static readonly UseCase
        List = new("codings", Role.Researcher),
        FixIt = new("fix-coding", Role.Researcher),
        NameThem = new("name-coders", Role.Researcher),
        Look = new("coding", Role.Researcher),
        SettleIt = new("settle-code", Role.Researcher);

    /// <inheritdoc/>
    public Task<Outcome<StudyCodings>> Of(Actor actor, string studyId, CancellationToken cancel = default) =>
        doorway.Read(actor, List, async work =>
        {
            if (await Mine(work, studyId, cancel) is not { } stored) { return Outcome<StudyCodings>.Failed(new NotFound()); }
            var texts = await CodingRows.All(work.Context, studyId, Enum.GetValues<FreeTextKind>(), cancel);
            var rows = await work.Context.Codings.Where(row => row.StudyId == studyId).ToListAsync(cancel);
            var open = await ToSettle(work.Context).Where(text => work.Context.Codings.Any(row => row.Id == text.CodingId && row.StudyId == studyId))
                .GroupBy(text => text.CodingId).ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
            return new StudyCodings(studyId, stored.Study.Title, stored.Status == StudyStatus.Closed, texts.CountBy(text => text.Text.Kind).ToFrozenDictionary(),
                [.. rows.OrderByDescending(row => row.FixedAt).Select(row => new CodingSummary(row.Id, row.Scheme.Question, new LoadedCoding(row, stored).Stage(open.GetValueOrDefault(row.Id)), row.FixedAt))]);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<CodingView>> Fix(Actor actor, string studyId, CodingScheme draft, CancellationToken cancel = default) =>
        doorway.Write(actor, FixIt, async work =>
        {
            if (await Mine(work, studyId, cancel) is not { } stored) { return Outcome<CodingView>.Failed(new NotFound()); }
            if (stored.Status != StudyStatus.Closed) { return new StudyStillOpen(); }
            var scheme = CodingScheme.From(draft);
            if (scheme.Problem is { } flaw) { return flaw; }
            var texts = await CodingRows.All(work.Context, studyId, scheme.Value.Kinds, cancel);
            if (texts.Count == 0) { return new NothingToCode(); }
            var bytes = StoredJson.Bytes(scheme.Value);
            var row = new StoredCoding { Id = Draw.Id(), StudyId = studyId, Scheme = scheme.Value, Hash = Draw.Hash(bytes), Seed = Draw.Seed(), FixedAt = work.Now };
            work.Context.Codings.Add(row);
            if (!await work.Context.Contents.AnyAsync(content => content.Hash == row.Hash, cancel)) { work.Context.Contents.Add(new() { Hash = row.Hash, Bytes = bytes }); }
            work.Record(new EntryDraft(Events.CodingFixed, work.About)
            {
                Hashes = new Dictionary<string, string> { ["scheme"] = row.Hash }, Facts = new Dictionary<string, object> { ["coding"] = row.Id, ["role"] = actor.Role.ToString() },
            });
            await work.Context.SaveChangesAsync(cancel);
            return await View(work, new(row, stored), cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<CodingView>> Name(Actor actor, string codingId, string coderA, string coderB, CancellationToken cancel = default) =>
        doorway.Write(actor, NameThem, async work =>
        {
            if (await CodingRows.Load(work, codingId, cancel) is not { } coding || !coding.IsOf(work.Actor.UserId)) { return Outcome<CodingView>.Failed(new NotFound()); }
            if (coding.Row.NamedAt is not null) { return new CodersAlreadyNamed(); }
            var fit = (await Candidates(work.Context, coding.Row.StudyId, cancel)).Select(one => one.UserId).ToHashSet();
            if (coderA == coderB || !fit.Contains(coderA) || !fit.Contains(coderB)) { return new CodersUnfit(); }
            var texts = await CodingRows.All(work.Context, coding.Row.StudyId, coding.Row.Scheme.Kinds, cancel);
            if (texts.Count == 0) { return new NothingToCode(); }
            work.Context.CodedTexts.AddRange(texts.Select(text => new StoredCodedText
            {
                Id = Draw.Id(), CodingId = codingId, ParticipationId = text.Participation, ReviewId = text.Review, Kind = text.Text.Kind, Place = text.Text.Place,
            }));
            (coding.Row.CoderA, coding.Row.CoderB, coding.Row.NamedAt, coding.Row.Texts) = (coderA, coderB, work.Now, texts.Count);
            work.Record(new EntryDraft(Events.CodersNamed, work.About)
            {
                Facts = new Dictionary<string, object> { ["coding"] = codingId, ["coderA"] = coderA, ["coderB"] = coderB, ["texts"] = texts.Count, ["role"] = actor.Role.ToString() },
            });
            await work.Context.SaveChangesAsync(cancel);
            return await View(work, coding, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<CodingView>> See(Actor actor, string codingId, CancellationToken cancel = default) =>
        doorway.Read(actor, Look, async work => await Ours(work, codingId, cancel) is { } coding ? Outcome<CodingView>.Ok(await View(work, coding, cancel)) : new NotFound(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<CodingView>> Settle(Actor actor, string codingId, string textId, string code, CancellationToken cancel = default) =>
        doorway.Write(actor, SettleIt, async work =>
        {
            if (await Ours(work, codingId, cancel) is not { } coding) { return Outcome<CodingView>.Failed(new NotFound()); }
            if (!coding.IsFinished) { return new CodersAtWork(); }
            if (coding.Row.Scheme.Codes.All(one => one.Id != code)) { return new CodeNotInScheme(); }
            if (await work.Context.CodedTexts.FirstOrDefaultAsync(text => text.Id == textId && text.CodingId == codingId, cancel) is not { } row) { return new TextGone(); }
            if (row.CodeA == row.CodeB || row.Settled is not null) { return new NothingToSettle(); }
            (row.Settled, row.SettledBy) = (code, work.Actor.UserId);
            work.Record(new EntryDraft(Events.DifferenceSettled, work.About with { Subject = row.ParticipationId })
            {
                Facts = new Dictionary<string, object> { ["coding"] = codingId, ["by"] = work.Actor.UserId },
                Thoughts = new Dictionary<string, byte[]> { ["settled"] = StoredJson.Bytes(new GivenCode(textId, code)) },
            });
            await work.Context.SaveChangesAsync(cancel);
            return await View(work, coding, cancel);
        }, cancel);

    // A researcher codes the texts of their own study; what ships with the software is everybody's.
    private static async Task<StoredStudy?> Mine(Work work, string studyId, CancellationToken cancel)
    {
        work.About = new(studyId);
        var stored = await work.Context.Studies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == studyId, cancel);
        return stored is not null && (stored.OwnerId is null || stored.OwnerId == work.Actor.UserId) ? stored : null;
    }

    private static async Task<LoadedCoding?> Ours(Work work, string codingId, CancellationToken cancel) =>
        await CodingRows.Load(work, codingId, cancel) is { } coding && (coding.IsOf(work.Actor.UserId) || coding.IsFirst(work.Actor.UserId) is not null) ? coding : null;

    private static IQueryable<StoredCodedText> ToSettle(SandboxContext context) =>
        context.CodedTexts.AsNoTracking().Where(text => text.CodeA != null && text.CodeB != null && text.CodeA != text.CodeB && text.Settled == null);

    private static async Task<IReadOnlyList<Candidate>> Candidates(SandboxContext context, string studyId, CancellationToken cancel)
    {
        var rows = await (from held in context.UserRoles
                          join account in context.Users on held.UserId equals account.Id
                          where held.RoleId == nameof(Role.Researcher) && !context.Participations.Any(person => person.StudyId == studyId && person.UserId == account.Id)
                          orderby account.NormalizedUserName
                          select new { account.Id, account.UserName }).ToListAsync(cancel);
        return [.. rows.Select(row => new Candidate(row.Id, row.UserName ?? row.Id))];
    }

    private static async Task<CodingView> View(Work work, LoadedCoding coding, CancellationToken cancel)
    {
        var (context, row, me) = (work.Context, coding.Row, work.Actor.UserId);
        var texts = await context.CodedTexts.AsNoTracking().Where(text => text.CodingId == row.Id).OrderBy(text => text.Id).ToListAsync(cancel);
        string?[] seen = [row.CoderA, row.CoderB, .. texts.Select(text => text.SettledBy)];
        var named = seen.OfType<string>().Distinct().ToList();
        var names = await context.Users.AsNoTracking().Where(account => named.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.UserName ?? account.Id, cancel);
        var differ = !coding.IsFinished ? [] : texts.Where(text => text.CodeA != text.CodeB).ToList();
        var words = await CodingRows.Words(context, differ, cancel);
        return new(row.Id, row.StudyId, coding.Study.Study.Title, row.Scheme, row.Hash, row.FixedAt, coding.Stage(differ.Count(text => text.Settled is null)),
            row.NamedAt is null ? (await CodingRows.All(context, row.StudyId, row.Scheme.Kinds, cancel)).Count : texts.Count, row.NamedAt is null ? 0 : row.Texts - texts.Count,
            row.NamedAt is null ? [] :
            [
                new(NameOf(row.CoderA)!, texts.Count(text => text.CodeA is not null), row.FinishedA, row.CoderA == me),
                new(NameOf(row.CoderB)!, texts.Count(text => text.CodeB is not null), row.FinishedB, row.CoderB == me),
            ],
            coding.IsOf(me))
        {
            Candidates = row.NamedAt is null && coding.IsOf(me) ? await Candidates(context, row.StudyId, cancel) : [],
            Agreement = coding.IsFinished && DoubleCoding.Of(Pairs(texts)) is { IsOk: true, Value: var agreement } ? agreement : null,
            Differences = [.. differ.Where(text => words.ContainsKey(text.Id)).OrderBy(text => text.Settled is not null)
                .Select(text => new Difference(text.Id, words[text.Id], text.CodeA!, text.CodeB!, text.Settled, NameOf(text.SettledBy)))],
        };

        string? NameOf(string? userId) => userId is null ? null : names.GetValueOrDefault(userId, userId);
    }

    /// <summary>The rows of <c>coding-N.csv</c>, in its order: the page and whoever reads the file resample the same texts in the same order.</summary>
    internal static IReadOnlyList<(string Text, string CoderA, string CoderB)> Pairs(IEnumerable<StoredCodedText> texts) =>
        [.. texts.OrderBy(text => text.Id, StringComparer.Ordinal).Select(text => (text.Id, text.CodeA ?? "", text.CodeB ?? ""))];
}

using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Codings;

/// <summary>What an entry commits to of a coder's work on one person's texts.</summary>
/// <param name="Text">The text's id.</param>
/// <param name="Code">The code.</param>
internal sealed record GivenCode(string Text, string Code);

/// <inheritdoc cref="ICoderDesk"/>
public sealed class CoderDesk(Doorway doorway) : ICoderDesk
{
    private static readonly UseCase
        List = new("codings-of-mine", Role.Researcher),
        Look = new("open-coding", Role.Researcher),
        Give = new("code-text", Role.Researcher) { Shares = true },
        End = new("finish-coding", Role.Researcher);

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<CoderTask>>> Mine(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, List, async work =>
        {
            var me = work.Actor.UserId;
            var rows = await (from coding in work.Context.Codings
                              join study in work.Context.Studies on coding.StudyId equals study.Id
                              where (coding.CoderA == me && coding.FinishedA == null) || (coding.CoderB == me && coding.FinishedB == null)
                              select new { coding, study }).ToListAsync(cancel);
            var tasks = new List<CoderTask>();
            foreach (var row in rows.OrderBy(row => row.coding.NamedAt))
            {
                var texts = await Texts(work.Context, row.coding, row.coding.CoderA == me, cancel);
                tasks.Add(new(row.coding.Id, row.study.Study.Title, row.coding.Scheme.Question, texts.Count(text => text.Code is not null), texts.Count));
            }
            return Outcome<IReadOnlyList<CoderTask>>.Ok(tasks);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<CoderSheet>> Open(Actor actor, string codingId, int? position = null, CancellationToken cancel = default) =>
        doorway.Read(actor, Look, async work => await Mine(work, codingId, cancel) is { } mine ? Outcome<CoderSheet>.Ok(await Sheet(work.Context, mine, position, cancel)) : new NotFound(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<CoderSheet>> Code(Actor actor, string codingId, string textId, string code, CancellationToken cancel = default) =>
        doorway.Write(actor, Give, async work =>
        {
            if (await Mine(work, codingId, cancel) is not { } mine) { return Outcome<CoderSheet>.Failed(new NotFound()); }
            if (mine.IsFinished) { return new CodingAlreadyFinished(); }
            if (mine.Coding.Row.Scheme.Codes.All(one => one.Id != code)) { return new CodeNotInScheme(); }
            if (await work.Context.CodedTexts.FirstOrDefaultAsync(text => text.Id == textId && text.CodingId == codingId, cancel) is not { } row) { return new TextGone(); }
            if (mine.IsFirst) { row.CodeA = code; } else { row.CodeB = code; }
            await work.Context.SaveChangesAsync(cancel);
            return await Sheet(work.Context, mine, null, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<CoderSheet>> Finish(Actor actor, string codingId, CancellationToken cancel = default) =>
        doorway.Write(actor, End, async work =>
        {
            if (await Mine(work, codingId, cancel) is not { } mine) { return Outcome<CoderSheet>.Failed(new NotFound()); }
            if (mine.IsFinished) { return new CodingAlreadyFinished(); }
            var texts = await work.Context.CodedTexts.AsNoTracking().Where(text => text.CodingId == codingId).OrderBy(text => text.Id).ToListAsync(cancel);
            var given = texts.Select(text => (Text: text, Code: mine.IsFirst ? text.CodeA : text.CodeB)).ToList();
            if (given.Count(one => one.Code is null) is > 0 and var left) { return new TextsLeft(left); }
            var facts = new Dictionary<string, object> { ["coding"] = codingId, ["coder"] = mine.IsFirst ? "a" : "b" };
            foreach (var person in given.GroupBy(one => one.Text.ParticipationId))
            {
                // A code says something of the person who wrote: what commits to it goes when they go.
                work.Record(new EntryDraft(Events.CodesGiven, work.About with { Subject = person.Key })
                {
                    Facts = facts,
                    Thoughts = new Dictionary<string, byte[]> { ["codes"] = StoredJson.Bytes(person.Select(one => new GivenCode(one.Text.Id, one.Code!)).ToList()) },
                });
            }
            work.Record(new EntryDraft(Events.CodingFinished, work.About) { Facts = new Dictionary<string, object>(facts) { ["texts"] = texts.Count } });
            if (mine.IsFirst) { mine.Coding.Row.FinishedA = work.Now; } else { mine.Coding.Row.FinishedB = work.Now; }
            await work.Context.SaveChangesAsync(cancel);
            return await Sheet(work.Context, mine, null, cancel);
        }, cancel);

    private static async Task<Seat?> Mine(Work work, string codingId, CancellationToken cancel) =>
        await CodingRows.Load(work, codingId, cancel) is { } coding && coding.IsFirst(work.Actor.UserId) is { } first ? new(coding, first) : null;

    private static async Task<CoderSheet> Sheet(SandboxContext context, Seat mine, int? position, CancellationToken cancel)
    {
        var row = mine.Coding.Row;
        var texts = CoderOrder.Of(await Texts(context, row, mine.IsFirst, cancel), text => text.Id, row.Seed, mine.IsFirst);
        var place = position is { } asked ? Math.Clamp(asked, 1, Math.Max(1, texts.Count)) - 1 : texts.ToList().FindIndex(text => text.Code is null);
        return new(row.Id, mine.Coding.Study.Study.Title, row.Scheme.Question, row.Scheme.Codes, texts.Count(text => text.Code is not null), texts.Count,
            place < 0 || texts.Count == 0 ? 0 : place + 1, place < 0 || texts.Count == 0 ? null : await Text(context, texts[place], cancel), mine.IsFinished);
    }

    private static async Task<SheetText?> Text(SandboxContext context, OwnCode own, CancellationToken cancel)
    {
        var row = await context.CodedTexts.AsNoTracking().SingleAsync(text => text.Id == own.Id, cancel);
        return (await CodingRows.Words(context, [row], cancel)).TryGetValue(row.Id, out var words) ? new(row.Id, words, own.Code) : null;
    }

    // The other coder's codes are not even read.
    private static async Task<List<OwnCode>> Texts(SandboxContext context, StoredCoding coding, bool first, CancellationToken cancel)
    {
        var texts = context.CodedTexts.AsNoTracking().Where(text => text.CodingId == coding.Id);
        return await (first ? texts.Select(text => new OwnCode(text.Id, text.CodeA)) : texts.Select(text => new OwnCode(text.Id, text.CodeB))).ToListAsync(cancel);
    }

    private sealed record OwnCode(string Id, string? Code);

    private sealed record Seat(LoadedCoding Coding, bool IsFirst)
    {
        public bool IsFinished => (IsFirst ? Coding.Row.FinishedA : Coding.Row.FinishedB) is not null;
    }
}

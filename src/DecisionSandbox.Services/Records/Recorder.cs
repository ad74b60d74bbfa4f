using DecisionSandbox.Audit.Entries;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Records;

/// <summary>Appends entries inside the transaction of the business rows: both are written, or neither.</summary>
public sealed class Recorder(ServerClock clock)
{
    // Slower drifts are a clock being disciplined; this is one being set.
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(5);

    /// <summary>Appends an entry under a locked head. It reaches the database with the context's next <c>SaveChangesAsync</c>.</summary>
    /// <param name="context">The transaction's context.</param>
    /// <param name="head">The locked head.</param>
    /// <param name="draft">What the entry says.</param>
    /// <param name="moment">When, read under the lock, so that entries and business rows carry the same time.</param>
    /// <returns>The entry's index.</returns>
    public long Append(SandboxContext context, StoredHead head, EntryDraft draft, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(draft);
        var (now, monotonic) = moment;
        if (head.LastRun == clock.Run)
        {
            var drift = now - head.LastAt - TimeSpan.FromMilliseconds(monotonic - head.LastMonotonic);
            if (drift.Duration() > Jump)
            {
                Write(context, head, new(Events.ClockJump, new()) { Facts = new Dictionary<string, object> { ["milliseconds"] = (long)drift.TotalMilliseconds } }, now, monotonic);
            }
        }
        else if (now < head.LastAt - Jump)
        {
            Write(context, head, new(Events.ClockJump, new()) { Facts = new Dictionary<string, object> { ["milliseconds"] = (long)(now - head.LastAt).TotalMilliseconds } }, now, monotonic);
        }
        return Write(context, head, draft, now, monotonic);
    }

    private long Write(SandboxContext context, StoredHead head, EntryDraft draft, DateTimeOffset now, long monotonic)
    {
        var tree = TreeHead.FromBytes(head.Tree).Value;
        var index = tree.Size;
        var commitments = new Dictionary<string, Digest>();
        foreach (var (field, value) in draft.Thoughts)
        {
            var subject = draft.About.Subject ?? throw new InvalidOperationException("A person's thoughts need a subject who can have them erased.");
            var (key, place) = (FieldKey.Create(), StoredPayload.Place(index, field));
            commitments[field] = key.Commit(subject, place, value);
            context.Appended.Payloads.Add(new() { Index = index, Field = field, Subject = subject, Key = key.ToSecretBytes(), Sealed = key.Seal(subject, place, value) });
        }
        var bytes = EntryBytes.Write(draft, now, clock.Run, monotonic, commitments);
        head.Tree = tree.Append(bytes, (node, hash) =>
            context.Appended.Nodes.Add(new() { Level = node.Level, Index = node.Index, Hash = hash.ToBytes() })).ToBytes();
        (head.LastAt, head.LastRun, head.LastMonotonic) = (now, clock.Run, monotonic);
        context.Appended.Head = head;
        context.Appended.Entries.Add(new()
        {
            Index = index,
            Bytes = bytes,
            Event = draft.Event,
            Study = draft.About.Study,
            Case = draft.About.Case,
            Arm = draft.About.Arm,
            Review = draft.About.Review,
        });
        return index;
    }
}

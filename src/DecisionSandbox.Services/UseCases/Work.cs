using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;

namespace DecisionSandbox.Services.UseCases;

/// <summary>One use case at work: its context, its time, and the record where it may append.</summary>
public sealed class Work(SandboxContext context, Actor actor, Moment moment, StoredHead? head, Recorder recorder)
{
    public SandboxContext Context => context;
    public Actor Actor => actor;
    public DateTimeOffset Now => moment.Now;

    /// <summary>The locked head, where this use case may append.</summary>
    public StoredHead Head => head ?? throw new InvalidOperationException("Nothing is recorded by a use case that only reads.");

    /// <summary>What the use case turned out to be about: its entries carry it, and so does the entry of a refusal.</summary>
    public EntryAbout About { get; set; } = new();

    /// <summary>Appends an entry about <see cref="About"/>.</summary>
    public long Record(string @event) => Record(new EntryDraft(@event, About));

    /// <summary>Appends an entry.</summary>
    public long Record(EntryDraft draft) => recorder.Append(context, Head, draft, moment);
}

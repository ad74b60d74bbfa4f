using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Records;

/// <summary>What an ethics reviewer may do with the record.</summary>
public interface IRecordDesk
{
    /// <summary>Entries, newest first, filtered; pages of 50.</summary>
    Task<Outcome<EntryPage>> Entries(Actor actor, EntryFilter filter, CancellationToken cancel = default);

    /// <summary>The replay of one review, step by step, rebuilt from the record alone. What was shown is shown again to the letter; what the person wrote is screened.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="reviewId">The review.</param>
    /// <param name="language">The language of the marks that stand for what is masked.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<ReplayView>> Replay(Actor actor, string reviewId, Language language, CancellationToken cancel = default);

    /// <summary>Recomputes every leaf and the root from the stored bytes and compares them with the last checkpoint. The run and its result are recorded.</summary>
    Task<Outcome<VerificationView>> Verify(Actor actor, CancellationToken cancel = default);

    /// <summary>The latest signed checkpoint (C2SP).</summary>
    Task<Outcome<string>> Checkpoint(Actor actor, CancellationToken cancel = default);

    /// <summary>Writes an export into a folder; the export itself is recorded.</summary>
    Task<Outcome<long>> Export(Actor actor, string folder, CancellationToken cancel = default);
}

/// <summary>Which entries to list. All parts are optional and live in the page's address.</summary>
public sealed record EntryFilter(string? Study = null, string? Event = null, string? Case = null, string? Arm = null, string? Review = null, int Page = 1)
{
    /// <summary>The first moment to list, or null.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The moment before which entries are listed, or null.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>True for what concerns the study as a whole, without what happened to one person's files.</summary>
    public bool IsOfStudyAlone { get; init; }
}

/// <summary>One page of entries.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Total">How many match.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many pages.</param>
/// <param name="Events">The event kinds that exist in the record, for the filter.</param>
/// <param name="Studies">The study ids that exist in the record, for the filter.</param>
public sealed record EntryPage(IReadOnlyList<EntryRow> Entries, long Total, int Page, int Pages, IReadOnlyList<string> Events, IReadOnlyList<string> Studies);

/// <summary>One entry as the page lists it; codes are masked.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="At">Server time (UTC).</param>
/// <param name="Event">Event kind, such as <c>own-judgement</c>.</param>
/// <param name="What">The event in words.</param>
/// <param name="Study">The study, or null.</param>
/// <param name="Case">The case, or null.</param>
/// <param name="ReviewId">The review it belongs to, or null.</param>
/// <param name="Json">The entry’s bytes as text, the code masked.</param>
public sealed record EntryRow(long Index, DateTimeOffset At, string Event, Text What, string? Study, string? Case, string? ReviewId, string Json)
{
    /// <summary>The role of whoever did something with a study; null where the entry does not say.</summary>
    public Role? By { get; init; }
}

/// <summary>A review rebuilt from the record.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="StudyId">The study.</param>
/// <param name="StudyTitle">Its title.</param>
/// <param name="Position">The file's place for the person.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Steps">The steps in the record's order.</param>
public sealed record ReplayView(string ReviewId, string StudyId, Text StudyTitle, int Position, Text Arm, IReadOnlyList<ReplayStep> Steps);

/// <summary>One step of a replay; only what the entry's kind carries is set.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="At">Server time.</param>
/// <param name="Event">Event kind.</param>
/// <param name="What">In words.</param>
/// <param name="View">What the page showed from this step on: the view the practitioner's page was drawn from, free texts screened.</param>
/// <param name="ContentHash">Hash of the content shown, as it stands in the entry, or null.</param>
/// <param name="Erased">True where the payload was erased: the commitment remains.</param>
/// <param name="Altered">True where, up to this step, something in the database is not what the record committed to: it is left out, and the view is not what was on the screen.</param>
public sealed record ReplayStep(long Index, DateTimeOffset At, string Event, Text What, ReviewView? View, string? ContentHash, bool Erased, bool Altered)
{
    /// <summary>Details that the person had opened up to this step, in order. The record does not say whether they were closed again.</summary>
    public IReadOnlyList<string> Opened { get; init; } = [];

    /// <summary>The detail that this entry says was opened; null where it says of none.</summary>
    public string? Detail { get; init; }

    /// <summary>The factor that this entry says was contested, the person's words screened; null where it says of none.</summary>
    public ContestedFactor? Contested { get; init; }
}

/// <summary>What this server says of its own record. It proves nothing against the server's owner.</summary>
/// <param name="At">When it ran.</param>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="IsSound">True where nothing was found.</param>
/// <param name="Findings">What was found, each naming the entry.</param>
/// <param name="CheckpointSize">Entries under the last signed checkpoint.</param>
public sealed record VerificationView(DateTimeOffset At, long Entries, bool IsSound, IReadOnlyList<Text> Findings, long CheckpointSize);

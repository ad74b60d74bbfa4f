using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Participations;

/// <summary>Erasure at somebody's request, and the notices to those who took their answers away before.</summary>
public interface IErasureDesk
{
    /// <summary>What an administrator may see of a participation by its code: no answer, but which exports held them.</summary>
    Task<Outcome<ErasureView>> Find(Actor actor, string code, CancellationToken cancel = default);

    /// <summary>Destroys what the person answered and records why; holders of earlier exports get a notice each.</summary>
    Task<Outcome<ErasureView>> Erase(Actor actor, string code, LegalGround ground, CancellationToken cancel = default);

    /// <summary>The notices: to a researcher their own, to administrator and committee all. Open ones first.</summary>
    Task<Outcome<IReadOnlyList<DeletionNotice>>> Notices(Actor actor, CancellationToken cancel = default);

    /// <summary>The holder of an export says that the rows are gone from every copy.</summary>
    Task<Outcome<IReadOnlyList<DeletionNotice>>> Confirm(Actor actor, long notice, CancellationToken cancel = default);
}

/// <summary>A participation without its answers.</summary>
/// <param name="Code">The code that the person gave.</param>
/// <param name="StudyId">The study.</param>
/// <param name="StudyTitle">Its title.</param>
/// <param name="JoinedAt">When it began.</param>
/// <param name="Decided">Files decided that are still kept.</param>
/// <param name="ErasedAt">When it was erased, or null.</param>
/// <param name="Exports">The exports of the study that held the person's answers.</param>
public sealed record ErasureView(string Code, string StudyId, Text StudyTitle, DateTimeOffset JoinedAt, int Decided, DateTimeOffset? ErasedAt, IReadOnlyList<ExportHeld> Exports);

/// <summary>An export that held somebody's answers.</summary>
/// <param name="Entry">Its entry in the record.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Recipient">The account that took it, or the terminal.</param>
public sealed record ExportHeld(long Entry, DateTimeOffset At, string Recipient);

/// <summary>The request to delete one person's rows from copies of an export.</summary>
/// <param name="Entry">The notice's entry in the record.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="StudyId">The study.</param>
/// <param name="Export">The export's entry.</param>
/// <param name="Recipient">Who holds it.</param>
/// <param name="Participant">The pseudonym of the rows to delete, as the export's files spell it.</param>
/// <param name="ConfirmedAt">When the holder confirmed, or null.</param>
/// <param name="IsMine">True where the reader is the holder.</param>
public sealed record DeletionNotice(long Entry, DateTimeOffset At, string StudyId, long Export, string Recipient, string Participant, DateTimeOffset? ConfirmedAt, bool IsMine);

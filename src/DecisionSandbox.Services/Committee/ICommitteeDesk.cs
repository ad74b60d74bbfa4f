using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Committee;

/// <summary>The gate that no study passes around: what the ethics committee reads, says and stops.</summary>
public interface ICommitteeDesk
{
    /// <summary>Every study, what waits for an avis first.</summary>
    Task<Outcome<IReadOnlyList<StudyOnTable>>> Table(Actor actor, CancellationToken cancel = default);

    /// <summary>One study with all that was said of it. Researchers see their own studies.</summary>
    Task<Outcome<StudyFile>> Open(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>A remark or a request for changes; the researcher may answer in the same way.</summary>
    Task<Outcome<StudyFile>> Remark(Actor actor, string studyId, string text, CancellationToken cancel = default);

    /// <summary>Records an avis on one hash. Enough favourable ones approve it; any other sends it back.</summary>
    Task<Outcome<StudyFile>> Give(Actor actor, string studyId, AvisDraft draft, CancellationToken cancel = default);

    /// <summary>The dossier's documents as they stood when an avis was given, whose SHA-256 the avis carries; nothing where they are not kept.</summary>
    Task<Outcome<byte[]>> Documents(Actor actor, string avisId, CancellationToken cancel = default);

    /// <summary>Adds the committee's own signature to an avis that one of its members recorded.</summary>
    /// <param name="actor">An ethics reviewer.</param>
    /// <param name="avisId">The avis.</param>
    /// <param name="verifierKey">The committee's verification key (C2SP vkey).</param>
    /// <param name="note">The signed note, whose text is the avis's statement.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<StudyFile>> Cosign(Actor actor, string avisId, string verifierKey, string note, CancellationToken cancel = default);

    /// <summary>Stops a study at once, with its reason, which everyone concerned reads.</summary>
    Task<Outcome<StudyFile>> Suspend(Actor actor, string studyId, string reason, CancellationToken cancel = default);

    /// <summary>Lifts the suspension, with its reason. The researcher then opens the study again.</summary>
    Task<Outcome<StudyFile>> Lift(Actor actor, string studyId, string reason, CancellationToken cancel = default);

    /// <summary>Reports something that went wrong. Anyone who has to do with the study may.</summary>
    Task<Outcome<string>> Report(Actor actor, string studyId, string text, CancellationToken cancel = default);

    /// <summary>The committee's answer to an incident.</summary>
    Task<Outcome<StudyFile>> Answer(Actor actor, string incidentId, string text, CancellationToken cancel = default);
}

/// <summary>A study on the committee's table.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version waiting, or the one that runs.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Waits">True where an avis is asked for: of the study, or of a revision of it.</param>
/// <param name="OpenIncidents">Incidents without an answer.</param>
/// <param name="IsSimulated">True where bots play it.</param>
public sealed record StudyOnTable(string StudyId, Text Title, int Version, StudyStatus Status, bool Waits, int OpenIncidents, bool IsSimulated);

/// <summary>What a member writes.</summary>
/// <param name="Hash">The hash that they read.</param>
/// <param name="Opinion">The answer.</param>
/// <param name="Body">The committee's name.</param>
/// <param name="Number">The avis's number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Recusals">Who stood back, in words; may be empty.</param>
/// <param name="Remarks">What must change, in words; needed for anything but favourable.</param>
public sealed record AvisDraft(string Hash, Opinion Opinion, string Body, string Number, DateOnly Date, string Recusals, string Remarks);

/// <summary>A study as the committee reads it.</summary>
/// <param name="Study">What would be approved: the revision where one waits, else the study.</param>
/// <param name="Hash">The hash that an avis is about.</param>
/// <param name="Status">Where the study stands.</param>
/// <param name="Waits">True where an avis is asked for.</param>
/// <param name="Approvals">Favourable avis on this hash.</param>
/// <param name="MayGive">True where this person may give one now.</param>
/// <param name="MaySuspend">True where it can be suspended.</param>
/// <param name="MayLift">True where a suspension can be lifted.</param>
/// <param name="Avis">All avis, newest first.</param>
/// <param name="Remarks">All remarks, oldest first.</param>
/// <param name="Suspensions">All suspensions, newest first.</param>
/// <param name="Incidents">All incidents, newest first.</param>
public sealed record StudyFile(
    Study Study, string Hash, StudyStatus Status, bool Waits, int Approvals, bool MayGive, bool MaySuspend, bool MayLift,
    IReadOnlyList<AvisView> Avis, IReadOnlyList<RemarkView> Remarks, IReadOnlyList<SuspensionView> Suspensions, IReadOnlyList<IncidentView> Incidents)
{
    /// <summary>True for a demo study: it comes with the software as approved, and no committee has read it.</summary>
    public bool IsShipped { get; init; }

    /// <summary>Where what waits follows an earlier text: what differs from it; else null.</summary>
    public StudyChanges? Changes { get; init; }
}

/// <summary>What waits for an avis beside the text that it follows.</summary>
/// <param name="Approved">The number of the approved version that goes on meanwhile; null where none was approved.</param>
/// <param name="AvisNumber">Else the number of the last avis on the earlier text.</param>
/// <param name="Lines">The lines of the study's file that differ, in its order; <see cref="LineChange.IsNew"/> tells of which text they are.</param>
public sealed record StudyChanges(int? Approved, string? AvisNumber, IReadOnlyList<LineChange> Lines);

/// <summary>An avis as pages show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The study's version.</param>
/// <param name="Hash">The hash it is about.</param>
/// <param name="Opinion">The answer.</param>
/// <param name="Body">The committee.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="FileHash">Hash of the dossier's documents as they stood.</param>
/// <param name="Recusals">Who stood back.</param>
/// <param name="Remarks">What must change.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Statement">The text that the committee signs with its own key.</param>
/// <param name="SignedBy">The key that signed it, or null: then it is a recorded act, not a signature.</param>
public sealed record AvisView(
    string Id, int Version, string Hash, Opinion Opinion, string Body, string Number, DateOnly Date, string FileHash, string Recusals, string Remarks,
    DateTimeOffset At, string Statement, string? SignedBy);

/// <summary>A remark.</summary>
/// <param name="Role">Of the committee or the researcher.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When.</param>
public sealed record RemarkView(Role Role, string Text, DateTimeOffset At);

/// <summary>A suspension.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">Since when.</param>
/// <param name="LiftReason">Why it was lifted, or null.</param>
/// <param name="LiftedAt">Until when, or null.</param>
public sealed record SuspensionView(string Reason, DateTimeOffset At, string? LiftReason, DateTimeOffset? LiftedAt);

/// <summary>An incident.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">Who reported it.</param>
/// <param name="Words">What happened; screened where somebody who takes part wrote it; null once they have withdrawn.</param>
/// <param name="At">When it was reported.</param>
/// <param name="Answer">What was answered, or null.</param>
public sealed record IncidentView(string Id, Role Role, Text? Words, DateTimeOffset At, string? Answer);

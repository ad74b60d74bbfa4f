using System.Security.Cryptography;
using System.Text;

namespace DecisionSandbox.Services.Records;

/// <summary>What an entry is about; one for a whole use case.</summary>
/// <param name="Study">The study, or null.</param>
/// <param name="Case">The case, or null.</param>
/// <param name="Arm">The arm, or null.</param>
/// <param name="Review">The review, or null.</param>
/// <param name="Subject">The participation whose erasure destroys the payloads; never written into the entry.</param>
public sealed record EntryAbout(
    string? Study = null, string? Case = null, string? Arm = null, string? Review = null, string? Subject = null)
{
    /// <summary>The pseudonymous code in the record, or null where it is about nobody: from the participation's own random id, so that what an export or a receipt carries
    /// is not the code that the person knows and the database holds.</summary>
    public string? Code => Subject is null ? null : "R-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("record/" + Subject)).AsSpan(0, 8));
}

/// <summary>An entry before it has its index and time.</summary>
/// <param name="Event">The kind of event, such as <c>own-judgement</c>.</param>
/// <param name="About">What it is about.</param>
public sealed record EntryDraft(string Event, EntryAbout About)
{
    /// <summary>Hashes of public things: the case, the content shown, an export.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; init; } = new Dictionary<string, string>();

    /// <summary>Public facts: a role, a version, a number of entries. Nothing about a person's thinking.</summary>
    public IReadOnlyDictionary<string, object> Facts { get; init; } = new Dictionary<string, object>();

    /// <summary>What a person thought, by field: committed to, never written.</summary>
    public IReadOnlyDictionary<string, byte[]> Thoughts { get; init; } = new Dictionary<string, byte[]>();
}

/// <summary>The kinds of events.</summary>
public static class Events
{
    public const string FolderCreated = "folder-created";
    public const string PackRegistered = "pack-registered";
    public const string AidRegistered = "aid-registered";
    public const string StudyCreated = "study-created";
    public const string StudyApproved = "study-approved";
    public const string StudyEdited = "study-edited";
    public const string StudySubmitted = "study-submitted";
    public const string StudyRevised = "study-revised";
    public const string StudyStatus = "study-status";
    public const string PlaceReleased = "place-released";
    public const string InterludePassed = "interlude-passed";
    public const string QuestionnaireAnswered = "questionnaire-answered";
    public const string Practised = "practised";
    public const string ComprehensionAnswered = "comprehension-answered";
    public const string StudyLinksMade = "study-links-made";
    public const string StudyLinkUsed = "study-link-used";
    public const string StudyRemark = "study-remark";
    public const string Avis = "avis";
    public const string AvisCosigned = "avis-cosigned";
    public const string Incident = "incident";
    public const string IncidentAnswered = "incident-answered";
    public const string DossierField = "dossier-field";
    public const string CodeOpened = "code-opened";
    public const string Joined = "joined";
    public const string Consent = "consent";
    public const string CaseShown = "case-shown";
    public const string FileRead = "file-read";
    public const string OwnJudgement = "own-judgement";
    public const string FileReread = "file-reread";
    public const string Waited = "waited";
    public const string AidAskedFor = "aid-asked-for";
    public const string LookedInto = "looked-into";
    public const string AidShown = "aid-shown";
    public const string ExplanationRefused = "explanation-refused";
    public const string NarrativeCall = "language-model-call";
    public const string DetailOpened = "detail-opened";
    public const string FactorContested = "factor-contested";
    public const string Feedback = "feedback";
    public const string FeedbackAnswered = "feedback-answered";
    public const string CodingFixed = "coding-fixed";
    public const string CodersNamed = "coders-named";
    public const string CodesGiven = "codes-given";
    public const string CodingFinished = "coding-finished";
    public const string DifferenceSettled = "difference-settled";
    public const string FinalDecision = "final-decision";
    public const string Skipped = "skipped";
    public const string Withdrawn = "withdrawn";
    public const string Erased = "erased";
    public const string Denied = "denied";
    public const string Refused = "refused";
    public const string Export = "export";
    public const string Verification = "verification";
    public const string ClockJump = "clock-jump";
    public const string CheckpointSigned = "checkpoint-signed";
    public const string CheckpointWitnessed = "checkpoint-witnessed";
    public const string WitnessNamed = "witness-named";
    public const string KeyChanged = "key-changed";
    public const string Restored = "restored";
    public const string Configuration = "configuration";
    public const string DeletionNotice = "deletion-notice";
    public const string DeletionConfirmed = "deletion-confirmed";
    public const string InvitationIssued = "account-invited";
    public const string InvitationConfirmed = "invitation-confirmed";
    public const string RoleGranted = "role-granted";
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
}

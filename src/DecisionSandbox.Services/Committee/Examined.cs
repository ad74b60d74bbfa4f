using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Committee;

/// <summary>What of a study is on the table: the revision where one waits, else the study itself.</summary>
internal sealed record Examined(Study Study, string Hash, bool Waits, bool IsRevision)
{
    public static Examined Of(StoredStudy stored) =>
        stored is { Revision: { } revision, RevisionStatus: StudyStatus.Submitted }
            ? new(revision, Draw.Hash(StoredJson.Bytes(revision)), true, true)
            : new(stored.Study, Draw.Hash(StoredJson.Bytes(stored.Study)), stored.Status == StudyStatus.Submitted, false);
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>A committee's table on which one study waits; nothing on it can be opened.</summary>
public sealed class MemoryCommittee : ICommitteeDesk
{
    private static readonly Task<Outcome<StudyFile>> Nothing = Task.FromResult(Outcome<StudyFile>.Failed(new NotFound()));

    public Task<Outcome<IReadOnlyList<StudyOnTable>>> Table(Actor actor, CancellationToken cancel = default) => Task.FromResult(
        actor.Role == Role.EthicsReviewer
            ? Outcome<IReadOnlyList<StudyOnTable>>.Ok([new("waiting", new("Une étude", "A study"), 1, StudyStatus.Submitted, true, 0, false)])
            : new NotAllowed());

    public Task<Outcome<StudyFile>> Open(Actor actor, string studyId, CancellationToken cancel = default) => Nothing;

    public Task<Outcome<StudyFile>> Remark(Actor actor, string studyId, string text, CancellationToken cancel = default) => Nothing;

    public Task<Outcome<StudyFile>> Give(Actor actor, string studyId, AvisDraft draft, CancellationToken cancel = default) => Nothing;

    public Task<Outcome<byte[]>> Documents(Actor actor, string avisId, CancellationToken cancel = default) => Task.FromResult(Outcome<byte[]>.Failed(new NotFound()));

    public Task<Outcome<StudyFile>> Cosign(Actor actor, string avisId, string verifierKey, string note, CancellationToken cancel = default) => Nothing;

    public Task<Outcome<StudyFile>> Suspend(Actor actor, string studyId, string reason, CancellationToken cancel = default) => Nothing;

    public Task<Outcome<StudyFile>> Lift(Actor actor, string studyId, string reason, CancellationToken cancel = default) => Nothing;

    public Task<Outcome<string>> Report(Actor actor, string studyId, string text, CancellationToken cancel = default) => Task.FromResult(Outcome<string>.Failed(new NotFound()));

    public Task<Outcome<StudyFile>> Answer(Actor actor, string incidentId, string text, CancellationToken cancel = default) => Nothing;
}

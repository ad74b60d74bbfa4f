using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Research;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>A study that nobody has begun, and codes that nobody opened.</summary>
public sealed class MemoryMonitor : IMonitorDesk, ICodeDesk
{
    public Task<Outcome<StudyMonitor>> Watch(Actor actor, string studyId, CancellationToken cancel = default) => Task.FromResult(Outcome<StudyMonitor>.Failed(new NotFound()));

    public Task<Outcome<StudyBurden>> Burden(Actor actor, string studyId, CancellationToken cancel = default) =>
        Task.FromResult(Outcome<StudyBurden>.Ok(new(0, 0, [], null, 0, 0)));

    public Task<Outcome<string>> OpenOfReview(Actor actor, string reviewId, string reason, CancellationToken cancel = default) => Task.FromResult(Outcome<string>.Failed(new NotFound()));

    public Task<Outcome<string>> Open(Actor actor, string participationId, string reason, CancellationToken cancel = default) => Task.FromResult(Outcome<string>.Failed(new NotFound()));

    public Task<Outcome<IReadOnlyList<CodeOpening>>> Mine(Actor actor, string participationId, CancellationToken cancel = default) =>
        Task.FromResult(Outcome<IReadOnlyList<CodeOpening>>.Ok([]));
}

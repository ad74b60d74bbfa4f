using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Research;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>A study that nobody has begun.</summary>
public sealed class MemoryMonitor : IMonitorDesk
{
    public Task<Outcome<StudyMonitor>> Watch(Actor actor, string studyId, CancellationToken cancel = default) => Task.FromResult(Outcome<StudyMonitor>.Failed(new NotFound()));

    public Task<Outcome<StudyBurden>> Burden(Actor actor, string studyId, CancellationToken cancel = default) =>
        Task.FromResult(Outcome<StudyBurden>.Ok(new(0, 0, [], null, 0, 0)));
}

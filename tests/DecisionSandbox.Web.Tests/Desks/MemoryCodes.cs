using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>Codes in memory: one code, opened with any reason.</summary>
public sealed class MemoryCodes : ICodeDesk
{
    private readonly List<CodeOpening> _openings = [];

    public Task<Outcome<string>> OpenOfReview(Actor actor, string reviewId, string reason, CancellationToken cancel = default) => Open(actor, reviewId, reason, cancel);

    public Task<Outcome<string>> Open(Actor actor, string participationId, string reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) { return Task.FromResult(Outcome<string>.Failed(new MustBeWritten(new Text("la raison", "the reason")))); }
        _openings.Add(new(actor.Role, reason, DateTimeOffset.UnixEpoch));
        return Task.FromResult(Outcome<string>.Ok("P-TEST-0001"));
    }

    public Task<Outcome<IReadOnlyList<CodeOpening>>> Mine(Actor actor, string participationId, CancellationToken cancel = default) =>
        Task.FromResult(Outcome<IReadOnlyList<CodeOpening>>.Ok(_openings));
}

using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>A record of 120 entries that nobody has attested until somebody hands in "attesté".</summary>
public sealed class MemoryWitness(TimeProvider time) : IWitnessDesk
{
    private AttestedPoint? _attested;

    public Task<Outcome<RecordStanding>> Standing(Actor actor, CancellationToken cancel = default) =>
        Task.FromResult(actor.Role == Role.EthicsReviewer ? Outcome<RecordStanding>.Ok(Now()) : new NotAllowed());

    public Task<Outcome<RecordStanding>> Add(Actor actor, string note, string? witnessKey, CancellationToken cancel = default)
    {
        if (note != "attesté") { return Task.FromResult(Outcome<RecordStanding>.Failed(new CosignatureRefused(new("Ce fichier n’atteste rien.", "This file attests nothing.")))); }
        _attested = new(118, time.GetUtcNow().AddDays(-3), "comite.example");
        return Task.FromResult(Outcome<RecordStanding>.Ok(Now()));
    }

    private RecordStanding Now() => new(120, new(118, time.GetUtcNow()), _attested, null, time.GetUtcNow());
}

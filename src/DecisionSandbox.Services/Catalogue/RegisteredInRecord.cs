using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Catalogue;

/// <summary>Writes the packs and aids in use, by their hashes, into the record: once each, and again when one of them changes.</summary>
public sealed class RegisteredInRecord(AidRegistry registry, Doorway doorway, IDbContextFactory<SandboxContext> contexts) : IFolderSeeder
{
    private static readonly UseCase Register = new("register", Role.Administrator);

    /// <inheritdoc/>
    public int Order => 5;

    /// <inheritdoc/>
    public async Task<Problem?> Seed(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var known = string.Concat((await context.Entries.AsNoTracking()
            .Where(entry => entry.Event == Events.PackRegistered || entry.Event == Events.AidRegistered).Select(entry => entry.Bytes).ToListAsync(cancel)).Select(Encoding.UTF8.GetString));
        var drafts = new List<EntryDraft>();
        foreach (var registered in registry.Packs)
        {
            var pack = registered.Pack;
            Add(Events.PackRegistered, "pack", pack.Hash, new() { ["pack"] = pack.Id, ["edition"] = pack.Version });
            foreach (var aid in registered.Aids) { Add(Events.AidRegistered, "aid", aid.Hash, new() { ["pack"] = pack.Id, ["aid"] = aid.Id }); }
        }
        if (drafts.Count == 0) { return null; }
        return (await doorway.Write(Actor.Operator(Role.Administrator), Register, work =>
        {
            drafts.ForEach(draft => work.Record(draft));
            return Task.FromResult(Outcome<int>.Ok(drafts.Count));
        }, cancel)).Problem;

        void Add(string @event, string name, string hash, Dictionary<string, object> facts)
        {
            if (!known.Contains(hash, StringComparison.Ordinal)) { drafts.Add(new(@event, new()) { Hashes = new Dictionary<string, string> { [name] = hash }, Facts = facts }); }
        }
    }
}

using System.Globalization;
using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>The cosignatures that the record holds: each is an entry, next to the public keys of the witnesses.</summary>
internal static class Cosignatures
{
    /// <summary>The public keys of the witnesses that committees have named here.</summary>
    public static async Task<IReadOnlyList<VerifierKey>> Witnesses(SandboxContext context, CancellationToken cancel) =>
        [.. (await Facts(context, Events.WitnessNamed, cancel)).Select(facts => VerifierKey.Parse(facts.GetValueOrDefault("witness") ?? "").ValueOrNull).OfType<VerifierKey>().Distinct()];

    /// <summary>Every cosigned checkpoint, the latest last, with the witness's line put back under it.</summary>
    public static async Task<IReadOnlyList<Cosigned>> All(SandboxContext context, CancellationToken cancel)
    {
        var witnesses = await Witnesses(context, cancel);
        var checkpoints = await context.Checkpoints.AsNoTracking().ToDictionaryAsync(row => row.Size, row => row.Note, cancel);
        var cosigned = new List<Cosigned>();
        foreach (var facts in await Facts(context, Events.CheckpointWitnessed, cancel))
        {
            if (long.TryParse(facts.GetValueOrDefault("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                && witnesses.FirstOrDefault(key => key.ToString() == facts.GetValueOrDefault("witness")) is { } witness
                && checkpoints.TryGetValue(size, out var note)
                && SignedCheckpoint.Parse([.. note, .. Encoding.UTF8.GetBytes(facts.GetValueOrDefault("cosignature") + "\n")]).Try(out var whole, out _))
            {
                cosigned.Add(new(whole, witness));
            }
        }
        return cosigned;
    }

    private static async Task<List<IReadOnlyDictionary<string, string>>> Facts(SandboxContext context, string @event, CancellationToken cancel) =>
        [.. (await context.Entries.AsNoTracking().Where(entry => entry.Event == @event).OrderBy(entry => entry.Index).Select(entry => entry.Bytes).ToListAsync(cancel))
            .Select(bytes => EntryReading.Of(bytes)?.Facts).OfType<IReadOnlyDictionary<string, string>>()];
}

using System.Globalization;
using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>What was handed in is no cosignature of this record.</summary>
public sealed record CosignatureRefused(Text Why) : Problem(Why);

/// <inheritdoc cref="IWitnessDesk"/>
public sealed class WitnessDesk(Doorway doorway, RecordKey key, LastSigned lastSigned) : IWitnessDesk
{
    private static readonly UseCase Look = new("record-standing", Role.EthicsReviewer), HandIn = new("hand-in-cosignature", Role.EthicsReviewer);

    /// <inheritdoc/>
    public Task<Outcome<RecordStanding>> Standing(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, Look, work => Standing(work, cancel), cancel);

    /// <inheritdoc/>
    public Task<Outcome<RecordStanding>> Add(Actor actor, string note, string? witnessKey, CancellationToken cancel = default) =>
        doorway.Write(actor, HandIn, async work =>
        {
            ArgumentNullException.ThrowIfNull(note);
            var witnesses = await Cosignatures.Witnesses(work.Context, cancel);
            VerifierKey? named = null;
            if (!string.IsNullOrWhiteSpace(witnessKey))
            {
                if (!VerifierKey.Parse(witnessKey).Try(out named, out var unreadable)) { return Refused(unreadable.Fr, unreadable.En); }
                if (named.Type != NoteKeyType.Cosignature)
                {
                    return Refused("Ce n’est pas la clé publique d’un témoin (type 4) : recopiez la ligne que donne « sandbox audit witness key ».",
                        "This is not a witness's public key (type 4): copy the line that “sandbox audit witness key” prints.");
                }
                if (!witnesses.Contains(named)) { witnesses = [.. witnesses, named]; } else { named = null; }
            }
            if (await Find(work.Context, note, cancel) is not { } found)
            {
                return Refused("Ce fichier n’atteste aucun point de contrôle de ce registre. Déposez celui que « sandbox audit witness sign » a écrit.",
                    "This file attests no checkpoint of this record. Hand in the one that “sandbox audit witness sign” wrote.");
            }
            var own = witnesses.Where(witness => found.Note.Signatures.Any(witness.Recognises)).ToList();
            if (own.Count == 0)
            {
                return Refused("Aucun témoin connu ici n’a signé ce fichier. La première fois, déposez aussi la clé publique du témoin.",
                    "No witness known here signed this file. The first time, hand in the witness's public key too.");
            }
            if (!own.TrueForAll(found.Note.IsSignedBy))
            {
                return Refused("La signature du témoin ne correspond pas à ce point de contrôle : le fichier a été altéré, ou la clé est une autre.",
                    "The witness's signature does not match this checkpoint: the file was altered, or the key is another one.");
            }
            if (named is not null && own.Contains(named))
            {
                work.Record(new EntryDraft(Events.WitnessNamed, new()) { Facts = new Dictionary<string, object> { ["witness"] = named.ToString() } });
            }
            var already = (await Cosignatures.All(work.Context, cancel)).SelectMany(one => one.Checkpoint.Note.Signatures).Select(line => line.ToString()).ToHashSet();
            foreach (var line in found.Note.Signatures.Where(line => own.Exists(witness => witness.Recognises(line)) && already.Add(line.ToString())))
            {
                work.Record(new EntryDraft(Events.CheckpointWitnessed, new())
                {
                    Facts = new Dictionary<string, object>
                    {
                        ["size"] = found.Checkpoint.Size, ["witness"] = own.First(witness => witness.Recognises(line)).ToString(), ["cosignature"] = line.ToString().TrimEnd('\n'),
                    },
                });
            }
            await work.Context.SaveChangesAsync(cancel);
            return await Standing(work, cancel);
        }, cancel);

    // The checkpoint named in the file, or for bare lines the newest one that they could belong to, as this database signed it.
    private static async Task<SignedCheckpoint?> Find(SandboxContext context, string text, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim('\n', ' ') + "\n");
        if (SignedCheckpoint.Parse(bytes).Try(out var given, out _))
        {
            var row = await context.Checkpoints.AsNoTracking().FirstOrDefaultAsync(row => row.Size == given.Checkpoint.Size, cancel);
            return row is not null && SignedCheckpoint.Parse(row.Note).Try(out var signed, out _) && signed.Checkpoint == given.Checkpoint ? given : null;
        }
        if (!bytes.AsSpan().StartsWith("— "u8)) { return null; }
        var newest = await context.Checkpoints.AsNoTracking().OrderByDescending(row => row.Size).Select(row => row.Note).FirstOrDefaultAsync(cancel);
        return newest is null ? null : SignedCheckpoint.Parse([.. newest, .. bytes]).ValueOrNull;
    }

    private async Task<Outcome<RecordStanding>> Standing(Work work, CancellationToken cancel)
    {
        var head = await work.Context.Heads.AsNoTracking().SingleAsync(cancel);
        if (!TreeHead.FromBytes(head.Tree).Try(out var tree, out var unreadable)) { return Refused(unreadable.Fr, unreadable.En); }
        var signed = await work.Context.Checkpoints.AsNoTracking().OrderByDescending(row => row.Size).Select(row => new { row.Size, row.At }).FirstOrDefaultAsync(cancel);
        var attested = (await Cosignatures.All(work.Context, cancel)).Where(one => one.Checkpoint.Checkpoint.Origin == head.Origin)
            .OrderByDescending(one => one.Checkpoint.Checkpoint.Size).Select(one => new AttestedPoint(one.Checkpoint.Checkpoint.Size, Time(one.Checkpoint.Note, one.Witness), one.Witness.Name)).FirstOrDefault();
        Problem? notSigned = await lastSigned.RolledBack(work.Context, head.Origin, tree, cancel);
        return new RecordStanding(tree.Size, signed is null ? null : new(signed.Size, signed.At), attested, notSigned ?? key.Load().Problem, work.Now);
    }

    // A claim of the witness's own clock; past the year 9999 it is no time.
    private static DateTimeOffset Time(SignedNote note, VerifierKey witness) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(note.Signatures.Last(witness.Recognises).Time ?? 0, 0, 253_402_300_799));

    private static Outcome<RecordStanding> Refused(string fr, string en) => Outcome<RecordStanding>.Failed(new CosignatureRefused(new(fr, en)));
}

using System.Security.Cryptography;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;

namespace DecisionSandbox.Services.Records;

/// <summary>There was no restore to record.</summary>
public sealed record NothingRestored() : Problem(new Text(
    "Le registre prolonge bien ce qui a été signé : il n’y a pas de sauvegarde remise en place à inscrire.",
    "The record continues what was signed: there is no restored backup to record."));

/// <summary>A restore is recorded with its reason.</summary>
public sealed record ReasonMissing() : Problem(new Text(
    "Dites pourquoi, en une phrase que le comité lira (--reason).", "Say why, in a sentence that the committee will read (--reason)."));

/// <summary>What whoever keeps the server does about the record: changes its key, and records that a backup was put back.</summary>
public sealed class RecordCustody(Doorway doorway, Checkpoints checkpoints, RecordKey key, LastSigned lastSigned)
{
    private static readonly UseCase Rekey = new("change-key", Role.Administrator), Restore = new("record-restore", Role.Administrator);

    /// <summary>A new key signs from now on; the record names both, and one checkpoint bears both signatures.</summary>
    /// <returns>The new public key, to hand out by another way than the export.</returns>
    public async Task<Outcome<string>> ChangeKey(Actor actor, CancellationToken cancel = default)
    {
        var announced = await doorway.Write(actor, Rekey, async work =>
        {
            var head = work.Head;
            if (await lastSigned.RolledBack(work.Context, head.Origin, TreeHead.FromBytes(head.Tree).Value, cancel) is { } rolledBack) { return Outcome<string>.Failed(rolledBack); }
            var (present, next) = (key.Load(), key.Prepare(head.Origin));
            if ((present.Problem ?? next.Problem) is { } problem) { return Outcome<string>.Failed(problem); }
            var to = next.Value.VerifierKey.ToString();
            work.Record(new EntryDraft(Events.KeyChanged, new())
            {
                Facts = new Dictionary<string, object> { ["from"] = present.Value.VerifierKey.ToString(), ["to"] = to },
            });
            return Outcome<string>.Ok(to);
        }, cancel);
        return await Signed(announced, cancel);
    }

    /// <summary>Records that a backup was put back. The record goes on under a new name with a new key: what the old name signed beyond it stays provable against it.</summary>
    /// <returns>The new public key, whose name is the new origin.</returns>
    public async Task<Outcome<string>> RecordRestore(Actor actor, string reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) { return new ReasonMissing(); }
        var announced = await doorway.Write(actor, Restore, async work =>
        {
            var head = work.Head;
            if (await lastSigned.RolledBack(work.Context, head.Origin, TreeHead.FromBytes(head.Tree).Value, cancel) is not { } rolledBack) { return Outcome<string>.Failed(new NothingRestored()); }
            var former = lastSigned.Read()!;
            var (present, next) = (key.Load(), key.Prepare(NewOrigin()));
            if ((present.Problem ?? next.Problem) is { } problem) { return Outcome<string>.Failed(problem); }
            var to = next.Value.VerifierKey;
            work.Record(new EntryDraft(Events.Restored, new())
            {
                Hashes = new Dictionary<string, string> { ["signedRoot"] = "sha256:" + Convert.ToHexStringLower(former.Root.ToBytes()) },
                Facts = new Dictionary<string, object>
                {
                    ["origin"] = former.Origin, ["newOrigin"] = to.Name, ["signed"] = rolledBack.Signed, ["found"] = rolledBack.Found,
                    ["from"] = present.Value.VerifierKey.ToString(), ["to"] = to.ToString(), ["reason"] = reason.Trim(),
                },
            });
            head.Origin = to.Name;
            return Outcome<string>.Ok(to.ToString());
        }, cancel);
        return await Signed(announced, cancel);
    }

    /// <summary>A name that no other record bears.</summary>
    internal static string NewOrigin() => "decisionsandbox/" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private async Task<Outcome<string>> Signed(Outcome<string> announced, CancellationToken cancel) =>
        announced.IsOk && (await checkpoints.SignNow(cancel)).Problem is { } problem ? problem : announced;
}

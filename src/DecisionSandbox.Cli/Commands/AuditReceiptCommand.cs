using System.CommandLine;
using System.Text;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>audit receipt R.tlog-proof [--vkey K]</c>: a receipt, offline and without an export.</summary>
internal sealed class AuditReceiptCommand : SandboxCommand
{
    private readonly Argument<string> _file;
    private readonly Option<string?> _key;

    public AuditReceiptCommand(Terminal terminal)
        : base("receipt", "Verifies a receipt and shows the entry that it proves", terminal)
    {
        _file = Argument("RECEIPT", "The .tlog-proof file");
        _key = Option<string?>("--vkey", "The log's key, obtained elsewhere: its text, or a file that holds it");
    }

    protected override async Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(_file);
        if (!File.Exists(path)) { return new FileMissing(path); }
        if (!Receipt.Parse(await File.ReadAllBytesAsync(path, cancel)).Try(out var receipt, out var refusal)) { return Wrong(refusal); }

        var keyText = await KeyText.Read(parsed.GetValue(_key), cancel);
        if (keyText is null)
        {
            if (receipt.Entry is not { } bare) { return Wrong(new("Ce reçu ne porte pas l’entrée : vérifiez-le contre un export.", "This receipt does not carry the entry: verify it against an export.")); }
            var head = receipt.Checkpoint.Checkpoint;
            if (!MerkleProof.VerifyInclusion(receipt.Index, head.Size, MerkleHash.Leaf(bare.Span), receipt.Proof, head.Root))
            {
                return Wrong(new(
                    $"Le reçu ne prouve pas que l’entrée {receipt.Index} figure parmi les {head.Size} entrées : l’entrée ou la preuve a été altérée.",
                    $"The receipt does not prove that entry {receipt.Index} stands among the {head.Size} entries: the entry or the proof was altered."));
            }
            Terminal.Say(new(
                "à savoir  La signature n’est pas vérifiée : donnez la clé du registre avec --vkey.",
                "note      The signature is not verified: give the log's key with --vkey."));
        }
        else
        {
            if (!LogKeys.Parse(keyText).Try(out var key, out var unreadable)) { return Wrong(unreadable); }
            if (receipt.Verify(key) is { } wrong) { return Wrong(wrong); }
        }
        if (receipt.Entry is { } entry) { Terminal.Out.WriteLine(Encoding.UTF8.GetString(entry.Span)); }
        var checkpoint = receipt.Checkpoint.Checkpoint;
        Terminal.Say(new(
            $"Le reçu prouve l’entrée {receipt.Index} parmi les {checkpoint.Size} entrées de {checkpoint.Origin}.",
            $"The receipt proves entry {receipt.Index} among the {checkpoint.Size} entries of {checkpoint.Origin}."));
        return null;
    }

    private static DoesNotVerify Wrong(Audit.Sentence why) => new(new Text(why.Fr, why.En), 0);
}

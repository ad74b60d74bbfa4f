using System.CommandLine;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Verification;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>audit witness sign DIR --key FILE --vkey K [--out F]</c>: verifies an export and cosigns its checkpoint, only where it continues the last one cosigned.</summary>
internal sealed class AuditWitnessSignCommand : SandboxCommand
{
    private readonly Argument<string> _folder;
    private readonly Option<string> _witness;
    private readonly Option<string> _log;
    private readonly Option<string?> _out;

    public AuditWitnessSignCommand(Terminal terminal)
        : base("sign", "Verifies an export and cosigns its checkpoint", terminal)
    {
        _folder = Argument("DIR", "The export's folder");
        _witness = Option<string>("--key", "The witness's key (file); what it cosigned last is remembered beside it, in FILE.seen", required: true);
        _log = Option<string>("--vkey", "The log's key, obtained elsewhere than from the export: its text, or a file that holds it", required: true);
        _out = Option<string?>("--out", "The file to write the cosigned checkpoint to; by default it is printed");
    }

    protected override async Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (folder, keyFile) = (parsed.GetRequiredValue(_folder), parsed.GetRequiredValue(_witness));
        if (!Directory.Exists(folder)) { return new FileMissing(folder); }
        if (!SigningKeyFile.Load(keyFile).Try(out var key, out var refusal)) { return new WitnessRefused(new(refusal.Fr, refusal.En)); }
        if (key.VerifierKey.Type != NoteKeyType.Cosignature) { return new NotAWitnessKey(keyFile); }
        if (!WitnessBook.Open(keyFile + ".seen").Try(out var book, out refusal)) { return new WitnessRefused(new(refusal.Fr, refusal.En)); }
        using (book)
        {
            var request = new VerificationRequest(folder) { LogKey = await KeyText.Read(parsed.GetValue(_log), cancel) };
            var (report, cosigned) = WitnessedExport.Cosign(request, new Witness(key, TimeProvider.System), book);
            foreach (var finding in report.Findings) { Terminal.Progress(FindingWords.Of(finding)); }
            if (cosigned is null)
            {
                var faults = report.Faults.ToList();
                return new DoesNotVerify(faults.Count == 0 ? new("l’export a changé pendant la vérification.", "the export changed while it was verified.") : new(faults[0].Fr, faults[0].En), Math.Max(0, faults.Count - 1));
            }
            if (parsed.GetValue(_out) is { } file) { await File.WriteAllBytesAsync(file, cosigned.ToBytes(), cancel); }
            else { Terminal.Out.Write(cosigned.Note); }
            var size = cosigned.Checkpoint.Size;
            Terminal.Progress(new(
                $"Attesté : {size} entrées. Déposez ce fichier sur la page du registre et gardez-en une copie.",
                $"Attested: {size} entries. Upload this file on the record's page and keep a copy."));
            return null;
        }
    }
}

/// <summary>The key is a log's.</summary>
public sealed record NotAWitnessKey(string File) : Problem(new Text(
    $"{File} n’est pas la clé d’un témoin : faites-en une avec « sandbox audit witness key ».",
    $"{File} is not a witness's key: make one with “sandbox audit witness key”."));

using System.CommandLine;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Committee;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>audit witness avis FILE --key FILE [--out F]</c>: signs the text of an avis with the committee's own key, on the committee's own machine.</summary>
internal sealed class AuditWitnessAvisCommand : SandboxCommand
{
    private readonly Argument<string> _statement;
    private readonly Option<string> _key;
    private readonly Option<string?> _out;

    public AuditWitnessAvisCommand(Terminal terminal)
        : base("avis", "Signs the text of an opinion with the committee's key", terminal)
    {
        _statement = Argument("FILE", "The text of the opinion, downloaded from the study's page");
        _key = Option<string>("--key", "The committee's key (file), made with “audit witness key”", required: true);
        _out = Option<string?>("--out", "The file to write the signed note to; by default it is printed");
    }

    protected override async Task<Problem?> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (file, keyFile) = (parsed.GetRequiredValue(_statement), parsed.GetRequiredValue(_key));
        if (!File.Exists(file)) { return new FileMissing(file); }
        var text = (await File.ReadAllTextAsync(file, cancel)).ReplaceLineEndings("\n");
        // The key that attests the record must not be led to sign something else.
        if (!AvisStatement.Is(text)) { return new NotAnAvis(file); }
        if (!SigningKeyFile.Load(keyFile).Try(out var key, out var refusal)) { return new WitnessRefused(new(refusal.Fr, refusal.En)); }
        if (key.VerifierKey.Type != NoteKeyType.Cosignature) { return new NotAWitnessKey(keyFile); }
        var note = SignedNote.Sign(text, new Witness(key, TimeProvider.System));
        if (parsed.GetValue(_out) is { } target) { await File.WriteAllBytesAsync(target, note.ToBytes(), cancel); }
        else { Terminal.Out.Write(note); }
        Terminal.Progress(new(
            $"L’avis est signé. Déposez cette note et la clé publique {key.VerifierKey} sur la page de l’étude.",
            $"The opinion is signed. Hand in this note and the public key {key.VerifierKey} on the study's page."));
        return null;
    }
}

/// <summary>The file is not the text of an avis.</summary>
public sealed record NotAnAvis(string File) : Problem(new Text(
    $"{File} n’est pas le texte d’un avis : téléchargez-le sur la page de l’étude, sans le modifier.",
    $"{File} is not the text of an opinion: download it from the study's page, unchanged."));

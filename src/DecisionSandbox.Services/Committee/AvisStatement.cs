using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Committee;

/// <summary>The text of an avis that a committee signs elsewhere, with a key that never reaches this server (rule 11 of the record: without it, an avis is a recorded act).</summary>
public static class AvisStatement
{
    private const string Heading = "DecisionSandbox avis/v1\n";
    private static readonly string[] Lines = ["study ", "hash ", "dossier ", "avis ", "body ", "number ", "date "];
    // Only where something was written: what must change, and who stood back.
    private static readonly string[] Conditions = ["changes ", "recusals "];

    /// <summary>True for the text of an avis: its heading, and its lines in their order.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Heading, StringComparison.Ordinal) && text.EndsWith('\n') && !text.Any(c => c < ' ' && c != '\n')
            && text[Heading.Length..^1].Split('\n') is var lines && Lines.Length <= lines.Length
            && lines.Zip(Lines).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal))
            && Conditions.Where(name => lines.Skip(Lines.Length).Any(line => line.StartsWith(name, StringComparison.Ordinal))).ToList() is var written
            && written.Count == lines.Length - Lines.Length
            && lines.Skip(Lines.Length).Zip(written).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
    }

    /// <summary>The text, one fact a line, with its final newline.</summary>
    public static string Of(StoredAvis avis)
    {
        ArgumentNullException.ThrowIfNull(avis);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
            DecisionSandbox avis/v1
            study {avis.StudyId} {avis.Version}
            hash {avis.Hash}
            dossier {avis.FileHash}
            avis {avis.Opinion.ToString().ToLowerInvariant()}
            body {OneLine(avis.Body)}
            number {OneLine(avis.Number)}
            date {avis.Date:yyyy-MM-dd}

            """).ReplaceLineEndings("\n") + Optional("changes ", avis.Remarks) + Optional("recusals ", avis.Recusals);
    }

    /// <summary>Checks a signed note over the statement.</summary>
    /// <returns>The note's text form, or why it is refused.</returns>
    public static Outcome<string> Check(StoredAvis avis, string verifierKey, string note)
    {
        if (!VerifierKey.Parse(verifierKey).Try(out var key, out var refusal)) { return new AvisNotSigned(new(refusal.Fr, refusal.En)); }
        if (!SignedNote.Parse(System.Text.Encoding.UTF8.GetBytes(note)).Try(out var signed, out refusal)) { return new AvisNotSigned(new(refusal.Fr, refusal.En)); }
        if (signed.Text != Of(avis))
        {
            return new AvisNotSigned(new(
                "Cette note signe un autre texte que celui de l’avis. Téléchargez le texte de l’avis, signez-le tel quel, puis déposez la note.",
                "This note signs another text than the opinion’s. Download the opinion’s text, sign it unchanged, then upload the note."));
        }
        return signed.IsSignedBy(key) ? signed.ToString() : new AvisNotSigned(new(
            "Cette note n’est pas signée par la clé donnée. Vérifiez que la clé est celle de votre comité.",
            "This note is not signed by the key given. Check that the key is your committee’s."));
    }

    private static string Optional(string name, string text) => string.IsNullOrWhiteSpace(text) ? "" : name + OneLine(text) + "\n";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

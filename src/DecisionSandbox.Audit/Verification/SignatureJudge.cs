using DecisionSandbox.Audit.Notes;

namespace DecisionSandbox.Audit.Verification;

/// <summary>Says whether a note is the log's own; where it is not, whether it was changed or another key signed it.</summary>
internal sealed class SignatureJudge(LogKeys? keys, FindingList findings)
{
    /// <summary>True where one of the keys signed; false, with a fault, where a signature no longer fits; null where nothing can be told, for want of a key or under another one.</summary>
    /// <param name="note">The note.</param>
    /// <param name="quoi">What it is, in French.</param>
    /// <param name="what">What it is, in English.</param>
    /// <param name="accusesExport">Whether a signature that no longer fits accuses the export, or what was held against it.</param>
    public bool? Of(SignedNote note, string quoi, string what, bool accusesExport)
    {
        if (keys is null)
        {
            return null;
        }
        if (keys.Signed(note))
        {
            return true;
        }
        if (note.Signatures.Any(signature => keys.Keys.Any(key => key.Recognises(signature))))
        {
            var (fr, en) = (
                $"{quoi} a été modifié : la signature de la clé {keys.Identifiers}, qu’il porte, ne lui correspond plus.",
                $"{what} was changed: the signature of the key {keys.Identifiers}, which it bears, no longer fits it.");
            if (accusesExport) { findings.Fault(fr, en); } else { findings.NotCompared(fr, en); }
            return false;
        }
        var signers = string.Join(", ", note.Signatures.Select(signature => signature.Identifier).Distinct(StringComparer.Ordinal));
        var same = note.Signatures.Any(signature => keys.Keys.Any(key => key.Name == signature.KeyName));
        findings.NotCompared(
            $"{quoi} n’est pas signé par la clé {keys.Identifiers} ; il l’est au nom de {signers}.{(same ? " Le nom est le même, l’identifiant après le + montre que la clé est une autre." : "")}",
            $"{what} is not signed by the key {keys.Identifiers}; it is in the name of {signers}.{(same ? " The name is the same, the identifier after the + shows that the key is another one." : "")}");
        return null;
    }
}

using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;

namespace DecisionSandbox.Audit.Verification;

/// <summary>Reads <c>cosignatures/</c>: witnesses' keys (<c>*.vkey</c>) and either whole cosigned checkpoints or the bare signature lines that a C2SP witness answers with.</summary>
internal static class CosignatureFolder
{
    public static IReadOnlyList<Cosigned> Read(VerificationRequest request, SignedCheckpoint head, FindingList findings)
    {
        var folder = Path.Combine(request.Folder, "cosignatures");
        if (!Directory.Exists(folder))
        {
            return [];
        }
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var keys = request.WitnessKeys.ToHashSet();
        foreach (var file in files.Where(IsKey))
        {
            if (VerifierKey.Parse(File.ReadAllText(file)).Try(out var key, out var refusal))
            {
                keys.Add(key);
            }
            else
            {
                findings.NotCompared(Name(request, file), Name(request, file), refusal, Name(request, file));
            }
        }
        var cosigned = new List<Cosigned>();
        foreach (var file in files.Where(file => !IsKey(file)))
        {
            cosigned.AddRange(ReadOne(Name(request, file), File.ReadAllBytes(file), head, keys, findings));
        }
        return cosigned;
    }

    private static IReadOnlyList<Cosigned> ReadOne(string name, byte[] bytes, SignedCheckpoint head, HashSet<VerifierKey> keys, FindingList findings)
    {
        byte[] note = bytes.AsSpan().StartsWith("— "u8) ? [.. head.ToBytes(), .. bytes] : bytes;
        if (!SignedCheckpoint.Parse(note).Try(out var checkpoint, out var refusal))
        {
            findings.NotCompared(name, name, refusal, name);
            return [];
        }
        var known = keys.Where(key => checkpoint.Note.Signatures.Any(key.Recognises)).ToList();
        if (known.Count == 0)
        {
            findings.NotCompared(
                $"{name} : aucun témoin dont la clé est connue n’a signé ce point de contrôle.",
                $"{name}: no witness whose key is known signed this checkpoint.",
                name);
        }
        foreach (var key in known.Where(key => !checkpoint.Note.IsSignedBy(key)))
        {
            findings.Fault(
                $"{name} a été modifié : la cosignature du témoin {key.Name} ne lui correspond plus.",
                $"{name} was changed: the cosignature of the witness {key.Name} no longer fits it.",
                name);
        }
        return [.. known.Where(checkpoint.Note.IsSignedBy).Select(key => new Cosigned(checkpoint, key))];
    }

    private static bool IsKey(string file) => file.EndsWith(".vkey", StringComparison.Ordinal);

    private static string Name(VerificationRequest request, string file) => Path.GetRelativePath(request.Folder, file).Replace('\\', '/');
}

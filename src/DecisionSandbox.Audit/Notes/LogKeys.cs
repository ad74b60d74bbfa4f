namespace DecisionSandbox.Audit.Notes;

/// <summary>The keys that a log signs or signed with: one, or after a change of key also the ones before it.</summary>
/// <param name="Keys">At least one; the present key first.</param>
public sealed record LogKeys(IReadOnlyList<VerifierKey> Keys)
{
    /// <summary>The names of the keys, each once, for a sentence.</summary>
    public string Names => string.Join(", ", Keys.Select(key => key.Name).Distinct(StringComparer.Ordinal));

    /// <summary>The names and identifiers of the keys, each once, for a sentence that tells keys of one name apart.</summary>
    public string Identifiers => string.Join(", ", Keys.Select(key => key.Identifier).Distinct(StringComparer.Ordinal));

    /// <summary>A log that never changed its key.</summary>
    public static implicit operator LogKeys(VerifierKey key) => new([key]);

    /// <summary>Reads keys in their text form, one a line, as the file <c>vkey</c> of an export holds them.</summary>
    public static Reading<LogKeys> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var keys = new List<VerifierKey>();
        foreach (var line in text.Trim(' ', '\t', '\r', '\n').Split('\n'))
        {
            if (!VerifierKey.Parse(line).Try(out var key, out var refusal))
            {
                return refusal;
            }
            keys.Add(key);
        }
        return new LogKeys(keys);
    }

    /// <summary>True where at least one of the keys signed the note and none of their signatures is wrong. Signatures of other keys are ignored.</summary>
    public bool Signed(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var own = Keys.Where(key => note.Signatures.Any(key.Recognises)).ToList();
        return own.Count > 0 && own.TrueForAll(note.IsSignedBy);
    }

    /// <summary>The text form, one key a line.</summary>
    public override string ToString() => string.Join('\n', Keys);
}

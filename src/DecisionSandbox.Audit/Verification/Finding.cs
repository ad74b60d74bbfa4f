namespace DecisionSandbox.Audit.Verification;

/// <summary>What kind of statement a finding is.</summary>
public enum FindingKind
{
    /// <summary>Something does not hold: the verification fails.</summary>
    Fault,
    /// <summary>A limit of what was proved; the verification can still pass.</summary>
    Note,
    /// <summary>Something was checked and holds.</summary>
    Confirmed,
}

/// <summary>One plain statement of a verification, in both languages.</summary>
/// <param name="Kind">Fault, note or confirmation.</param>
/// <param name="Fr">The French sentence.</param>
/// <param name="En">The English sentence.</param>
public sealed record Finding(FindingKind Kind, string Fr, string En)
{
    /// <summary>The file concerned, relative to the export's folder, with forward slashes.</summary>
    public string? File { get; init; }

    /// <summary>The index of the entry concerned, from 0, or of the first of them, where one can be named.</summary>
    public long? Entry { get; init; }

    /// <summary>For a fault: true where something given could not be compared with the export; false where something in the export is not what was signed, or is missing.</summary>
    public bool NotCompared { get; init; }
}

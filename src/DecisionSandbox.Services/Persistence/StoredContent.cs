namespace DecisionSandbox.Services.Persistence;

/// <summary>Bytes that a page was drawn from or a committee approved, under their own hash. Synthetic and public; written once.</summary>
public sealed class StoredContent
{
    /// <summary><c>sha256:…</c> of <see cref="Bytes"/>.</summary>
    public required string Hash { get; init; }
    public required byte[] Bytes { get; init; }
}

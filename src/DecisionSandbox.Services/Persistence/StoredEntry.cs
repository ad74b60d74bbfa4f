namespace DecisionSandbox.Services.Persistence;

/// <summary>One entry of the record. <see cref="Bytes"/> is the entry; the columns beside it are a copy for filters, compared with it by every verification.</summary>
public sealed class StoredEntry
{
    /// <summary>The leaf index: from the locked head, never from a sequence.</summary>
    public required long Index { get; init; }
    public required byte[] Bytes { get; init; }
    public required string Event { get; init; }
    public string? Study { get; init; }
    public string? Case { get; init; }
    public string? Arm { get; init; }
    public string? Review { get; init; }
}

/// <summary>What an entry commits to about a person, encrypted. Erasure destroys the row, key and all.</summary>
public sealed class StoredPayload
{
    public required long Index { get; init; }
    public required string Field { get; init; }
    /// <summary>The participation it is about.</summary>
    public required string Subject { get; init; }
    public required byte[] Key { get; init; }
    public required byte[] Sealed { get; init; }

    /// <summary>The name under which key and payload are bound together: one value, once, so that equal answers give unlike commitments.</summary>
    public static string Place(long index, string field) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{index}/{field}");
}

/// <summary>A complete subtree's hash: it never changes, and makes proofs cheap.</summary>
public sealed class StoredNode
{
    public required int Level { get; init; }
    public required long Index { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>The one head row: whoever appends holds its lock.</summary>
public sealed class StoredHead
{
    public const int OnlyId = 1;
    public int Id { get; init; } = OnlyId;
    /// <summary>The log's name; another one after a backup was put back.</summary>
    public required string Origin { get; set; }
    /// <summary>The tree's right edge.</summary>
    public required byte[] Tree { get; set; }
    public required DateTimeOffset LastAt { get; set; }
    /// <summary>The server run that wrote last, and its monotonic figure in milliseconds.</summary>
    public required string LastRun { get; set; }
    public required long LastMonotonic { get; set; }

    /// <summary>The head as it is now, to go back to.</summary>
    internal StoredHead Copy() => (StoredHead)MemberwiseClone();
}

/// <summary>A signed checkpoint.</summary>
public sealed class StoredCheckpoint
{
    public required long Size { get; init; }
    public required byte[] Note { get; init; }
    public required DateTimeOffset At { get; init; }
}

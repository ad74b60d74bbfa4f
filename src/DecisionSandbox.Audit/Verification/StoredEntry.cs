using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Verification;

/// <summary>One row of the record as a database holds it.</summary>
/// <param name="Index">The leaf index, from 0 without gaps.</param>
/// <param name="Bytes">The exact bytes that were hashed.</param>
/// <param name="Leaf">The hash stored beside them when they were appended.</param>
public sealed record StoredEntry(long Index, ReadOnlyMemory<byte> Bytes, Digest Leaf);

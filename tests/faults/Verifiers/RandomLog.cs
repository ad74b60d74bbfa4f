using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Faults.Verifiers;

/// <summary>A log of random entries, with its key and what somebody kept of it at home.</summary>
internal sealed class RandomLog
{
    private static readonly SigningKey Committee = SigningKey.Create("committee.example", NoteKeyType.Cosignature);
    private readonly Random _random;

    public RandomLog(Random random)
    {
        _random = random;
        // Small logs, logs around the edges of a tile, and logs of several tiles.
        var size = random.Next(4) switch { 0 => random.Next(2, 40), 1 => random.Next(250, 262), 2 => random.Next(500, 520), _ => random.Next(2, 700) };
        for (var i = 0; i < size; i++) { Entries.Add(Entry()); }
        KeptSize = random.Next(1, size + 1);
        ReceiptIndex = random.Next(KeptSize);
        Earlier = random.Next(2) == 0 && size > 2 ? random.Next(1, size) : null;
        Kept = Signed(Entries[..KeptSize]);
        Receipt = new Receipt(ReceiptIndex, Proof(ReceiptIndex, KeptSize), Kept, Entries[ReceiptIndex]);
        Witnessed = random.Next(2) == 0 ? Kept with { Note = Kept.Note.With(new Witness(Committee, TimeProvider.System).Sign(Kept.Note.Text)) } : null;
    }

    public SigningKey Key { get; } = SigningKey.Create("random.example/log");
    public List<byte[]> Entries { get; } = [];
    public int KeptSize { get; }
    public int ReceiptIndex { get; }
    public int? Earlier { get; }
    public SignedCheckpoint Kept { get; }
    public Receipt Receipt { get; }
    public SignedCheckpoint? Witnessed { get; }

    public byte[] Entry()
    {
        var entry = new byte[_random.Next(8) == 0 ? 0 : _random.Next(1, 120)];
        _random.NextBytes(entry);
        return entry;
    }

    public SignedCheckpoint Signed(IReadOnlyList<byte[]> entries)
    {
        var tree = new TreeBuilder();
        foreach (var entry in entries) { tree.Append(MerkleHash.Leaf(entry)); }
        return new Checkpoint("random.example/log", tree.Size, tree.Root()).Sign(new Ed25519Signer(Key));
    }

    /// <summary>Writes these entries as an export, with the partial files of an earlier state where the log has one.</summary>
    public async Task Write(string folder, IReadOnlyList<byte[]> entries)
    {
        IEnumerable<Cosigned> cosigned = Witnessed is null ? [] : [new(Witnessed, Committee.VerifierKey)];
        var written = await TileExport.WriteAsync(folder, Signed(entries), Key.VerifierKey, entries.Select(entry => (ReadOnlyMemory<byte>)entry), cosigned);
        if (written.Refusal is { } refusal) { throw new InvalidOperationException(refusal.En); }
        if (Earlier is not { } size || size >= entries.Count) { return; }
        var before = folder + ".earlier";
        await TileExport.WriteAsync(before, Signed(entries.Take(size).ToList()), Key.VerifierKey, entries.Take(size).Select(entry => (ReadOnlyMemory<byte>)entry));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(before, "tile"), "*", SearchOption.AllDirectories).Where(file => Path.GetDirectoryName(file)!.EndsWith(".p", StringComparison.Ordinal)))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(before, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
        Directory.Delete(before, recursive: true);
    }

    private IReadOnlyList<Digest> Proof(int index, int size)
    {
        var nodes = new Dictionary<NodeAddress, Digest>();
        var tree = new TreeBuilder();
        foreach (var entry in Entries.Take(size)) { tree.Append(MerkleHash.Leaf(entry), nodes.Add); }
        return ProofPlan.Inclusion(index, size).Build(node => nodes[node]);
    }
}

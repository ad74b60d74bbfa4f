using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Tiles;

/// <summary>Writes tiles and bundles of a growing tree; holds one tile per level in memory.</summary>
internal sealed class TileWriter(string folder) : IDisposable
{
    private readonly TreeBuilder _tree = new();
    private readonly List<MemoryStream> _levels = [];
    private readonly MemoryStream _bundle = new();

    public TreeBuilder Tree => _tree;

    public void Append(ReadOnlySpan<byte> entry)
    {
        EntryBundle.Write(_bundle, entry);
        _tree.Append(MerkleHash.Leaf(entry), Collect);
        if (_tree.Size % TilePath.FullWidth == 0)
        {
            Flush(_bundle, new(TilePath.Entries, (_tree.Size / TilePath.FullWidth) - 1, TilePath.FullWidth));
        }
    }

    public void WritePartialTiles()
    {
        var size = _tree.Size;
        if (_bundle.Length > 0)
        {
            Flush(_bundle, TilePath.Of(TilePath.Entries, size).Last());
        }
        for (var level = 0; level < _levels.Count; level++)
        {
            if (_levels[level].Length > 0)
            {
                var hashes = _levels[level].Length / Digest.Size;
                Flush(_levels[level], new(level, size >> (8 * level) >> 8, (int)hashes));
            }
        }
    }

    public void Dispose()
    {
        _bundle.Dispose();
        _levels.ForEach(level => level.Dispose());
    }

    // Tile level L holds the subtrees of height 8 L.
    private void Collect(NodeAddress node, Digest hash)
    {
        if (node.Level % 8 != 0)
        {
            return;
        }
        var level = node.Level / 8;
        if (level == _levels.Count)
        {
            _levels.Add(new MemoryStream());
        }
        Span<byte> bytes = stackalloc byte[Digest.Size];
        hash.CopyTo(bytes);
        _levels[level].Write(bytes);
        if ((node.Index + 1) % TilePath.FullWidth == 0)
        {
            Flush(_levels[level], new(level, node.Index / TilePath.FullWidth, TilePath.FullWidth));
        }
    }

    private void Flush(MemoryStream content, TilePath path)
    {
        var file = Path.Combine(folder, path.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew);
        content.WriteTo(stream);
        content.SetLength(0);
    }
}

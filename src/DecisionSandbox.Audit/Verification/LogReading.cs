using System.Runtime.InteropServices;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Verification;

/// <summary>
/// One pass over all files under <c>tile/</c>. Two trees are computed: one from the hashes in the tiles, one from the entries; they are one until the first
/// difference. The signed root then tells which of the two was altered, so that the finding accuses the right file.
/// </summary>
internal sealed class LogReading
{
    private readonly TileFolder _files;
    private readonly Checkpoint _head;
    private readonly FindingList _findings;
    private readonly HashSet<long> _sizes;
    private readonly Dictionary<long, (Digest Tiles, Digest Entries)> _roots = [];
    private readonly Dictionary<long, Digest?> _leaves = [];
    private readonly List<long> _mismatches = [];
    private readonly List<List<Digest>> _upper = [];
    private readonly TreeBuilder _tiles = new();
    private TreeBuilder? _entries;
    private bool _complete = true;
    private long? _unread;

    /// <param name="files">The files under <c>tile/</c>.</param>
    /// <param name="head">The export's checkpoint.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="sizes">Earlier sizes whose root will be asked for.</param>
    /// <param name="leaves">Entries whose hash will be asked for.</param>
    public LogReading(TileFolder files, Checkpoint head, FindingList findings, IEnumerable<long> sizes, IEnumerable<long> leaves)
    {
        (_files, _head, _findings) = (files, head, findings);
        _sizes = [.. sizes, head.Size];
        foreach (var leaf in leaves)
        {
            _leaves[leaf] = null;
        }
        Remember();
        ReadEntriesAndLeaves();
        ReadUpperTiles();
        JudgeRoot();
    }

    /// <summary>The roots over the first entries, from the tiles and from the entries: they differ only after a fault. Null where files are missing.</summary>
    public (Digest Tiles, Digest Entries)? RootsAt(long size) => _roots.TryGetValue(size, out var roots) ? roots : null;

    /// <summary>The hash of one entry, as the export's entry gives it; null where it could not be read.</summary>
    public Digest? LeafAt(long index) => _leaves.GetValueOrDefault(index);

    private void ReadEntriesAndLeaves()
    {
        var hashes = new Digest[TilePath.FullWidth];
        foreach (var bundlePath in TilePath.Of(TilePath.Entries, _head.Size))
        {
            var tilePath = bundlePath with { Level = 0 };
            if (!_files.Has(bundlePath) && !_files.Has(tilePath))
            {
                var (first, last) = bundlePath.Covered();
                _findings.Fault(
                    $"Il manque les fichiers {bundlePath} et {tilePath}, donc les entrées {first} à {last} : la fin a été coupée, ou ces fichiers ont été ôtés ou renommés.",
                    $"The files {bundlePath} and {tilePath} are missing, hence entries {first} to {last}: the end was cut, or these files were taken away or renamed.",
                    bundlePath.ToString(),
                    first);
                _complete = false;
                return;
            }
            var tile = _files.ReadHashes(tilePath);
            CheckEarlierTiles(tilePath, tile);
            var leaves = tile is null ? [] : MemoryMarshal.Cast<byte, Digest>(tile);
            var other = _files.HasOtherFormat && !_files.Has(bundlePath);
            _unread ??= other ? bundlePath.Index * TilePath.FullWidth : null;
            var read = other ? 0 : HashBundle(bundlePath, leaves, hashes);
            if (tile is null && read < bundlePath.Width)
            {
                _complete = false;
                return;
            }
            Append(leaves, hashes.AsSpan(0, read));
        }
    }

    private void Append(ReadOnlySpan<Digest> fromTile, ReadOnlySpan<Digest> fromEntries)
    {
        var width = Math.Max(fromTile.Length, fromEntries.Length);
        for (var i = 0; i < width; i++)
        {
            var tile = fromTile.Length > 0 ? fromTile[i] : fromEntries[i];
            var entry = i < fromEntries.Length ? fromEntries[i] : tile;
            if (i < fromEntries.Length && _leaves.ContainsKey(_tiles.Size))
            {
                _leaves[_tiles.Size] = entry;
            }
            if (tile != entry)
            {
                _mismatches.Add(_tiles.Size);
                _entries ??= _tiles.Fork();
            }
            _entries?.Append(entry);
            _tiles.Append(tile, CollectUpper);
            Remember();
        }
    }

    private void Remember()
    {
        if (_sizes.Contains(_tiles.Size))
        {
            var root = _tiles.Root();
            _roots[_tiles.Size] = (root, _entries?.Root() ?? root);
        }
    }

    private void CollectUpper(NodeAddress node, Digest hash)
    {
        if (node.Level > 0 && node.Level % 8 == 0)
        {
            if (node.Level / 8 > _upper.Count)
            {
                _upper.Add([]);
            }
            _upper[(node.Level / 8) - 1].Add(hash);
        }
    }

    /// <summary>Hashes the entries of a bundle and says how many; where it cannot be cut as it should, those before the fault, with a finding that names the entry.</summary>
    private int HashBundle(TilePath path, ReadOnlySpan<Digest> leaves, Digest[] hashes)
    {
        if (_files.ReadBundle(path) is not { } bytes)
        {
            return 0;
        }
        var cut = EntryBundle.Cut(bytes, path.Width);
        CheckEarlierBundles(path, bytes, cut);
        for (var i = 0; i < cut.Count; i++)
        {
            hashes[i] = MerkleHash.Leaf(bytes.AsSpan(cut[i]));
        }
        var end = cut.Count == 0 ? 0 : cut[^1].End.Value;
        if (cut.Count == path.Width && end == bytes.Length)
        {
            return path.Width;
        }
        var sound = leaves.IsEmpty ? cut.Count : leaves[..cut.Count].CommonPrefixLength(hashes.AsSpan(0, cut.Count));
        var first = (path.Index * TilePath.FullWidth) + Math.Min(sound, path.Width - 1);
        var (start, last) = path.Covered();
        var (fr, en) = sound == path.Width
            ? ($"{path} contient {bytes.Length - end} octets de trop après l’entrée {first}, sa dernière.", $"{path} holds {bytes.Length - end} bytes too many after entry {first}, its last.")
            : sound == cut.Count
            ? ($"{path} devrait contenir les entrées {start} à {last} : à partir de l’entrée {first}, la fin a été coupée ou abîmée.",
               $"{path} should hold entries {start} to {last}: from entry {first} on, the end was cut or damaged.")
            : ($"L’entrée {first} a été modifiée : à partir d’elle, {path} ne se lit plus.",
               $"Entry {first} was changed: from it on, {path} can no longer be read.");
        _findings.Fault(fr, en, path.ToString(), first);
        return sound;
    }

    private void CheckEarlierBundles(TilePath path, ReadOnlySpan<byte> bytes, IReadOnlyList<Range> cut)
    {
        foreach (var earlier in _files.Earlier(path))
        {
            if (_files.ReadBundle(earlier) is not { } old || earlier.Width > cut.Count)
            {
                continue;
            }
            var expected = bytes[..cut[earlier.Width - 1].End.Value];
            if (!expected.SequenceEqual(old))
            {
                var at = expected.CommonPrefixLength(old);
                var entry = (path.Index * TilePath.FullWidth) + Math.Min(earlier.Width - 1, cut.TakeWhile(range => range.End.Value <= at).Count());
                _findings.Fault(
                    $"À partir de l’entrée {entry}, {earlier}, qui garde un état antérieur du registre, dit autre chose que {path}.",
                    $"From entry {entry} on, {earlier}, which keeps an earlier state of the record, says something else than {path}.",
                    earlier.ToString(),
                    entry);
            }
        }
    }

    private void CheckEarlierTiles(TilePath path, byte[]? tile)
    {
        foreach (var earlier in _files.Earlier(path))
        {
            if (_files.Read(earlier) is { } old && tile is not null && !tile.AsSpan(0, earlier.Width * Digest.Size).SequenceEqual(old))
            {
                var hash = (path.Index * TilePath.FullWidth) + Math.Min(earlier.Width - 1, tile.AsSpan().CommonPrefixLength(old) / Digest.Size);
                var first = hash << (8 * path.Level);
                _findings.Fault(
                    $"À partir de l’entrée {first}, {earlier}, qui garde un état antérieur du registre, dit autre chose que {path}.",
                    $"From entry {first} on, {earlier}, which keeps an earlier state of the record, says something else than {path}.",
                    earlier.ToString(),
                    first);
            }
        }
    }

    private void ReadUpperTiles()
    {
        for (var level = 1; level <= 7 && _complete; level++)
        {
            foreach (var path in TilePath.Of(level, _head.Size))
            {
                var tile = _files.ReadHashes(path);
                CheckEarlierTiles(path, tile);
                if (tile is null)
                {
                    continue;
                }
                var expected = CollectionsMarshal.AsSpan(_upper[level - 1]).Slice((int)path.Index * TilePath.FullWidth, path.Width);
                var same = expected.CommonPrefixLength(MemoryMarshal.Cast<byte, Digest>(tile));
                if (same < path.Width)
                {
                    var first = ((path.Index * TilePath.FullWidth) + same) << (8 * level);
                    _findings.Fault(
                        $"{path} ne s’accorde pas avec les empreintes des entrées {first} à {first + (1L << (8 * level)) - 1} : les unes ou les autres ont été modifiées.",
                        $"{path} does not agree with the hashes of entries {first} to {first + (1L << (8 * level)) - 1}: one or the other was changed.",
                        path.ToString(),
                        first);
                }
            }
        }
    }

    private void JudgeRoot()
    {
        if (_unread is not null)
        {
            _findings.Fault(
                "Les entrées ne se trouvent que sous tile/data/, dans un format que ce vérificateur ne lit pas : leurs empreintes sont vérifiées, leur contenu ne l’est pas.",
                "The entries are only under tile/data/, in a format that this verifier does not read: their hashes are verified, their content is not.",
                null,
                _unread);
        }
        else if (_files.HasOtherFormat)
        {
            _findings.Note(
                "Les fichiers sous tile/data/ et tile/names/ redisent les entrées dans un autre format : ils ne sont pas lus.",
                "The files under tile/data/ and tile/names/ repeat the entries in another format: they are not read.");
        }
        var (tiles, entries) = (_tiles.Root(), (_entries ?? _tiles).Root());
        foreach (var entry in _mismatches)
        {
            var tile = new TilePath(0, entry / TilePath.FullWidth, (int)Math.Min(TilePath.FullWidth, _head.Size - (entry / TilePath.FullWidth * TilePath.FullWidth)));
            var (fr, en) = tiles == _head.Root
                ? ($"L’entrée {entry} ne correspond pas à l’empreinte que couvre le point de contrôle signé : son contenu a été modifié.",
                   $"Entry {entry} does not match the hash that the signed checkpoint covers: its content was changed.")
                : entries == _head.Root
                ? ($"L’entrée {entry} ne correspond pas à l’empreinte inscrite dans {tile} ; l’entrée est celle du point de contrôle signé, c’est l’empreinte qui a été modifiée.",
                   $"Entry {entry} does not match the hash written in {tile}; the entry is the one that the signed checkpoint covers, the hash was changed.")
                : ($"L’entrée {entry} ne correspond pas à l’empreinte inscrite dans {tile}.",
                   $"Entry {entry} does not match the hash written in {tile}.");
            _findings.Fault(fr, en, (tiles == _head.Root ? tile with { Level = TilePath.Entries } : tile).ToString(), entry);
        }
        if (_complete && tiles != _head.Root && entries != _head.Root)
        {
            _findings.Fault(
                $"Les {_head.Size} entrées ne sont pas celles que l’export a signées : une entrée et son empreinte, ou le point de contrôle de l’export, ont été modifiés.",
                $"The {_head.Size} entries are not those that the export signed: an entry and its hash, or the export’s checkpoint, were changed.",
                "checkpoint");
        }
    }
}

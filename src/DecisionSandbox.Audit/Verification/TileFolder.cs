using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Verification;

/// <summary>The files under <c>tile/</c>, each accounted for: expected, an earlier partial state, or too many.</summary>
internal sealed class TileFolder
{
    private readonly string _folder;
    private readonly long _size;
    private readonly FindingList _findings;
    private readonly Dictionary<(int Level, long Index), List<TilePath>> _earlier = [];
    private readonly HashSet<TilePath> _expected = [];

    public TileFolder(string folder, long size, FindingList findings)
    {
        (_folder, _size, _findings) = (folder, size, findings);
        var root = Path.Combine(folder, "tile");
        if (!Directory.Exists(root))
        {
            return;
        }
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Account(Path.GetRelativePath(folder, file).Replace('\\', '/'));
        }
    }

    /// <summary>True where <c>tile/data/</c> or <c>tile/names/</c> holds entries in another format, as logs of certificates do (c2sp.org/static-ct-api): it is not read.</summary>
    public bool HasOtherFormat { get; private set; }

    /// <summary>Whether the file that this size asks for is there.</summary>
    public bool Has(TilePath path) => _expected.Contains(path);

    /// <summary>The partial files of the same place that an earlier, smaller tree left behind.</summary>
    public IReadOnlyList<TilePath> Earlier(TilePath path) => _earlier.GetValueOrDefault((path.Level, path.Index)) ?? [];

    /// <summary>The bytes of a file, or null with a finding where it is missing or unreadable.</summary>
    public byte[]? Read(TilePath path)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(_folder, path.ToString()));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            var (first, last) = path.Covered();
            _findings.Fault(
                path.Level == TilePath.Entries
                    ? $"Il manque le fichier {path}, qui contenait les entrées {first} à {last}."
                    : $"Il manque le fichier {path}, qui contenait les empreintes des entrées {first} à {last}.",
                path.Level == TilePath.Entries
                    ? $"The file {path}, which held entries {first} to {last}, is missing."
                    : $"The file {path}, which held the hashes of entries {first} to {last}, is missing.",
                path.ToString(),
                first);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _findings.Fault($"Le fichier {path} ne peut pas être lu.", $"The file {path} cannot be read.", path.ToString(), path.Covered().First);
        }
        return null;
    }

    /// <summary>The bytes of an entry bundle, unpacked where it was stored as it travelled, with <c>Content-Encoding: gzip</c>.</summary>
    public byte[]? ReadBundle(TilePath path) =>
        Read(path) is not { } bytes ? null
        : EntryBundle.IsExact(bytes, path.Width) || PackedBundle.Unpack(bytes) is not { } unpacked ? bytes
        : unpacked;

    /// <summary>The bytes of a tile of hashes, or null with a finding where it is missing or of the wrong length.</summary>
    public byte[]? ReadHashes(TilePath path)
    {
        var bytes = Read(path);
        if (bytes is null || bytes.Length == path.Width * Digest.Size)
        {
            return bytes;
        }
        var (first, last) = path.Covered();
        _findings.Fault(
            $"{path} fait {bytes.Length} octets au lieu de {path.Width * Digest.Size} : il a été coupé ou allongé (empreintes des entrées {first} à {last}).",
            $"{path} has {bytes.Length} bytes instead of {path.Width * Digest.Size}: it was cut or lengthened (hashes of entries {first} to {last}).",
            path.ToString(),
            first);
        return null;
    }

    private void Account(string name)
    {
        if (name.StartsWith("tile/data/", StringComparison.Ordinal) || name.StartsWith("tile/names/", StringComparison.Ordinal))
        {
            HasOtherFormat = true;
            return;
        }
        var path = TilePath.Parse(name);
        var width = path is { } p ? WidthAt(p) : 0;
        if (path is not { } known || known.ToString() != name)
        {
            _findings.Fault($"Le fichier {name} n’a pas sa place dans un registre : il a été ajouté, renommé ou déplacé.", $"The file {name} has no place in a log: it was added, renamed or moved.", name);
        }
        else if (known.Width > width)
        {
            _findings.Fault(
                $"Le fichier {name} va au-delà des {_size} entrées que le point de contrôle annonce.",
                $"The file {name} goes beyond the {_size} entries that the checkpoint announces.",
                name);
        }
        else if (known.Width == width)
        {
            _expected.Add(known);
        }
        else if (_earlier.TryGetValue((known.Level, known.Index), out var others))
        {
            others.Add(known);
        }
        else
        {
            _earlier[(known.Level, known.Index)] = [known];
        }
    }

    private long WidthAt(TilePath path)
    {
        var count = path.Level <= 0 ? _size : path.Level > 7 ? 0 : _size >> (8 * path.Level);
        return path.Index > count / TilePath.FullWidth ? 0 : Math.Min(TilePath.FullWidth, count - (path.Index * TilePath.FullWidth));
    }
}

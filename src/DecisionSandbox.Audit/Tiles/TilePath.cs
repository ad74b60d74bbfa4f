using System.Globalization;

namespace DecisionSandbox.Audit.Tiles;

/// <summary>The address of a file of a tiled log (c2sp.org/tlog-tiles): <c>tile/2/x001/x234/067.p/12</c>.</summary>
/// <param name="Level">Level of the hashes, 0 to 63; <see cref="Entries"/> for a bundle of entries.</param>
/// <param name="Index">Position of the tile within its level, from 0.</param>
/// <param name="Width">Number of hashes or entries it holds, 1 to 256; below 256 the tile is partial.</param>
public readonly record struct TilePath(int Level, long Index, int Width)
{
    /// <summary>The level of an entry bundle.</summary>
    public const int Entries = -1;

    /// <summary>Number of hashes or entries in a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>The tiles of one level for a tree of <paramref name="size"/> entries, left to right; the last may be partial.</summary>
    public static IEnumerable<TilePath> Of(int level, long size)
    {
        var count = level <= 0 ? size : level > 7 ? 0 : size >> (8 * level);
        for (var index = 0L; index * FullWidth < count; index++)
        {
            yield return new(level, index, (int)Math.Min(FullWidth, count - (index * FullWidth)));
        }
    }

    /// <summary>The first and the last entry that it holds, or whose hashes it covers.</summary>
    public (long First, long Last) Covered()
    {
        var each = 8 * Math.Clamp(Level, 0, 7);
        var first = (Index * FullWidth) << each;
        return (first, first + ((long)Width << each) - 1);
    }

    /// <summary>Reads a path with forward slashes; null for anything that C2SP would not write.</summary>
    public static TilePath? Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var width = FullWidth;
        var parts = path.Split('/');
        if (parts.Length >= 4 && parts[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!Decimals.TryParse(parts[^1], out var partial) || partial is < 1 or > 255)
            {
                return null;
            }
            width = (int)partial;
            parts = [.. parts[..^2], parts[^2][..^2]];
        }
        if (parts.Length < 3 || parts[0] != "tile" || ParseLevel(parts[1]) is not { } level || ParseIndex(parts[2..]) is not { } index)
        {
            return null;
        }
        return new(level, index, width);
    }

    /// <summary>The path with forward slashes, relative to the export's folder.</summary>
    public override string ToString()
    {
        var number = (Index % 1000).ToString("D3", CultureInfo.InvariantCulture);
        for (var rest = Index / 1000; rest > 0; rest /= 1000)
        {
            number = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:D3}/{number}");
        }
        var level = Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{number}{(Width < FullWidth ? $".p/{Width}" : "")}");
    }

    private static int? ParseLevel(string text) =>
        text == "entries" ? Entries : Decimals.TryParse(text, out var level) && level <= 63 ? (int)level : null;

    private static long? ParseIndex(string[] parts)
    {
        var index = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            var digits = last ? parts[i] : parts[i].StartsWith('x') ? parts[i][1..] : "";
            if (digits.Length != 3 || !digits.All(char.IsAsciiDigit) || (i == 0 && !last && digits == "000") || index > long.MaxValue / 1000 - 1)
            {
                return null;
            }
            index = (index * 1000) + long.Parse(digits, CultureInfo.InvariantCulture);
        }
        return index;
    }
}

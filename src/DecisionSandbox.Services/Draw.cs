using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DecisionSandbox.Services;

/// <summary>Ids that nobody can guess, and orders that anybody can draw again from their seed.</summary>
public static class Draw
{
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // Nothing that looks like something else.

    /// <summary>A random id of 128 bits.</summary>
    public static string Id() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A pseudonymous code such as <c>P-7KQ4-M2XD</c>.</summary>
    public static string Code() =>
        $"P-{RandomNumberGenerator.GetString(CodeLetters, 4)}-{RandomNumberGenerator.GetString(CodeLetters, 4)}";

    /// <summary>A random seed.</summary>
    public static long Seed() => BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(8));

    /// <summary>A permutation that depends on seed and scope alone: sorted by SHA-256, the same on every machine.</summary>
    public static IReadOnlyList<T> Permute<T>(IReadOnlyList<T> items, long seed, string scope) =>
        [.. items.Select((item, i) => (item, key: Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seed}/{scope}/{i}"))))))
            .OrderBy(pair => pair.key, StringComparer.Ordinal).Select(pair => pair.item)];

    /// <summary><c>sha256:…</c> of bytes, as hashes stand in entries and manifests.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}

using System.Text;

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>
/// The generator's pseudo-random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), started from (seed, case index, key of the draw).
/// A draw therefore depends on nothing but its own key: a new attribute does not reshuffle the others.
/// Integers only, so that every machine gives the same bytes.
/// </summary>
/// <remarks>With M(x) = SplitMix64's finaliser of (x + 0x9E3779B97F4A7C15), the starting state is M(M(M(seed) + index) xor key).</remarks>
public struct KeyedRandom
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>Starts plain SplitMix64 from a state; <see cref="For"/> is what the generator uses.</summary>
    public KeyedRandom(ulong state) => _state = state;

    /// <summary>The numbers of one draw of one case.</summary>
    /// <param name="seed">The caseload's seed.</param>
    /// <param name="index">The case's (or the list's) index, from 0.</param>
    /// <param name="key">The draw's key: <see cref="KeyOf"/> its id.</param>
    public static KeyedRandom For(long seed, int index, ulong key) =>
        new(Mix(Mix(Mix(unchecked((ulong)seed)) + (uint)index) ^ key));

    /// <summary>The key of a draw: FNV-1a (64 bits) over its id in UTF-8.</summary>
    public static ulong KeyOf(string id)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var b in Encoding.UTF8.GetBytes(id)) { hash = unchecked((hash ^ b) * 0x100000001B3UL); }
        return hash;
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state = unchecked(_state + Gamma);
        return Finalise(_state);
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each equally likely (Lemire's multiplication with rejection).</summary>
    /// <param name="bound">From 1.</param>
    public long Below(long bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var size = (ulong)bound;
        var high = Math.BigMul(Next(), size, out var low);
        if (low < size)
        {
            var reject = unchecked(0UL - size) % size;
            while (low < reject) { high = Math.BigMul(Next(), size, out low); }
        }
        return (long)high;
    }

    private static ulong Mix(ulong x) => Finalise(unchecked(x + Gamma));

    private static ulong Finalise(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}

using System.Numerics;

namespace DecisionSandbox.Analysis.Resampling;

/// <summary>
/// xoshiro256** 1.0 (Blackman and Vigna 2018), seeded through SplitMix64 from three numbers: the analysis seed, a stream and an index within it.
/// Each resample has its own generator, so that results depend on neither the number of threads nor their order.
/// </summary>
public struct Xoshiro256
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>A generator of its own for one resample.</summary>
    /// <param name="seed">The analysis seed.</param>
    /// <param name="stream">What is drawn: participants, cases, labels.</param>
    /// <param name="index">The resample's number.</param>
    public Xoshiro256(long seed, ulong stream, int index)
    {
        var state = (ulong)seed;
        state = SplitMix64(ref state) ^ stream;
        state = SplitMix64(ref state) ^ (uint)index;
        _a = SplitMix64(ref state);
        _b = SplitMix64(ref state);
        _c = SplitMix64(ref state);
        _d = SplitMix64(ref state);
    }

    /// <summary>A generator in a given state, as in the authors' reference code.</summary>
    public Xoshiro256(ulong a, ulong b, ulong c, ulong d) => (_a, _b, _c, _d) = (a, b, c, d);

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each equally likely (Lemire 2019: multiply, reject the uneven rest).</summary>
    /// <param name="bound">The number of possible values, at least 1.</param>
    public int Below(int bound)
    {
        var n = (uint)bound;
        var product = (ulong)(uint)(Next() >> 32) * n;
        if ((uint)product < n)
        {
            var rest = (0u - n) % n;
            while ((uint)product < rest)
            {
                product = (ulong)(uint)(Next() >> 32) * n;
            }
        }

        return (int)(product >> 32);
    }

    private static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}

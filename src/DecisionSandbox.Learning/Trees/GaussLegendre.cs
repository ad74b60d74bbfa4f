using System.Collections.Concurrent;

namespace DecisionSandbox.Learning.Trees;

/// <summary>Gauss–Legendre nodes and weights on (0, 1): n of them integrate every polynomial of degree 2n − 1 exactly.</summary>
internal sealed class GaussLegendre
{
    private static readonly ConcurrentDictionary<int, GaussLegendre> s_known = new();

    private GaussLegendre(int count)
    {
        (Nodes, Weights, Rest, MinusInverseRest) = (new double[count], new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            // Newton's method on the Legendre polynomial from Tricomi's estimate of its root.
            var x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            var slope = 0.0;
            for (var step = 0; step < 20; step++)
            {
                var (value, before) = (x, 1.0);
                for (var k = 2; k <= count; k++) { (value, before) = ((((2 * k) - 1) * x * value - ((k - 1) * before)) / k, value); }
                slope = count * ((x * value) - before) / ((x * x) - 1);
                var change = value / slope;
                x -= change;
                if (Math.Abs(change) < 1e-16) { break; }
            }
            (Nodes[i], Weights[i]) = ((1 + x) / 2, 1 / ((1 - (x * x)) * slope * slope));
            (Rest[i], MinusInverseRest[i]) = (1 - Nodes[i], -1 / (1 - Nodes[i]));
        }
    }

    /// <summary>Where the polynomial is read.</summary>
    public double[] Nodes { get; }

    /// <summary>What each reading counts; they sum to 1.</summary>
    public double[] Weights { get; }

    /// <summary>1 − node.</summary>
    public double[] Rest { get; }

    /// <summary>−1 / (1 − node).</summary>
    public double[] MinusInverseRest { get; }

    /// <summary>The rule for polynomials of a degree below <paramref name="players"/>, its size a multiple of four (one register).</summary>
    public static GaussLegendre For(int players) => s_known.GetOrAdd(Math.Max(4, (((players + 1) / 2) + 3) / 4 * 4), count => new GaussLegendre(count));
}

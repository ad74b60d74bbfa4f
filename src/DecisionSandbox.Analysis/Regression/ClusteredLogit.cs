using MathNet.Numerics.LinearAlgebra;

namespace DecisionSandbox.Analysis.Regression;

/// <summary>Ordinary logistic regression whose errors are clustered by participants and by cases (Cameron, Gelbach and Miller 2011): V(participants) + V(cases) − V(both).</summary>
internal static class ClusteredLogit
{
    private const double Diverged = 15;

    /// <summary>Estimates and standard errors, or null where the estimate runs away or the predictors say the same twice.</summary>
    public static (double[] Beta, double[] Errors)? Fit(LogitDesign design)
    {
        var k = design.Terms.Length;
        var beta = Vector<double>.Build.Dense(k);
        var (rows, follows) = (new double[design.Patterns.Length], new double[design.Patterns.Length]);
        for (var i = 0; i < design.Rows; i++)
        {
            rows[design.Pattern[i]]++;
            follows[design.Pattern[i]] += design.Y[i] ? 1 : 0;
        }

        for (var step = 0; step < 50; step++)
        {
            var (gradient, information) = Score(design, beta, rows, follows);
            if (information.Rank() < k)
            {
                return null;
            }

            var change = information.Solve(gradient);
            beta += change;
            if (!beta.All(double.IsFinite) || beta.AbsoluteMaximum() > Diverged)
            {
                return null;
            }

            if (change.AbsoluteMaximum() < 1e-10)
            {
                var errors = Errors(design, beta, information.Inverse());
                return errors.All(double.IsFinite) ? ([.. beta], errors) : null;
            }
        }

        return null;
    }

    internal static double[] Probabilities(LogitDesign design, IEnumerable<double> beta) =>
        Array.ConvertAll(design.Patterns, x => 1 / (1 + Math.Exp(-x.Zip(beta, (a, b) => a * b).Sum())));

    private static (Vector<double> Gradient, Matrix<double> Information) Score(LogitDesign design, Vector<double> beta, double[] rows, double[] follows)
    {
        var k = design.Terms.Length;
        var (gradient, information) = (Vector<double>.Build.Dense(k), Matrix<double>.Build.Dense(k, k));
        var p = Probabilities(design, beta);
        for (var pattern = 0; pattern < p.Length; pattern++)
        {
            var x = Vector<double>.Build.DenseOfArray(design.Patterns[pattern]);
            gradient += x * (follows[pattern] - (rows[pattern] * p[pattern]));
            information += x.OuterProduct(x) * (rows[pattern] * p[pattern] * (1 - p[pattern]));
        }

        return (gradient, information);
    }

    private static double[] Errors(LogitDesign design, Vector<double> beta, Matrix<double> bread)
    {
        var p = Probabilities(design, beta);
        var meat = Meat(design, p, design.Person, design.People) + Meat(design, p, design.Unit, design.Units) - Both(design, p);
        return [.. (bread * meat * bread).Diagonal().Select(Math.Sqrt)];
    }

    // Where nobody judged a case twice, each row is a cluster of its own.
    private static Matrix<double> Both(LogitDesign design, double[] p)
    {
        if (!design.Repeated)
        {
            return Meat(design, p, [.. Enumerable.Range(0, design.Rows)], design.Rows);
        }

        var pairs = new Dictionary<(int, int), int>();
        int[] codes = [.. design.Person.Zip(design.Unit, (a, b) => pairs.TryGetValue((a, b), out var code) ? code : pairs[(a, b)] = pairs.Count)];
        return Meat(design, p, codes, pairs.Count);
    }

    // Clusters over clusters less one: the small-sample factor of R's sandwich.
    private static Matrix<double> Meat(LogitDesign design, double[] p, int[] cluster, int clusters)
    {
        var k = design.Terms.Length;
        var scores = new double[clusters * k];
        for (var i = 0; i < design.Rows; i++)
        {
            var x = design.Patterns[design.Pattern[i]];
            var residual = (design.Y[i] ? 1 : 0) - p[design.Pattern[i]];
            for (var a = 0; a < k; a++)
            {
                scores[(cluster[i] * k) + a] += x[a] * residual;
            }
        }

        var sum = new double[k, k];
        for (var c = 0; c < clusters; c++)
        {
            for (var a = 0; a < k; a++)
            {
                for (var b = 0; b < k; b++)
                {
                    sum[a, b] += scores[(c * k) + a] * scores[(c * k) + b];
                }
            }
        }

        return Matrix<double>.Build.DenseOfArray(sum) * (clusters / (clusters - 1.0));
    }
}

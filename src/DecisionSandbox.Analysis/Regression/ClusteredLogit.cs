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
        for (var step = 0; step < 50; step++)
        {
            var (gradient, information) = Score(design, beta);
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

    internal static double Probability(double[] x, IEnumerable<double> beta) => 1 / (1 + Math.Exp(-x.Zip(beta, (a, b) => a * b).Sum()));

    private static (Vector<double> Gradient, Matrix<double> Information) Score(LogitDesign design, Vector<double> beta)
    {
        var k = design.Terms.Length;
        var (gradient, information) = (Vector<double>.Build.Dense(k), Matrix<double>.Build.Dense(k, k));
        for (var i = 0; i < design.Rows; i++)
        {
            var x = design.X[i];
            var p = Probability(x, beta);
            for (var a = 0; a < k; a++)
            {
                gradient[a] += x[a] * ((design.Y[i] ? 1 : 0) - p);
                for (var b = 0; b < k; b++)
                {
                    information[a, b] += x[a] * x[b] * p * (1 - p);
                }
            }
        }

        return (gradient, information);
    }

    private static double[] Errors(LogitDesign design, Vector<double> beta, Matrix<double> bread)
    {
        var meat = Meat(design, beta, i => design.Person[i]) + Meat(design, beta, i => design.Unit[i])
            - Meat(design, beta, i => ((long)design.Person[i] << 32) + design.Unit[i]);
        return [.. (bread * meat * bread).Diagonal().Select(Math.Sqrt)];
    }

    // Clusters over clusters less one: the small-sample factor of R's sandwich.
    private static Matrix<double> Meat<TKey>(LogitDesign design, Vector<double> beta, Func<int, TKey> cluster)
        where TKey : notnull
    {
        var k = design.Terms.Length;
        var scores = new Dictionary<TKey, double[]>();
        for (var i = 0; i < design.Rows; i++)
        {
            var residual = (design.Y[i] ? 1 : 0) - Probability(design.X[i], beta);
            if (!scores.TryGetValue(cluster(i), out var score))
            {
                scores[cluster(i)] = score = new double[k];
            }

            for (var a = 0; a < k; a++)
            {
                score[a] += design.X[i][a] * residual;
            }
        }

        var sum = Matrix<double>.Build.Dense(k, k);
        foreach (var score in scores.Values)
        {
            var column = Vector<double>.Build.DenseOfArray(score);
            sum += column.OuterProduct(column);
        }

        return sum * (scores.Count / (scores.Count - 1.0));
    }
}

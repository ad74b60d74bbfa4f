using MathNet.Numerics.LinearAlgebra;

namespace DecisionSandbox.Analysis.Regression;

/// <summary>BFGS with central differences and backtracking, for a smooth function of a few parameters.</summary>
internal static class QuasiNewton
{
    private const int MostSteps = 200;
    private const double Near = 1e-5;
    private const double GradientSmall = 1e-4;

    /// <summary>A minimum, or null where none is reached.</summary>
    public static double[]? Minimum(Func<double[], double> f, double[] start)
    {
        var x = Vector<double>.Build.DenseOfArray(start);
        var inverse = Matrix<double>.Build.DenseIdentity(x.Count);
        var (value, gradient) = (f([.. x]), Gradient(f, x));
        for (var step = 0; step < MostSteps && double.IsFinite(value); step++)
        {
            if (gradient.AbsoluteMaximum() < GradientSmall)
            {
                return [.. x];
            }

            var direction = -(inverse * gradient);
            var slope = direction * gradient;
            if (slope >= 0)
            {
                (inverse, direction) = (Matrix<double>.Build.DenseIdentity(x.Count), -gradient);
                slope = direction * gradient;
            }

            var (length, next) = (Math.Min(1, 2 / direction.AbsoluteMaximum()), double.PositiveInfinity);
            while (length > 1e-12 && !((next = f([.. x + (length * direction)])) <= value + (1e-4 * length * slope)))
            {
                length /= 2;
            }

            if (length <= 1e-12)
            {
                // No way down within rounding: a minimum if the slope is small too.
                return gradient.AbsoluteMaximum() < 100 * GradientSmall ? [.. x] : null;
            }

            var moved = length * direction;
            x += moved;
            var slopeThere = Gradient(f, x);
            inverse = Updated(inverse, moved, slopeThere - gradient);
            (value, gradient) = (next, slopeThere);
        }

        return null;
    }

    /// <summary>Second derivatives by central differences.</summary>
    public static Matrix<double> Hessian(Func<double[], double> f, double[] at)
    {
        const double h = 1e-3;
        var n = at.Length;
        var hessian = Matrix<double>.Build.Dense(n, n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                hessian[i, j] = hessian[j, i] = (F(i, h, j, h) - F(i, h, j, -h) - F(i, -h, j, h) + F(i, -h, j, -h)) / (4 * h * h);
            }
        }

        return hessian;

        double F(int i, double di, int j, double dj)
        {
            var x = (double[])at.Clone();
            x[i] += di;
            x[j] += dj;
            return f(x);
        }
    }

    private static Vector<double> Gradient(Func<double[], double> f, Vector<double> at) =>
        Vector<double>.Build.Dense(at.Count, j =>
        {
            var (up, down) = (at.ToArray(), at.ToArray());
            up[j] += Near;
            down[j] -= Near;
            return (f(up) - f(down)) / (2 * Near);
        });

    private static Matrix<double> Updated(Matrix<double> inverse, Vector<double> moved, Vector<double> changed)
    {
        var curvature = moved * changed;
        if (curvature <= 1e-12)
        {
            return inverse;
        }

        var identity = Matrix<double>.Build.DenseIdentity(moved.Count);
        var left = identity - (moved.OuterProduct(changed) / curvature);
        return (left * inverse * left.Transpose()) + (moved.OuterProduct(moved) / curvature);
    }
}

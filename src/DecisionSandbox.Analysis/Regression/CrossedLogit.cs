using MathNet.Numerics.LinearAlgebra;

namespace DecisionSandbox.Analysis.Regression;

/// <summary>Logistic regression with crossed random intercepts of participants and cases, by minimising <see cref="LaplaceDeviance"/>.</summary>
internal static class CrossedLogit
{
    /// <summary>Beyond this many rows, or members of the smaller factor, clustered errors are used instead: a page is not to wait for minutes.</summary>
    internal const int MostRows = 20_000;
    private const int MostFew = 200;
    private const double Diverged = 15;

    /// <summary>The fit, or null where it does not converge.</summary>
    public static (double[] Beta, double[] Errors, double SdParticipants, double SdCases)? Fit(LogitDesign design)
    {
        if (design.Rows > MostRows || Math.Min(design.People, design.Units) > MostFew || ClusteredLogit.Fit(design) is not { } start)
        {
            return null;
        }

        var deviance = new LaplaceDeviance(design);
        var k = design.Terms.Length;
        if (QuasiNewton.Minimum(deviance.At, [.. start.Beta, 0.5, 0.5]) is not { } found || found.Take(k).Any(b => Math.Abs(b) > Diverged))
        {
            return null;
        }

        // Errors come from the curvature over all parameters, as glmer's: uncertainty of the variances included.
        var hessian = QuasiNewton.Hessian(deviance.At, found);
        var covariance = Inverse(hessian) ?? Inverse(hessian.SubMatrix(0, k, 0, k));
        return covariance is null
            ? null
            : (found[..k], [.. covariance.Diagonal().Take(k).Select(v => Math.Sqrt(2 * v))], Math.Abs(found[k]), Math.Abs(found[k + 1]));
    }

    private static Matrix<double>? Inverse(Matrix<double> hessian)
    {
        // A standard deviation at zero leaves a flat direction: the fixed effects are then read alone.
        if (hessian.Evd(Symmetricity.Symmetric).EigenValues.Any(v => !(v.Real > 1e-8)))
        {
            return null;
        }

        return hessian.Inverse();
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace DecisionSandbox.Analysis.Regression;

/// <summary>
/// Minus twice the Laplace-approximated log likelihood of a logistic model with crossed random intercepts (Bates et al. 2015, "lme4", section on PIRLS).
/// Effects are standard normal b times their standard deviation; their mode is found by Newton's method, started from the last one.
/// </summary>
internal sealed class LaplaceDeviance
{
    private const int MostSteps = 100;
    private const int MostHalvings = 30;

    private readonly LogitDesign _design;
    private readonly bool _peopleAreFew;

    // Rows member by member of the larger factor, which is eliminated: its block is diagonal, whatever its size.
    private readonly int[] _starts;
    private readonly int[] _few;
    private readonly int[] _pattern;
    private readonly bool[] _y;

    private readonly double[] _bMany;
    private readonly double[] _bFew;

    public LaplaceDeviance(LogitDesign design)
    {
        _design = design;
        _peopleAreFew = design.People < design.Units;
        var (many, few) = _peopleAreFew ? (design.Unit, design.Person) : (design.Person, design.Unit);
        _bMany = new double[Math.Max(design.People, design.Units)];
        _bFew = new double[Math.Min(design.People, design.Units)];
        int[] order = [.. Enumerable.Range(0, design.Rows).OrderBy(i => many[i]).ThenBy(i => few[i])];
        (_few, _pattern, _y) = (Array.ConvertAll(order, i => few[i]), Array.ConvertAll(order, i => design.Pattern[i]), Array.ConvertAll(order, i => design.Y[i]));
        _starts = new int[_bMany.Length + 1];
        foreach (var member in many)
        {
            _starts[member + 1]++;
        }

        for (var g = 0; g < _bMany.Length; g++)
        {
            _starts[g + 1] += _starts[g];
        }
    }

    /// <summary>The value at the fixed effects followed by the standard deviations of participants and cases; infinite where the mode is not found.</summary>
    public double At(double[] parameters)
    {
        var k = _design.Terms.Length;
        var (people, cases) = (parameters[k], parameters[k + 1]);
        var (sdMany, sdFew) = _peopleAreFew ? (cases, people) : (people, cases);
        var fixedPart = Array.ConvertAll(_design.Patterns, x => x.Zip(parameters, (a, b) => a * b).Sum());
        var here = Step(fixedPart, sdMany, sdFew);
        for (var step = 0; step < MostSteps && double.IsFinite(here.Joint); step++)
        {
            if (Math.Max(Largest(here.Many), Largest(here.Few)) < 1e-10)
            {
                return (-2 * here.Joint) + here.LogDeterminant;
            }

            var (many, few, next, length) = ((double[])_bMany.Clone(), (double[])_bFew.Clone(), here, 1.0);
            for (var halving = 0; halving < MostHalvings; halving++, length /= 2)
            {
                Move(_bMany, many, here.Many, length);
                Move(_bFew, few, here.Few, length);
                next = Step(fixedPart, sdMany, sdFew);
                // Near the mode a step is within the rounding of the sum: no smaller one would do better.
                if (next.Joint >= here.Joint - (1e-12 * Math.Abs(here.Joint)))
                {
                    break;
                }
            }

            here = next;
        }

        if (double.IsFinite(here.Joint))
        {
            return (-2 * here.Joint) + here.LogDeterminant;
        }

        Array.Clear(_bMany);
        Array.Clear(_bFew);
        return double.PositiveInfinity;
    }

    private static double Largest(double[] values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }

    private static void Move(double[] to, double[] from, double[] by, double length)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[i] + (length * by[i]);
        }
    }

    private sealed record Newton(double Joint, double[] Many, double[] Few, double LogDeterminant);

    // In one pass over the rows: the joint log density where we stand, and the Newton step from there.
    private Newton Step(double[] fixedPart, double sdMany, double sdFew)
    {
        var (f, joint, logDeterminant) = (_bFew.Length, 0.0, 0.0);
        var (schur, right) = (new double[f * f], new double[f]);
        for (var c = 0; c < f; c++)
        {
            (schur[(c * f) + c], right[c]) = (1, -_bFew[c]);
            joint -= _bFew[c] * _bFew[c] / 2;
        }

        var (diagonal, gradient, cross) = (new double[_bMany.Length], new double[_bMany.Length], new double[_few.Length]);
        for (var g = 0; g < _bMany.Length; g++)
        {
            var (start, end, b) = (_starts[g], _starts[g + 1], _bMany[g]);
            var (d, slope, odds) = (1.0, -b, 1.0);
            for (var i = start; i < end; i++)
            {
                var c = _few[i];
                var eta = fixedPart[_pattern[i]] + (sdMany * b) + (sdFew * _bFew[c]);
                var e = Math.Exp(-Math.Abs(eta));
                var p = (eta >= 0 ? 1 : e) / (1 + e);
                var (weight, residual) = (e / ((1 + e) * (1 + e)), (_y[i] ? 1 : 0) - p);
                joint -= Math.Max(0, _y[i] ? -eta : eta);

                // One logarithm for many factors of at most two.
                odds *= 1 + e;
                if (odds > 1e250)
                {
                    joint -= Math.Log(odds);
                    odds = 1;
                }

                d += sdMany * sdMany * weight;
                slope += sdMany * residual;
                cross[i] = sdMany * sdFew * weight;
                schur[(c * f) + c] += sdFew * sdFew * weight;
                right[c] += sdFew * residual;
            }

            joint -= Math.Log(odds) + (b * b / 2);
            logDeterminant += Math.Log(d);
            (diagonal[g], gradient[g]) = (d, slope);
            for (var i = start; i < end; i++)
            {
                var (c, share) = (_few[i], cross[i] / d);
                right[c] -= share * slope;
                for (var j = start; j < end; j++)
                {
                    schur[(c * f) + _few[j]] -= share * cross[j];
                }
            }
        }

        if (!double.IsFinite(joint))
        {
            return new Newton(double.NegativeInfinity, [], [], 0);
        }

        var cholesky = Matrix<double>.Build.Dense(f, f, schur).Cholesky();
        double[] few = [.. cholesky.Solve(Vector<double>.Build.Dense(right))];
        var many = new double[_bMany.Length];
        for (var g = 0; g < many.Length; g++)
        {
            var sum = gradient[g];
            for (var i = _starts[g]; i < _starts[g + 1]; i++)
            {
                sum -= cross[i] * few[_few[i]];
            }

            many[g] = sum / diagonal[g];
        }

        return new Newton(joint, many, few, logDeterminant + cholesky.DeterminantLn);
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace DecisionSandbox.Analysis.Regression;

/// <summary>
/// Minus twice the Laplace-approximated log likelihood of a logistic model with crossed random intercepts (Bates et al. 2015, "lme4", section on PIRLS).
/// Effects are standard normal b times their standard deviation; their mode is found by Newton's method, started from the last one.
/// </summary>
internal sealed class LaplaceDeviance
{
    private readonly LogitDesign _design;
    private readonly int[] _many;
    private readonly int[] _few;
    private readonly int[][] _rowsOfMany;
    private readonly double[] _bMany;
    private readonly double[] _bFew;
    private readonly bool _peopleAreFew;

    public LaplaceDeviance(LogitDesign design)
    {
        _design = design;

        // The larger factor is eliminated: its block is diagonal, whatever its size.
        _peopleAreFew = design.People < design.Units;
        (_many, _few) = _peopleAreFew ? (design.Unit, design.Person) : (design.Person, design.Unit);
        _bMany = new double[Math.Max(design.People, design.Units)];
        _bFew = new double[Math.Min(design.People, design.Units)];
        _rowsOfMany = [.. Enumerable.Range(0, design.Rows).ToLookup(i => _many[i]) is var rows ? Enumerable.Range(0, _bMany.Length).Select(g => rows[g].ToArray()) : []];
    }

    /// <summary>The value at the fixed effects followed by the standard deviations of participants and cases; infinite where the mode is not found.</summary>
    public double At(double[] parameters)
    {
        var k = _design.Terms.Length;
        var (people, cases) = (parameters[k], parameters[k + 1]);
        var (sdMany, sdFew) = _peopleAreFew ? (cases, people) : (people, cases);
        var byPattern = Array.ConvertAll(_design.Patterns, x => x.Zip(parameters, (a, b) => a * b).Sum());
        var fixedPart = Array.ConvertAll(_design.Pattern, pattern => byPattern[pattern]);
        var (joint, logDeterminant) = (Joint(fixedPart, sdMany, sdFew), 0.0);
        for (var step = 0; step < 100; step++)
        {
            var (many, few, determinant) = NewtonStep(fixedPart, sdMany, sdFew);
            logDeterminant = determinant;
            var (oldMany, oldFew, length, next) = ((double[])_bMany.Clone(), (double[])_bFew.Clone(), 1.0, double.NegativeInfinity);
            for (var halving = 0; halving < 30 && !(next >= joint - 1e-12); halving++, length /= 2)
            {
                Move(_bMany, oldMany, many, length);
                Move(_bFew, oldFew, few, length);
                next = Joint(fixedPart, sdMany, sdFew);
            }

            if (!double.IsFinite(next))
            {
                Array.Clear(_bMany);
                Array.Clear(_bFew);
                return double.PositiveInfinity;
            }

            var done = many.Concat(few).Max(Math.Abs) < 1e-10;
            joint = next;
            if (done)
            {
                break;
            }
        }

        return (-2 * joint) + logDeterminant;
    }

    private static void Move(double[] to, double[] from, double[] by, double length)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[i] + (length * by[i]);
        }
    }

    private double Eta(double[] fixedPart, int i, double sdMany, double sdFew) => fixedPart[i] + (sdMany * _bMany[_many[i]]) + (sdFew * _bFew[_few[i]]);

    private double Joint(double[] fixedPart, double sdMany, double sdFew)
    {
        var sum = 0.0;
        for (var i = 0; i < _design.Rows; i++)
        {
            var eta = Eta(fixedPart, i, sdMany, sdFew);
            sum -= Math.Max(0, _design.Y[i] ? -eta : eta) + Math.Log(1 + Math.Exp(-Math.Abs(eta)));
        }

        return sum - ((_bMany.Sum(b => b * b) + _bFew.Sum(b => b * b)) / 2);
    }

    private (double[] Many, double[] Few, double LogDeterminant) NewtonStep(double[] fixedPart, double sdMany, double sdFew)
    {
        var f = _bFew.Length;
        var schur = Matrix<double>.Build.DenseIdentity(f);
        var right = Vector<double>.Build.Dense([.. _bFew.Select(b => -b)]);
        var (diagonal, gradient, cross, logDeterminant) = (new double[_bMany.Length], new double[_bMany.Length], new (int Few, double Value)[_bMany.Length][], 0.0);
        for (var g = 0; g < _bMany.Length; g++)
        {
            (diagonal[g], gradient[g]) = (1, -_bMany[g]);
            var cells = new Dictionary<int, double>();
            foreach (var i in _rowsOfMany[g])
            {
                var p = 1 / (1 + Math.Exp(-Eta(fixedPart, i, sdMany, sdFew)));
                var (weight, residual) = (p * (1 - p), (_design.Y[i] ? 1 : 0) - p);
                diagonal[g] += sdMany * sdMany * weight;
                gradient[g] += sdMany * residual;
                cells[_few[i]] = cells.GetValueOrDefault(_few[i]) + (sdMany * sdFew * weight);
                schur[_few[i], _few[i]] += sdFew * sdFew * weight;
                right[_few[i]] += sdFew * residual;
            }

            cross[g] = [.. cells.Select(c => (c.Key, c.Value))];
            logDeterminant += Math.Log(diagonal[g]);
            foreach (var (a, va) in cross[g])
            {
                right[a] -= va * gradient[g] / diagonal[g];
                foreach (var (b, vb) in cross[g])
                {
                    schur[a, b] -= va * vb / diagonal[g];
                }
            }
        }

        var cholesky = schur.Cholesky();
        var few = cholesky.Solve(right);
        var many = new double[_bMany.Length];
        for (var g = 0; g < many.Length; g++)
        {
            many[g] = (gradient[g] - cross[g].Sum(c => c.Value * few[c.Few])) / diagonal[g];
        }

        return (many, [.. few], logDeterminant + cholesky.DeterminantLn);
    }
}

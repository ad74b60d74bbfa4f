namespace DecisionSandbox.Learning.Training;

/// <summary>Platt's sigmoid in ML.NET's sign: p = 1 / (1 + exp(slope·score + offset)), so log-odds = −(slope·score + offset).</summary>
public sealed record PlattCalibration(double Slope, double Offset)
{
    /// <summary>Leaves a score as it is.</summary>
    public static PlattCalibration None { get; } = new(-1, 0);

    /// <summary>The calibrated log-odds of a raw score.</summary>
    public double LogOdds(double score) => -((Slope * score) + Offset);

    /// <summary>What a difference of raw scores is worth in log-odds: the offset belongs to the base alone.</summary>
    public double Scale(double difference) => -Slope * difference;

    /// <summary>The probability of the positive option at these log-odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Fits slope and offset by Newton's method on cases the trees did not learn from, with Platt's smoothed targets (Platt 1999; Lin, Lin and Weng 2007).</summary>
    /// <param name="cases">Raw score and whether the positive option was right; both answers must occur.</param>
    public static PlattCalibration Fit(IReadOnlyList<(double Score, bool Positive)> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var positives = cases.Count(c => c.Positive);
        var negatives = cases.Count - positives;
        var (high, low) = ((positives + 1.0) / (positives + 2.0), 1 / (negatives + 2.0));
        var (a, b) = (0.0, Math.Log((positives + 1.0) / (negatives + 1.0))); // log-odds = a·score + b
        var loss = Loss(a, b);
        for (var step = 0; step < 100; step++)
        {
            var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-12, 0.0, 1e-12);
            foreach (var (score, positive) in cases)
            {
                var p = Probability((a * score) + b);
                var (error, w) = (p - (positive ? high : low), p * (1 - p));
                (ga, gb) = (ga + (error * score), gb + error);
                (haa, hab, hbb) = (haa + (w * score * score), hab + (w * score), hbb + w);
            }
            if (Math.Abs(ga) < 1e-9 * cases.Count && Math.Abs(gb) < 1e-9 * cases.Count) { break; }
            var determinant = (haa * hbb) - (hab * hab);
            var (da, db) = (((hbb * ga) - (hab * gb)) / determinant, ((haa * gb) - (hab * ga)) / determinant);
            var (size, next) = (1.0, Loss(a - da, b - db));
            while (!(next <= loss) && size > 1e-10)
            {
                size /= 2;
                next = Loss(a - (size * da), b - (size * db));
            }
            (a, b, loss) = (a - (size * da), b - (size * db), next);
        }
        // Rounded so that the last bits of exp and log, which differ between machines, do not reach the manifest.
        return new PlattCalibration(-Math.Round(a, 6), -Math.Round(b, 6));

        double Loss(double slope, double offset) => cases.Sum(c =>
        {
            var (z, target) = ((slope * c.Score) + offset, c.Positive ? high : low);
            // log(1 + e^z) − target·z without overflow.
            return Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - (target * z);
        });
    }
}

using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Power;

/// <summary>
/// The figures of a <see cref="PowerModel"/> from decisions that were made, by equating mean squares of the crossed table with what they are expected to be (Searle, Casella and McCulloch,
/// Variance Components, 1992, ch. 4). Cells that somebody skipped are left out and the others stand for them; a component below zero is zero.
/// </summary>
public static class VarianceComponents
{
    private const int FewestPeople = 5, FewestCases = 2;

    /// <summary>Estimates the model of two arms.</summary>
    /// <param name="rows">The decisions.</param>
    /// <param name="compared">The arm compared with.</param>
    /// <param name="studied">The arm studied.</param>
    /// <param name="counts">Whether a decision counts; null where the measure is not defined for it.</param>
    /// <returns>The model, or why there is none.</returns>
    public static Outcome<PowerModel> Of(IReadOnlyList<Decision> rows, string compared, string studied, Func<Decision, bool?> counts)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(counts);
        var cells = rows.Where(row => row.Arm == compared || row.Arm == studied).Select(row => (row.Participant, row.Case, row.Arm, Value: counts(row)))
            .Where(row => row.Value is not null).DistinctBy(row => (row.Participant, row.Case, row.Arm)).ToList();
        var shared = cells.GroupBy(row => row.Case).Where(group => group.Select(row => row.Arm).Distinct().Count() == 2).Select(group => group.Key).ToHashSet();
        var (first, second) = (Table(compared), Table(studied));
        if (shared.Count < FewestCases || first.People < FewestPeople || second.People < FewestPeople)
        {
            return PowerProblem.Because(
                $"Il faut au moins {FewestPeople} personnes dans chacun des deux bras et {FewestCases} dossiers vus dans les deux pour cette mesure. Choisissez une autre étude ou une autre mesure.",
                $"At least {FewestPeople} people in each of the two arms and {FewestCases} files seen in both are needed for this measure. Choose another study or another measure.");
        }

        var rest = (first.RestSquares + second.RestSquares) / Math.Max(1, first.RestFreedom + second.RestFreedom);
        var between = ((first.BetweenPeople(rest) * (first.People - 1)) + (second.BetweenPeople(rest) * (second.People - 1))) / (first.People + second.People - 2);
        var names = shared.Order(StringComparer.Ordinal).ToList();
        double[] a = [.. names.Select(first.MeanOf)], b = [.. names.Select(second.MeanOf)];
        var armCase = (Covariance([.. a.Zip(b, (x, y) => x - y)], [.. a.Zip(b, (x, y) => x - y)])
            - (rest * names.Average(name => (1.0 / first.SeenBy(name)) + (1.0 / second.SeenBy(name))))) / 2;
        return new PowerModel(first.Mean, second.Mean, Root(between), Root(Covariance(a, b)), Root(armCase));

        CrossedArm Table(string arm) => new([.. cells.Where(row => row.Arm == arm && shared.Contains(row.Case)).Select(row => (row.Participant, row.Case, row.Value == true ? 1.0 : 0.0))]);

        static double Root(double variance) => Math.Sqrt(Math.Max(0, variance));
    }

    private static double Covariance(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / (x.Length - 1);
    }
}

using DecisionSandbox.Analysis.Agreement;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Agreement;

public sealed class KnownAgreementTests
{
    // The "C" data of Krippendorff (1980), as in R's irr: one line per unit, one place per observer, 0 = no answer.
    private static readonly int[][] C =
    [
        [1, 1, 0, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [0, 5, 5, 5], [0, 0, 1, 1], [0, 0, 3, 0],
    ];

    // Fleiss' table as printed in textbooks: 10 subjects, 14 raters, 5 categories.
    private static readonly int[][] TenSubjects =
    [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ];

    [Theory]
    [InlineData(Measurement.Nominal, 0.743)]
    [InlineData(Measurement.Ordinal, 0.815)]
    [InlineData(Measurement.Interval, 0.849)]
    [InlineData(Measurement.Ratio, 0.797)]
    public void Alpha_of_the_C_data_is_the_printed_one(Measurement level, double printed) =>
        KrippendorffAlpha.Of(Units(C), level).Should().BeApproximately(printed, 0.0005);

    [Fact]
    public void Alpha_of_two_observers_on_ten_binary_units_is_the_printed_one()
    {
        int[] first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
        int[] second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
        var units = first.Zip(second, (a, b) => new double[] { a, b });
        KrippendorffAlpha.Of(units, Measurement.Nominal).Should().BeApproximately(0.095, 0.0005);
    }

    [Fact]
    public void Cohens_kappa_of_the_two_by_two_table_is_the_printed_one() =>
        CohenKappa.Of([[20, 5], [10, 15]]).Should().BeApproximately(0.400, 0.0005);

    [Fact]
    public void Weighted_kappa_equals_the_unweighted_one_for_two_categories()
    {
        CohenKappa.Of([[20, 5], [10, 15]], KappaWeights.Quadratic).Should().BeApproximately(0.400, 0.0005);
        CohenKappa.Of([[20, 5], [10, 15]], KappaWeights.Linear).Should().BeApproximately(0.400, 0.0005);
    }

    [Fact]
    public void Linear_and_quadratic_weights_forgive_near_misses_as_computed_by_hand()
    {
        // n = 10, off-diagonal: two at distance 1, one at distance 2; margins 4,3,3 and 4,4,2.
        double[][] table = [[3, 1, 0], [0, 2, 1], [1, 1, 1]];
        var (linear, quadratic) = (Expected(Math.Abs), Expected(d => d * d));
        CohenKappa.Of(table, KappaWeights.Linear).Should().BeApproximately(linear, 1e-12);
        CohenKappa.Of(table, KappaWeights.Quadratic).Should().BeApproximately(quadratic, 1e-12);

        double Expected(Func<int, int> cost)
        {
            var (o, e) = (0.0, 0.0);
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    o += cost(i - j) * table[i][j] / 10;
                    e += cost(i - j) * (table[i].Sum() / 10) * (table.Sum(r => r[j]) / 10);
                }
            }

            return 1 - (o / e);
        }
    }

    [Fact]
    public void Fleiss_kappa_of_the_textbook_table_is_the_printed_one() =>
        FleissKappa.Of(TenSubjects).Should().BeApproximately(0.210, 0.0005);

    [Fact]
    public void Dispersion_is_the_share_of_differing_pairs()
    {
        // Three of one and two of another: 6 of the 10 pairs differ.
        Dispersion.Of([3, 2]).Should().BeApproximately(0.6, 1e-12);
        Dispersion.Of([5, 0]).Should().Be(0);
        Dispersion.Of([1]).Should().BeNull();
    }

    [Theory]
    [InlineData(Measurement.Nominal)]
    [InlineData(Measurement.Ordinal)]
    [InlineData(Measurement.Interval)]
    [InlineData(Measurement.Ratio)]
    public void Alpha_equals_the_definition_by_coincidences_on_random_data(Measurement level)
    {
        var random = new Random(7);
        for (var study = 0; study < 50; study++)
        {
            var units = Enumerable.Range(0, 8)
                .Select(_ => Enumerable.Range(0, random.Next(0, 6)).Select(_ => (double)random.Next(1, 6)).ToArray()).ToArray();
            var expected = ByCoincidences(units, level);
            var actual = KrippendorffAlpha.Of(units, level);
            (actual ?? double.NaN).Should().BeApproximately(expected, 1e-9);
        }
    }

    private static double[][] Units(int[][] data) => [.. data.Select(u => u.Where(v => v > 0).Select(v => (double)v).ToArray())];

    // Krippendorff (2011), written out: coincidence matrix, its margins, and the metric differences by their formulas.
    private static double ByCoincidences(double[][] units, Measurement level)
    {
        var o = new double[6, 6];
        foreach (var unit in units.Where(u => u.Length >= 2))
        {
            for (var i = 0; i < unit.Length; i++)
            {
                for (var j = 0; j < unit.Length; j++)
                {
                    if (i != j)
                    {
                        o[(int)unit[i], (int)unit[j]] += 1.0 / (unit.Length - 1);
                    }
                }
            }
        }

        var margin = Enumerable.Range(0, 6).Select(c => Enumerable.Range(0, 6).Sum(k => o[c, k])).ToArray();
        var (n, observed, expected) = (margin.Sum(), 0.0, 0.0);
        for (var c = 1; c < 6; c++)
        {
            for (var k = 1; k < 6; k++)
            {
                var between = Enumerable.Range(Math.Min(c, k), Math.Abs(c - k) + 1).Sum(g => margin[g]);
                var difference = level switch
                {
                    Measurement.Nominal => c == k ? 0 : 1,
                    Measurement.Ordinal => Math.Pow(between - ((margin[c] + margin[k]) / 2), 2),
                    Measurement.Interval => Math.Pow(c - k, 2),
                    _ => Math.Pow((double)(c - k) / (c + k), 2),
                };
                observed += o[c, k] * difference;
                expected += margin[c] * margin[k] * difference;
            }
        }

        return expected == 0 ? double.NaN : 1 - ((n - 1) * observed / expected);
    }
}

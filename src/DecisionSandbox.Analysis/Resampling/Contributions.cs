using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Resampling;

/// <summary>
/// What each row adds to every ratio: a block of numerators, then a block of denominators. Rows of options that add the same share one block,
/// so that a million rows read a table that stays in the cache.
/// </summary>
internal sealed class Contributions
{
    /// <summary>Blocks are padded to whole 256-bit vectors of doubles.</summary>
    public const int Lane = 4;

    private Contributions(IReadOnlyList<Ratio> ratios, int width, double[] table, int[] block) =>
        (Ratios, Width, Table, Block) = (ratios, width, table, block);

    public IReadOnlyList<Ratio> Ratios { get; }

    /// <summary>Numerators per block (and as many denominators), padding included.</summary>
    public int Width { get; }

    public double[] Table { get; }

    /// <summary>Which block each row reads.</summary>
    public int[] Block { get; }

    public int ColumnOf(MetricKey key)
    {
        for (var i = 0; i < Ratios.Count; i++)
        {
            if (Ratios[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    public static Contributions Of(CodedDecisions decisions) => Of(decisions, Ratio.On(decisions.Scale));

    /// <summary>The same over given ratios, so that a test can try a wrong one.</summary>
    public static Contributions Of(CodedDecisions decisions, IReadOnlyList<Ratio> ratios)
    {
        var width = (ratios.Count + Lane - 1) / Lane * Lane;
        var shared = decisions.Scale == Scale.Option ? new Dictionary<Answers, int>() : null;
        var table = new List<double>(shared is null ? decisions.Rows * 2 * width : 0);
        var block = new int[decisions.Rows];
        for (var row = 0; row < block.Length; row++)
        {
            var answers = decisions.Answers[row];
            if (shared is null || !shared.TryGetValue(answers, out var place))
            {
                place = table.Count / (2 * width);
                shared?.Add(answers, place);
                table.AddRange(BlockOf(answers, ratios, width));
            }

            block[row] = place;
        }

        return new Contributions(ratios, width, [.. table], block);
    }

    private static double[] BlockOf(Answers answers, IReadOnlyList<Ratio> ratios, int width)
    {
        var values = new double[2 * width];
        for (var i = 0; i < ratios.Count; i++)
        {
            if (ratios[i].Counts(answers))
            {
                values[i] = ratios[i].Value(answers);
                values[width + i] = 1;
            }
        }

        return values;
    }
}

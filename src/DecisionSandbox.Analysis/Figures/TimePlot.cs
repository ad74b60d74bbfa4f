using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>Time per decision: a mark at the median, a line from the lower to the upper quartile.</summary>
public static class TimePlot
{
    private const double Width = 560;
    private const double Left = 200;
    private const double RowHeight = 34;
    private static readonly double[] Multiples = [1, 2, 5, 10];

    /// <summary>Draws one line for each arm (or stage of an arm).</summary>
    /// <param name="rows">Names and times, in the order of their marks.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(IReadOnlyList<(Text Name, SecondsSummary Seconds)> rows, string id = "time")
    {
        ArgumentNullException.ThrowIfNull(rows);
        var height = 24 + (rows.Count * RowHeight) + 50;
        return Figure.Draw(
            id,
            new Text("Le temps par dossier", "Time per case"),
            Summary(rows),
            new FigureTable(
                [new Text("Bras", "Arm"), new Text("Décisions", "Decisions"), new Text("Un quart en moins de", "A quarter within"), new Text("La moitié", "Half within"), new Text("Trois quarts", "Three quarters")],
                [.. rows.Select(r => (IReadOnlyList<Text>)[r.Name, Numbers.Whole(r.Seconds.Decisions), S(r.Seconds.LowerQuartile), S(r.Seconds.Median), S(r.Seconds.UpperQuartile)])]),
            Width, height,
            drawing => Draw(drawing, rows, height - 50));
    }

    private static void Draw(SvgDrawing drawing, IReadOnlyList<(Text Name, SecondsSummary Seconds)> rows, double bottom)
    {
        // Bots answer in no time: an axis shorter than a second has no numbers to write.
        var longest = rows.Select(r => r.Seconds.UpperQuartile).Append(1).Max();
        var step = Step(longest);
        var across = new Axis(0, step * Math.Max(1, Math.Ceiling(longest / step)), Left, Width - 20);
        across.DrawAcross(
            drawing, bottom, 12, Enumerable.Range(0, (int)Math.Round(across.To / step) + 1).Select(i => i * step), new Text("Secondes : médiane et quartiles", "Seconds: median and quartiles"));
        for (var i = 0; i < rows.Count; i++)
        {
            var y = 28 + (i * RowHeight);
            drawing.Write("fig-text", Left - 12, y + 4, rows[i].Name, "end");
            drawing.Line(ArmMark.ClassOf(i), across.Place(rows[i].Seconds.LowerQuartile), y, across.Place(rows[i].Seconds.UpperQuartile), y);
            ArmMark.Draw(drawing, i, across.Place(rows[i].Seconds.Median), y);
        }
    }

    // 1, 2 or 5 times a power of ten: at most six ticks.
    private static double Step(double longest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(longest / 5)));
        return Multiples.Select(m => m * power).First(s => longest / s <= 5.000001);
    }

    private static Text Summary(IReadOnlyList<(Text Name, SecondsSummary Seconds)> rows) => rows.Count == 0
        ? new Text("Aucun temps n’a été mesuré.", "No time was measured.")
        : new Text(
            "La moitié des dossiers prend moins de : " + string.Join(" ; ", rows.Select(r => r.Name.Fr + " " + S(r.Seconds.Median).Fr)) + ".",
            "Half of the cases take less than: " + string.Join("; ", rows.Select(r => r.Name.En + " " + S(r.Seconds.Median).En)) + ".");

    private static Text S(double seconds)
    {
        var number = Numbers.Short(Math.Round(seconds, seconds < 10 ? 1 : 0));
        return new Text(number.Fr + "\u00a0s", number.En + " s");
    }
}

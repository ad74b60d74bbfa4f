using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures.Explanations;

/// <summary>Scales and labels that fit what they show.</summary>
internal static class Spread
{
    // Two of them fill the width of a figure; the sentence beneath it has the answers whole.
    private const int SideLetters = 48;

    private static readonly int[] Multiples = [5, 2, 1];

    /// <summary>An axis over the values with a margin, its ends on round numbers.</summary>
    public static Axis Axis(IReadOnlyCollection<double> values, double start, double end)
    {
        var (low, high) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(1).Max());
        if (high - low < 1e-9) { (low, high) = (low - 1, high + 1); }
        var step = Step(high - low);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, start, end);
    }

    /// <summary>Round numbers along an axis of <see cref="Axis"/>.</summary>
    public static IEnumerable<double> Ticks(Axis axis)
    {
        var step = Step(axis.To - axis.From);
        for (var n = Math.Ceiling((axis.From / step) - 1e-9); n * step <= axis.To + (step * 1e-9); n++) { yield return Math.Round(n * step, 6); }
    }

    /// <summary>The frame of contributions: what either side pulls to, the scale beneath, and the line of zero.</summary>
    public static void DrawFrame(SvgDrawing drawing, Axis across, double bottom, Text towards, Text against, Text space)
    {
        // From the edge of the drawing, over the names of the rows: two answers side by side need the whole width.
        drawing.Write("fig-quiet", 8, 12, Fit(new Text("← " + against.Fr, "← " + against.En), SideLetters));
        var side = Fit(towards, SideLetters);
        drawing.Write("fig-quiet", across.End, 12, new Text(side.Fr + " →", side.En + " →"), "end");
        across.DrawAcross(drawing, bottom, 20, Ticks(across), space);
        drawing.Line("fig-axis", across.Place(0), 20, across.Place(0), bottom);
    }

    /// <summary>Words cut at a space where the drawing has no room for more; the table has them whole.</summary>
    public static Text Fit(Text words, int letters) => new(Cut(words.Fr, letters), Cut(words.En, letters));

    private static string Cut(string words, int letters)
    {
        if (words.Length <= letters) { return words; }
        var space = words.LastIndexOf(' ', letters - 2);
        return words[..(space > letters / 2 ? space : letters - 1)] + "…";
    }

    // 1, 2 or 5 times a power of ten: between four and ten steps.
    private static double Step(double span)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
        return Multiples.Select(m => m * power).First(step => span / step >= 4 || step == power);
    }
}

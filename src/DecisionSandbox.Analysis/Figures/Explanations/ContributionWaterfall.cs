using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures.Explanations;

/// <summary>One step of a waterfall.</summary>
/// <param name="Words">The fact in words: "mange sans aide".</param>
/// <param name="Contribution">What it adds to the running sum, in the explanation's space.</param>
public sealed record WaterfallStep(Text Words, double Contribution);

/// <summary>From what an aid gives without knowing the file to what it gives for this one, fact by fact: the sum can be followed with a finger.</summary>
public static class ContributionWaterfall
{
    private const double Width = 640;
    private const double Left = 280;
    private const double RowHeight = 26;
    private const int MostSteps = 9;

    /// <summary>Draws the steps in the order given; beyond nine the last ones are drawn as one.</summary>
    /// <param name="base">The output without knowing the file.</param>
    /// <param name="steps">The facts, strongest first; together with <paramref name="base"/> they sum to the output.</param>
    /// <param name="towards">What a step to the right pulls to.</param>
    /// <param name="against">What a step to the left pulls to.</param>
    /// <param name="space">The unit: "log-odds", "points".</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(double @base, IReadOnlyList<WaterfallStep> steps, Text towards, Text against, Text space, string id = "waterfall")
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(towards);
        ArgumentNullException.ThrowIfNull(against);
        ArgumentNullException.ThrowIfNull(space);
        var output = @base + steps.Sum(s => s.Contribution);
        var drawn = Shortened(steps);
        return Figure.Draw(
            id,
            new Text("Du point de départ au résultat", "From the starting point to the result"),
            Summary(@base, output, steps, towards, against, space),
            Table(@base, output, steps, towards, against, space),
            Width, 80 + ((drawn.Count + 2) * RowHeight),
            drawing => Draw(drawing, @base, output, drawn, towards, against, space));
    }

    private static List<WaterfallStep> Shortened(IReadOnlyList<WaterfallStep> steps)
    {
        if (steps.Count <= MostSteps) { return [.. steps]; }
        var rest = steps.Skip(MostSteps - 1).ToList();
        var count = rest.Count.ToString(CultureInfo.InvariantCulture);
        return [.. steps.Take(MostSteps - 1), new(new Text($"les {count} autres éléments", $"the {count} other facts"), rest.Sum(s => s.Contribution))];
    }

    private static void Draw(SvgDrawing drawing, double @base, double output, List<WaterfallStep> steps, Text towards, Text against, Text space)
    {
        var sums = steps.Aggregate(new List<double> { @base }, (all, step) => [.. all, all[^1] + step.Contribution]);
        var across = Spread.Axis([.. sums, 0], Left, Width - 20);
        var bottom = 26 + ((steps.Count + 2) * RowHeight);
        drawing.Hatch();
        Spread.DrawFrame(drawing, across, bottom, towards, against, space);
        Row(drawing, 0, new Text("Point de départ", "Starting point"));
        drawing.Circle("fig-ink", across.Place(@base), Middle(0), 4);
        for (var i = 0; i < steps.Count; i++)
        {
            Row(drawing, i + 1, steps[i].Words);
            var (from, to) = (across.Place(sums[i]), across.Place(sums[i + 1]));
            drawing.Line("fig-axis", from, Middle(i), from, Middle(i + 1) + 7);
            if (to >= from) { drawing.Rectangle("fig-towards", from, Middle(i + 1) - 7, to - from, 14); }
            else { drawing.HatchedRectangle("fig-against", to, Middle(i + 1) - 7, from - to, 14); }
        }
        Row(drawing, steps.Count + 1, new Text("Résultat", "Result"));
        drawing.Line("fig-axis", across.Place(output), Middle(steps.Count), across.Place(output), Middle(steps.Count + 1));
        drawing.Circle("fig-aid", across.Place(output), Middle(steps.Count + 1), 4);
    }

    private static double Middle(int row) => 34 + (row * RowHeight);

    private static void Row(SvgDrawing drawing, int row, Text words) => drawing.Write("fig-text", 8, Middle(row) + 4, Spread.Fit(words, 42));

    private static Text Summary(double @base, double output, IReadOnlyList<WaterfallStep> steps, Text towards, Text against, Text space)
    {
        var (from, to) = (Numbers.Two(@base), Numbers.Two(output));
        var (right, left) = (steps.Count(s => s.Contribution > 0).ToString(CultureInfo.InvariantCulture), steps.Count(s => s.Contribution < 0).ToString(CultureInfo.InvariantCulture));
        return new(
            $"Parti de {from.Fr} sans connaître le dossier, l’outil arrive à {to.Fr} ({space.Fr})\u00a0: {right} éléments tirent {towards.Fr}, {left} tirent {against.Fr}.",
            $"From {from.En} without knowing the file the aid arrives at {to.En} ({space.En}): {right} facts pull {towards.En}, {left} pull {against.En}.");
    }

    private static FigureTable Table(double @base, double output, IReadOnlyList<WaterfallStep> steps, Text towards, Text against, Text space)
    {
        var sum = @base;
        List<IReadOnlyList<Text>> rows = [[new Text("Point de départ", "Starting point"), Text.Same("–"), Text.Same("–"), Numbers.Two(@base)]];
        foreach (var step in steps)
        {
            sum += step.Contribution;
            rows.Add([step.Words, step.Contribution == 0 ? Text.Same("–") : step.Contribution > 0 ? towards : against, Numbers.Two(step.Contribution), Numbers.Two(sum)]);
        }
        rows.Add([new Text("Résultat", "Result"), Text.Same("–"), Text.Same("–"), Numbers.Two(output)]);
        return new(
            [new Text("Élément", "Fact"), new Text("Sens", "Direction"), new Text($"Contribution ({space.Fr})", $"Contribution ({space.En})"), new Text("Somme jusque-là", "Sum so far")],
            rows);
    }
}

using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures.Explanations;

/// <summary>What one value of an attribute contributes.</summary>
/// <param name="Label">The level or the interval in words.</param>
/// <param name="From">For a number: where the interval begins; null for a level.</param>
/// <param name="To">For a number: where it ends.</param>
/// <param name="Mean">Mean contribution over the files with this value.</param>
/// <param name="Low">Below it lie 5 % of the files.</param>
/// <param name="High">Above it lie 5 % of the files.</param>
/// <param name="Files">How many files.</param>
public sealed record ShapeStep(Text Label, double? From, double? To, double Mean, double Low, double High, int Files);

/// <summary>The shape of one attribute: what each level contributes, or how the contribution goes with a number. The band is what the other facts of a file make of it: none for a model without interactions.</summary>
public static class ShapeFunction
{
    private const double Width = 640;
    private const double Left = 250;
    private const double RowHeight = 30;

    /// <summary>Draws one attribute.</summary>
    /// <param name="attribute">Its name.</param>
    /// <param name="steps">Its levels in order, or its intervals rising; at least one.</param>
    /// <param name="towards">What a positive contribution pulls to.</param>
    /// <param name="against">What a negative one pulls to.</param>
    /// <param name="space">The unit.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(Text attribute, IReadOnlyList<ShapeStep> steps, Text towards, Text against, Text space, string id = "shape")
    {
        ArgumentNullException.ThrowIfNull(attribute);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(towards);
        ArgumentNullException.ThrowIfNull(against);
        ArgumentNullException.ThrowIfNull(space);
        var isNumber = steps[0].From is not null;
        return Figure.Draw(
            id,
            new Text($"«\u00a0{attribute.Fr}\u00a0» dans le calcul", $"“{attribute.En}” in the computation"),
            Summary(attribute, steps, towards, against),
            Table(attribute, steps, space),
            Width, isNumber ? 300 : 76 + (steps.Count * RowHeight),
            drawing =>
            {
                if (isNumber) { Curve(drawing, attribute, steps, towards, against, space); } else { Rows(drawing, steps, towards, against, space); }
            });
    }

    private static void Rows(SvgDrawing drawing, IReadOnlyList<ShapeStep> steps, Text towards, Text against, Text space)
    {
        var across = Spread.Axis([.. steps.SelectMany(s => new[] { s.Low, s.High }), 0], Left, Width - 20);
        var bottom = 26 + (steps.Count * RowHeight);
        Spread.DrawFrame(drawing, across, bottom, towards, against, space);
        for (var i = 0; i < steps.Count; i++)
        {
            var y = 22 + (i * RowHeight) + (RowHeight / 2);
            drawing.Write("fig-text", 8, y + 4, Spread.Fit(steps[i].Label, 38));
            drawing.Line("fig-aid", across.Place(steps[i].Low), y, across.Place(steps[i].High), y);
            drawing.Circle("fig-aid", across.Place(steps[i].Mean), y, 5);
        }
    }

    private static void Curve(SvgDrawing drawing, Text attribute, IReadOnlyList<ShapeStep> steps, Text towards, Text against, Text space)
    {
        var across = Spread.Axis([steps[0].From!.Value, steps[^1].To!.Value], 70, Width - 20);
        var up = Spread.Axis([.. steps.SelectMany(s => new[] { s.Low, s.High }), 0], 240, 30);
        across.DrawAcross(drawing, 240, 30, Spread.Ticks(across), attribute);
        up.DrawUp(drawing, 70, Width - 20, Spread.Ticks(up), space);
        foreach (var step in steps)
        {
            var (from, to) = (across.Place(step.From!.Value), across.Place(step.To!.Value));
            drawing.Rectangle("fig-band", from, up.Place(step.High), Math.Max(1, to - from), Math.Max(1, up.Place(step.Low) - up.Place(step.High)));
        }
        drawing.Line("fig-axis", 70, up.Place(0), Width - 20, up.Place(0));
        for (var i = 0; i < steps.Count; i++)
        {
            var y = up.Place(steps[i].Mean);
            drawing.Line("fig-aid", across.Place(steps[i].From!.Value), y, across.Place(steps[i].To!.Value), y);
            if (i > 0) { drawing.Line("fig-aid", across.Place(steps[i].From!.Value), up.Place(steps[i - 1].Mean), across.Place(steps[i].From!.Value), y); }
        }
        drawing.Write("fig-quiet", Width - 24, 24, new Text("↑ " + towards.Fr, "↑ " + towards.En), "end");
        drawing.Write("fig-quiet", Width - 24, 234, new Text("↓ " + against.Fr, "↓ " + against.En), "end");
    }

    private static Text Summary(Text attribute, IReadOnlyList<ShapeStep> steps, Text towards, Text against)
    {
        if (steps.All(s => s is { Low: 0, High: 0 })) { return new($"«\u00a0{attribute.Fr}\u00a0» ne pèse jamais.", $"“{attribute.En}” never weighs."); }
        var (most, least) = (steps.MaxBy(s => s.Mean)!, steps.MinBy(s => s.Mean)!);
        return new(
            $"Tire le plus {towards.Fr}\u00a0: {most.Label.Fr} ({Numbers.Two(most.Mean).Fr} en moyenne)\u00a0; le plus {against.Fr}\u00a0: {least.Label.Fr} ({Numbers.Two(least.Mean).Fr}).",
            $"Pulls most {towards.En}: {most.Label.En} ({Numbers.Two(most.Mean).En} on average); most {against.En}: {least.Label.En} ({Numbers.Two(least.Mean).En}).");
    }

    private static FigureTable Table(Text attribute, IReadOnlyList<ShapeStep> steps, Text space) => new(
        [attribute, new Text($"Contribution moyenne ({space.Fr})", $"Mean contribution ({space.En})"), new Text("Neuf dossiers sur dix entre", "Nine files in ten between"), new Text("Dossiers", "Files")],
        [.. steps.Select(s => (IReadOnlyList<Text>)[s.Label, Numbers.Two(s.Mean), Numbers.Between(new(s.Low, s.High)), Numbers.Whole(s.Files)])]);
}

using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>A linear scale from values to places on the drawing.</summary>
/// <param name="From">The value at the start.</param>
/// <param name="To">The value at the end.</param>
/// <param name="Start">Where the axis starts.</param>
/// <param name="End">Where it ends; before the start for an axis that rises.</param>
internal sealed record Axis(double From, double To, double Start, double End)
{
    public double Place(double value) => Start + ((value - From) / (To - From) * (End - Start));

    /// <summary>A horizontal axis with its ticks, light lines up to <paramref name="top"/>, and its name beneath.</summary>
    public void DrawAcross(SvgDrawing drawing, double y, double top, IEnumerable<double> ticks, Text name)
    {
        foreach (var tick in ticks)
        {
            drawing.Line("fig-grid", Place(tick), top, Place(tick), y);
            drawing.Write("fig-quiet", Place(tick), y + 18, Numbers.Tick(tick), "middle");
        }

        drawing.Line("fig-axis", Start, y, End, y);
        drawing.Write("fig-text", (Start + End) / 2, y + 42, name, "middle");
    }

    /// <summary>A vertical axis with its ticks, light lines to <paramref name="right"/>, and its name along it.</summary>
    public void DrawUp(SvgDrawing drawing, double x, double right, IEnumerable<double> ticks, Text name)
    {
        foreach (var tick in ticks)
        {
            drawing.Line("fig-grid", x, Place(tick), right, Place(tick));
            drawing.Write("fig-quiet", x - 10, Place(tick) + 4, Numbers.Tick(tick), "end");
        }

        drawing.Line("fig-axis", x, Start, x, End);
        drawing.WriteUpwards("fig-text", x - 44, (Start + End) / 2, name);
    }
}

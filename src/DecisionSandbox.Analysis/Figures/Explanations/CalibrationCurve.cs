using System.Globalization;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures.Explanations;

/// <summary>Files to which an aid gave about the same probability.</summary>
/// <param name="Said">Mean probability given, 0..1.</param>
/// <param name="Happened">Share in which it was so, 0..1.</param>
/// <param name="Between">95 % interval of the share.</param>
/// <param name="Files">How many files.</param>
public sealed record CalibrationPoint(double Said, double Happened, Interval Between, int Files);

/// <summary>Does what an aid says come true as often as it says? On the diagonal it does; below it the aid promises too much.</summary>
public static class CalibrationCurve
{
    private const double Width = 480;
    private static readonly double[] Ticks = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Draws the points.</summary>
    /// <param name="points">From the least to the most probable; at least one.</param>
    /// <param name="option">What the probability is of: "GIR 1 à 4".</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(IReadOnlyList<CalibrationPoint> points, Text option, string id = "calibration")
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(option);
        return Figure.Draw(
            id,
            new Text("Dit-il juste quand il dit «\u00a0tant sur 100\u00a0»\u00a0?", "Is it right when it says “so many in 100”?"),
            Summary(points, option),
            Table(points),
            Width, 396,
            drawing =>
            {
                var (across, up) = (new Axis(0, 1, 60, 450), new Axis(0, 1, 340, 20));
                across.DrawAcross(drawing, 340, 20, Ticks, new Text("Probabilité annoncée", "Probability given"));
                up.DrawUp(drawing, 60, 450, Ticks, new Text("Part constatée", "Share observed"));
                drawing.Line("fig-axis", across.Place(0), up.Place(0), across.Place(1), up.Place(1));
                foreach (var point in points)
                {
                    drawing.Line("fig-aid", across.Place(point.Said), up.Place(point.Between.Low), across.Place(point.Said), up.Place(point.Between.High));
                    drawing.Circle("fig-aid", across.Place(point.Said), up.Place(point.Happened), 4);
                }
                drawing.Write("fig-quiet", across.Place(0.7), up.Place(0.76), new Text("promesse tenue", "as promised"), "end");
            });
    }

    private static Text Summary(IReadOnlyList<CalibrationPoint> points, Text option)
    {
        var off = points.Count(p => p.Said < p.Between.Low || p.Said > p.Between.High);
        var worst = points.MaxBy(p => Math.Abs(p.Said - p.Happened))!;
        string InHundred(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
        var (all, wide) = (points.Count.ToString(CultureInfo.InvariantCulture), off.ToString(CultureInfo.InvariantCulture));
        return new(
            $"Pour «\u00a0{option.Fr}\u00a0»\u00a0: {wide} points sur {all} s’écartent de la promesse au-delà de leur intervalle\u00a0; le plus grand écart\u00a0: annoncé {InHundred(worst.Said)} sur 100, constaté {InHundred(worst.Happened)}.",
            $"For “{option.En}”: {wide} of {all} points lie beyond their interval from the promise; the largest gap: {InHundred(worst.Said)} in 100 given, {InHundred(worst.Happened)} observed.");
    }

    private static FigureTable Table(IReadOnlyList<CalibrationPoint> points) => new(
        [new Text("Annoncé", "Given"), new Text("Constaté", "Observed"), new Text("Intervalle à 95\u00a0%", "95% interval"), new Text("Dossiers", "Files")],
        [.. points.Select(p => (IReadOnlyList<Text>)[Numbers.Two(p.Said), Numbers.Two(p.Happened), Numbers.Between(p.Between), Numbers.Whole(p.Files)])]);
}

using System.Globalization;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>Several measures by arm, each a mark with its interval on one scale from 0 to 1.</summary>
public static class ForestPlot
{
    private const double Width = 640;
    private const double Left = 250;
    private const double RowHeight = 22;
    private static readonly double[] Ticks = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Draws shares; a measure that does not apply in an arm is named as such, never drawn at zero.</summary>
    /// <param name="arms">Arms in the order of their marks.</param>
    /// <param name="measures">Measures that run from 0 to 1.</param>
    /// <param name="nameOf">An arm's name as people read it.</param>
    /// <param name="id">The figure's id in its page.</param>
    /// <param name="title">The title, where what is drawn are not arms.</param>
    public static Figure Of(IReadOnlyList<ArmResult> arms, IReadOnlyList<MetricKey> measures, Func<string, Text> nameOf, string id = "forest-plot", Text? title = null)
    {
        ArgumentNullException.ThrowIfNull(arms);
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(nameOf);
        var height = 20 + (measures.Count * (((arms.Count + 1) * RowHeight) + 8)) + 50;
        return Figure.Draw(
            id,
            title ?? new Text("Les mesures, bras par bras", "The measures, arm by arm"),
            Summary(arms, measures),
            Table(arms, measures, nameOf),
            Width, height,
            drawing => Draw(drawing, arms, measures, nameOf, height - 50));
    }

    private static void Draw(SvgDrawing drawing, IReadOnlyList<ArmResult> arms, IReadOnlyList<MetricKey> measures, Func<string, Text> nameOf, double bottom)
    {
        var across = new Axis(0, 1, Left, Width - 20);
        across.DrawAcross(drawing, bottom, 12, Ticks, new Text("Moyenne par personne et intervalle à 95 %", "Mean per person and 95% interval"));
        var y = 24.0;
        foreach (var key in measures)
        {
            drawing.Write("fig-text", 8, y, MeasureNames.Of(key));
            for (var i = 0; i < arms.Count; i++)
            {
                y += RowHeight;
                drawing.Write("fig-quiet", 20, y, nameOf(arms[i].Name));
                DrawMark(drawing, across, arms[i][key], i, y - 4);
            }

            y += RowHeight + 8;
        }
    }

    private static void DrawMark(SvgDrawing drawing, Axis across, Metric metric, int arm, double y)
    {
        if (metric.Value is not { } value)
        {
            drawing.Write("fig-quiet", Left + 8, y + 4, MeasureNames.Why(metric.Reason));
            return;
        }

        if (metric.Ci95 is { } interval)
        {
            drawing.Line(ArmMark.ClassOf(arm), across.Place(interval.Low), y, across.Place(interval.High), y);
        }

        ArmMark.Draw(drawing, arm, across.Place(value), y);
    }

    // The numbers stand in the table: the sentence says what the eye is to look for.
    private static Text Summary(IReadOnlyList<ArmResult> arms, IReadOnlyList<MetricKey> measures)
    {
        var count = measures.Count.ToString(CultureInfo.InvariantCulture);
        MetricKey[] drawn = [.. measures.Where(key => arms.Any(arm => arm[key].Value is not null))];
        if (drawn.Length == 0)
        {
            return new Text("Aucune mesure ne s’applique ici.", "No measure applies here.");
        }

        var compared = drawn.Where(key => arms.Count(arm => arm[key].Ci95 is not null) > 1).ToArray();
        var apart = compared.Where(key => Apart(arms.Select(arm => arm[key].Ci95).OfType<Interval>())).ToArray();
        var (fr, en) = (compared.Length, apart.Length) switch
        {
            (0, _) => ("Le tableau donne les nombres.", "The table gives the numbers."),
            (_, 0) => ("Les intervalles se recouvrent pour toutes, ce qui ne veut pas dire que rien ne diffère.", "The intervals overlap for all of them, which does not mean that nothing differs."),
            _ => ("Les intervalles ne se recouvrent pas pour : " + Names(Language.Fr) + ".", "The intervals do not overlap for: " + Names(Language.En) + "."),
        };
        return new Text(
            count + (measures.Count == 1 ? " mesure de 0 à 1, avec son intervalle à 95 %. " : " mesures de 0 à 1, avec leur intervalle à 95 %. ") + fr,
            count + (measures.Count == 1 ? " measure from 0 to 1, with its 95% interval. " : " measures from 0 to 1, with their 95% interval. ") + en);

        string Names(Language language) => string.Join(language == Language.Fr ? " ; " : "; ", apart.Select(key => MeasureNames.Of(key).In(language)));
    }

    private static bool Apart(IEnumerable<Interval> intervals)
    {
        var all = intervals.ToArray();
        return all.Max(i => i.Low) > all.Min(i => i.High);
    }

    private static Text Value(Metric metric) => metric.Value is { } value ? Numbers.Two(value) : MeasureNames.Why(metric.Reason);

    private static FigureTable Table(IReadOnlyList<ArmResult> arms, IReadOnlyList<MetricKey> measures, Func<string, Text> nameOf) => new(
        [
            new Text("Mesure", "Measure"), new Text("Bras", "Arm"), new Text("Moyenne", "Mean"), new Text("Intervalle à 95 %", "95% interval"),
            new Text("Ensemble des décisions", "Pooled"), new Text("Personnes", "People"), new Text("Indéfini", "Undefined"),
        ],
        [
            .. measures.SelectMany(key => arms.Select(a => (IReadOnlyList<Text>)
            [
                MeasureNames.Of(key), nameOf(a.Name), Value(a[key]), Numbers.Between(a[key].Ci95),
                a[key].Pooled is { } pooled ? Numbers.Two(pooled) : Text.Same("–"), Numbers.Whole(a[key].N), Numbers.Whole(a[key].Undefined),
            ])),
        ]);
}

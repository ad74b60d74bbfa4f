using System.Globalization;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>RAIR across, RSR up, with intervals: top right, people follow the aid when it is right and resist it when it is wrong. Neither alone is a result.</summary>
public static class ReliancePlane
{
    private const double Width = 480;
    private const double LegendTop = 408;
    private const double LegendLine = 22;
    private static readonly double[] Ticks = [0, 0.5, 1];

    /// <summary>Draws the arms that ask an own judgement.</summary>
    /// <param name="arms">Arms in the order of their marks.</param>
    /// <param name="nameOf">An arm's name as people read it.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(IReadOnlyList<ArmResult> arms, Func<string, Text> nameOf, string id = "reliance-plane")
    {
        ArgumentNullException.ThrowIfNull(arms);
        ArgumentNullException.ThrowIfNull(nameOf);
        var drawn = arms.Where(a => a[MetricKey.Rair].ParticipantMean is not null && a[MetricKey.Rsr].ParticipantMean is not null).ToArray();
        return Figure.Draw(
            id,
            new Text("Suivre à raison, résister à raison", "Following rightly, resisting rightly"),
            Summary(drawn, arms.Count, nameOf),
            Table(drawn, nameOf),
            Width, LegendTop + (drawn.Length * LegendLine),
            drawing => Draw(drawing, arms, drawn, nameOf));
    }

    private static void Draw(SvgDrawing drawing, IReadOnlyList<ArmResult> arms, ArmResult[] drawn, Func<string, Text> nameOf)
    {
        var (across, up) = (new Axis(0, 1, 60, 450), new Axis(0, 1, 340, 20));
        across.DrawAcross(drawing, 340, 20, Ticks, new Text("Suit l’outil quand il a raison (RAIR)", "Follows the aid when it is right (RAIR)"));
        up.DrawUp(drawing, 60, 450, Ticks, new Text("Résiste quand il a tort (RSR)", "Resists when it is wrong (RSR)"));
        for (var i = 0; i < drawn.Length; i++)
        {
            var arm = drawn[i];

            // The mark is the arm's place among all arms, so that it is the same in every figure.
            var mark = arms.TakeWhile(a => !ReferenceEquals(a, arm)).Count();
            var (rair, rsr) = (arm[MetricKey.Rair], arm[MetricKey.Rsr]);
            var (x, y) = (across.Place(rair.ParticipantMean!.Value), up.Place(rsr.ParticipantMean!.Value));
            if (rair.Ci95 is { } h)
            {
                drawing.Line(ArmMark.ClassOf(mark), across.Place(h.Low), y, across.Place(h.High), y);
            }

            if (rsr.Ci95 is { } v)
            {
                drawing.Line(ArmMark.ClassOf(mark), x, up.Place(v.Low), x, up.Place(v.High));
            }

            // Names stand in a legend: arms often share a value, and a name beside a mark would then be anyone's.
            var line = LegendTop + (i * LegendLine);
            ArmMark.Draw(drawing, mark, x, y);
            ArmMark.Draw(drawing, mark, 68, line);
            drawing.Write("fig-text", 84, line + 4, nameOf(arm.Name));
        }
    }

    private static Text Summary(ArmResult[] drawn, int all, Func<string, Text> nameOf)
    {
        if (drawn.Length == 0)
        {
            return new Text("Aucun bras ne permet de le mesurer.", "No arm allows it to be measured.");
        }

        var (fr, en) = (Sentences(Language.Fr), Sentences(Language.En));
        var left = (all - drawn.Length).ToString(CultureInfo.InvariantCulture);
        return all == drawn.Length
            ? new Text(fr, en)
            : new Text(fr + " " + left + " bras sans avis propre ou sans cas n’y figure(nt) pas.", en + " " + left + " arm(s) without own judgement or without cases are not shown.");

        string Sentences(Language language) => string.Join(' ', drawn.Select(a =>
        {
            var (name, rair, rsr) = (nameOf(a.Name).In(language), Cell(a[MetricKey.Rair], language), Cell(a[MetricKey.Rsr], language));
            return language == Language.Fr
                ? "« " + name + " » : suit à raison " + rair + ", résiste à raison " + rsr + "."
                : "“" + name + "”: follows rightly " + rair + ", resists rightly " + rsr + ".";
        }));
    }

    private static string Cell(Metric metric, Language language) =>
        Numbers.Two(metric.ParticipantMean!.Value).In(language) + " " + Numbers.Between(metric.Ci95).In(language);

    private static FigureTable Table(ArmResult[] arms, Func<string, Text> nameOf) => new(
        [
            new Text("Bras", "Arm"),
            Text.Same("RAIR"), new Text("Intervalle à 95 %", "95% interval"), new Text("Personnes", "People"), new Text("Indéfini", "Undefined"),
            Text.Same("RSR"), new Text("Intervalle à 95 %", "95% interval"), new Text("Personnes", "People"), new Text("Indéfini", "Undefined"),
        ],
        [.. arms.Select(a => (IReadOnlyList<Text>)[nameOf(a.Name), .. Cells(a[MetricKey.Rair]), .. Cells(a[MetricKey.Rsr])])]);

    private static Text[] Cells(Metric m) =>
        [Numbers.Two(m.ParticipantMean!.Value), Numbers.Between(m.Ci95), Numbers.Whole(m.N), Numbers.Whole(m.Undefined)];
}

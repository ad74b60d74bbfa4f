using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>How much people differ on each case, before and after the aid: the chance that two of them answer differently. Cases, never people.</summary>
public static class DispersionMap
{
    private const double Width = 460;
    private const double Left = 200;
    private const double Cell = 110;
    private const double RowHeight = 26;

    /// <summary>Draws the cases that enough people judged.</summary>
    /// <param name="cases">The cases, in the order of the rows.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(IReadOnlyList<CaseResult> cases, string id = "dispersion-map")
    {
        ArgumentNullException.ThrowIfNull(cases);
        return Figure.Draw(
            id,
            new Text("Où les personnes s’accordent, dossier par dossier", "Where people agree, case by case"),
            Summary(cases),
            new FigureTable(
                [new Text("Dossier", "Case"), new Text("Personnes", "People"), new Text("Avant l’outil", "Before the aid"), new Text("Après", "After")],
                [.. cases.Select(c => (IReadOnlyList<Text>)[Text.Same(c.Case), Numbers.Whole(c.People), Value(c.DispersionOwn), Value(c.DispersionFinal)])]),
            Width, 40 + (cases.Count * RowHeight) + 34,
            drawing => Draw(drawing, cases));
    }

    private static void Draw(SvgDrawing drawing, IReadOnlyList<CaseResult> cases)
    {
        drawing.Write("fig-quiet", Left + (Cell / 2), 22, new Text("avant l’outil", "before the aid"), "middle");
        drawing.Write("fig-quiet", Left + Cell + 8 + (Cell / 2), 22, new Text("décision finale", "final decision"), "middle");
        for (var i = 0; i < cases.Count; i++)
        {
            var y = 34 + (i * RowHeight);
            drawing.Write("fig-text", Left - 10, y + 16, Text.Same(cases[i].Case), "end");
            DrawCell(drawing, cases[i].DispersionOwn, Left, y);
            DrawCell(drawing, cases[i].DispersionFinal, Left + Cell + 8, y);
        }

        drawing.Write(
            "fig-quiet", Left + Cell, 34 + (cases.Count * RowHeight) + 20,
            new Text("0 : tout le monde répond pareil ; 1 : chacun autrement", "0: all answer the same; 1: each differently"), "middle");
    }

    private static void DrawCell(SvgDrawing drawing, double? dispersion, double x, double y)
    {
        // The step of shade only helps the eye; the number is what is read.
        var step = dispersion is { } d ? Math.Min(4, (int)(d * 5)) : 0;
        drawing.Rectangle("fig-shade-" + step.ToString(System.Globalization.CultureInfo.InvariantCulture), x, y, Cell, RowHeight - 4);
        drawing.Write(step >= 3 ? "fig-on-shade" : "fig-text", x + (Cell / 2), y + 16, Value(dispersion), "middle");
    }

    private static Text Value(double? dispersion) => dispersion is { } d ? Numbers.Two(d) : Text.Same("–");

    private static Text Summary(IReadOnlyList<CaseResult> cases)
    {
        var both = cases.Where(c => c is { DispersionOwn: not null, DispersionFinal: not null }).ToArray();
        if (both.Length == 0)
        {
            return new Text(
                "Aucun dossier n’a un avis propre et une décision d’au moins cinq personnes.", "No case has both an own judgement and a decision of at least five people.");
        }

        var (before, after) = (Numbers.Two(both.Average(c => c.DispersionOwn!.Value)), Numbers.Two(both.Average(c => c.DispersionFinal!.Value)));
        return new Text(
            "Deux personnes prises au hasard diffèrent sur un même dossier avec une chance de " + before.Fr + " avant l’outil, de " + after.Fr + " après.",
            "Two people drawn at random differ on a case with a chance of " + before.En + " before the aid, " + after.En + " after.");
    }
}

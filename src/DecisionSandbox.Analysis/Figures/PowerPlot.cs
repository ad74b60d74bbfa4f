using DecisionSandbox.Analysis.Power;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>How precisely a difference would be known: half the width of its interval against the number of people, one line for each number of cases.</summary>
public static class PowerPlot
{
    private const double Width = 640, Height = 400, Left = 78, Right = 520, Top = 20, Bottom = 320;

    /// <summary>Draws a table of expected widths.</summary>
    /// <param name="table">The table.</param>
    /// <param name="people">The people planned: one of the table's sizes.</param>
    /// <param name="cases">The cases planned: one of the table's sizes.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(PowerTable table, int people, int cases, string id = "power")
    {
        ArgumentNullException.ThrowIfNull(table);
        return Figure.Draw(
            id, new Text("À combien près l’écart sera connu", "How precisely the difference will be known"), Summary(table, people, cases),
            new FigureTable(
                [new("Dossiers", "Files"), new("Personnes", "People"), new("À … points près", "Within … points"), new("Le verraient, sur 100 études", "Would see it, of 100 studies")],
                [.. table.Cells.Select(cell => (IReadOnlyList<Text>)[Numbers.Whole(cell.Cases), Numbers.Whole(cell.People), Points(cell.HalfWidth), Numbers.Whole((int)Math.Round(100 * cell.Seen))])]),
            Width, Height, drawing => Draw(drawing, table));
    }

    private static void Draw(SvgDrawing drawing, PowerTable table)
    {
        var highest = Math.Max(10, 10 * Math.Ceiling(10 * table.Cells.Max(cell => cell.HalfWidth)));
        var up = new Axis(0, highest, Bottom, Top);
        var most = table.Cells.Max(cell => cell.People);
        var across = new Axis(0, most, Left, Right);
        up.DrawUp(drawing, Left, Right, Enumerable.Range(0, (int)(highest / 10) + 1).Select(i => 10.0 * i), new Text("À … points près", "Within … points"));
        across.DrawAcross(drawing, Bottom, Top, table.Cells.Select(cell => (double)cell.People).Distinct().Where(n => n >= most / 8.0), new Text("Personnes, les deux bras ensemble", "People, both arms together"));
        var lines = table.Cells.GroupBy(cell => cell.Cases).ToList();
        // Names stand beside the ends of their lines, and never upon each other.
        var last = double.NegativeInfinity;
        foreach (var (line, i) in lines.Select((line, i) => (line: line.OrderBy(cell => cell.People).ToList(), i)).OrderBy(l => up.Place(100 * l.line[^1].HalfWidth)))
        {
            for (var k = 1; k < line.Count; k++) { drawing.Line(ArmMark.ClassOf(i), X(line[k - 1]), Y(line[k - 1]), X(line[k]), Y(line[k])); }
            foreach (var cell in line) { ArmMark.Draw(drawing, i, X(cell), Y(cell)); }
            last = Math.Max(last + 16, Y(line[^1]) + 4);
            drawing.Write("fig-text", Right + 16, last, new Text($"{line[0].Cases} dossiers", $"{line[0].Cases} files"));
        }

        double X(PowerCell cell) => across.Place(cell.People);
        double Y(PowerCell cell) => up.Place(100 * cell.HalfWidth);
    }

    private static Text Summary(PowerTable table, int people, int cases)
    {
        var (cell, floor) = (table.At(people, cases), table.Model.Floor(cases));
        var (width, bottom, difference, seen) = (Points(cell.HalfWidth), Points(floor), Points(Math.Abs(table.Model.Difference)), (int)Math.Round(100 * cell.Seen));
        return new Text(
            $"Avec {people} personnes et {cases} dossiers, l’écart entre les deux bras sera connu à {width.Fr} points près ; s’il est de {difference.Fr} points, {seen} études sur 100 le distingueraient de zéro."
            + (floor > 0 ? $" Avec {cases} dossiers, aucun nombre de personnes ne ferait mieux que {bottom.Fr} points : ce sont alors des dossiers qu’il faut ajouter." : ""),
            $"With {people} people and {cases} files, the difference between the two arms will be known within {width.En} points; if it is {difference.En} points, {seen} studies of 100 would tell it from zero."
            + (floor > 0 ? $" With {cases} files, no number of people would do better than {bottom.En} points: it is then files that have to be added." : ""));
    }

    private static Text Points(double share) => Numbers.Short(Math.Round(100 * share, 1));
}

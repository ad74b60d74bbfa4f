using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures.Explanations;

/// <summary>What one attribute contributed in every file of a caseload.</summary>
/// <param name="Label">The attribute's name.</param>
/// <param name="Points">One per file: what it contributed, and where its value stands from 0 (first level or smallest number) to 1 (last or largest).</param>
public sealed record SwarmRow(Text Label, IReadOnlyList<SwarmPoint> Points)
{
    /// <summary>How much it weighs over the caseload: the mean of the absolute contributions.</summary>
    public double Weight => Points.Count == 0 ? 0 : Points.Average(p => Math.Abs(p.Contribution));
}

/// <summary>One file in a row.</summary>
/// <param name="Contribution">What the attribute contributed.</param>
/// <param name="Standing">Where the value stands, 0..1.</param>
public sealed record SwarmPoint(double Contribution, double Standing);

/// <summary>How an aid weighs over a caseload: a dot a file, hollow for first levels and small numbers, filled for last levels and large ones.</summary>
public static class Beeswarm
{
    private const double Width = 640;
    private const double Left = 190;
    private const double RowHeight = 38;
    private const double Radius = 2.6;
    private const int MostRows = 10;

    /// <summary>Draws the rows, the attribute that weighs most first; at most ten.</summary>
    /// <param name="rows">One per attribute.</param>
    /// <param name="towards">What the right side pulls to.</param>
    /// <param name="against">What the left side pulls to.</param>
    /// <param name="space">The unit.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(IReadOnlyList<SwarmRow> rows, Text towards, Text against, Text space, string id = "beeswarm")
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(towards);
        ArgumentNullException.ThrowIfNull(against);
        ArgumentNullException.ThrowIfNull(space);
        var ordered = rows.OrderByDescending(r => r.Weight).ToList();
        var drawn = ordered.Take(MostRows).ToList();
        return Figure.Draw(
            id,
            new Text("Ce qui pèse d’habitude", "What usually weighs"),
            Summary(ordered),
            Table(ordered, space),
            Width, 96 + (drawn.Count * RowHeight),
            drawing => Draw(drawing, drawn, towards, against, space));
    }

    private static void Draw(SvgDrawing drawing, List<SwarmRow> rows, Text towards, Text against, Text space)
    {
        var across = Spread.Axis([.. rows.SelectMany(r => r.Points).Select(p => p.Contribution), 0], Left, Width - 20);
        var bottom = 26 + (rows.Count * RowHeight);
        Spread.DrawFrame(drawing, across, bottom, towards, against, space);
        for (var i = 0; i < rows.Count; i++)
        {
            var middle = 22 + (i * RowHeight) + (RowHeight / 2);
            drawing.Write("fig-text", 8, middle + 4, Spread.Fit(rows[i].Label, 26));
            foreach (var (x, y, standing) in Swarm(rows[i], across, middle)) { drawing.Circle(ClassOf(standing), x, y, Radius); }
        }
        var legend = bottom + 60;
        (string Class, Text Words)[] marks = [("fig-hollow", new("premier niveau, petit nombre", "first level, small number")), ("fig-half", new("entre les deux", "in between")), ("fig-filled", new("dernier niveau, grand nombre", "last level, large number"))];
        for (var i = 0; i < marks.Length; i++)
        {
            drawing.Circle(marks[i].Class, 14 + (i * 210), legend - 4, 4);
            drawing.Write("fig-quiet", 24 + (i * 210), legend, marks[i].Words);
        }
    }

    private static string ClassOf(double standing) => standing < 1.0 / 3 ? "fig-hollow" : standing > 2.0 / 3 ? "fig-filled" : "fig-half";

    // Dots of one column lie beside one another, by turns above and below the line.
    private static IEnumerable<(double X, double Y, double Standing)> Swarm(SwarmRow row, Axis across, double middle)
    {
        const double Column = 2 * Radius;
        foreach (var column in row.Points.GroupBy(p => Math.Round(across.Place(p.Contribution) / Column)).OrderBy(c => c.Key))
        {
            var points = column.OrderBy(p => p.Standing).ToList();
            var pitch = Math.Min(Column, (RowHeight - 6) / Math.Max(1, points.Count - 1));
            for (var i = 0; i < points.Count; i++) { yield return (column.Key * Column, middle + ((i - ((points.Count - 1) / 2.0)) * pitch), points[i].Standing); }
        }
    }

    private static Text Summary(List<SwarmRow> rows)
    {
        var files = rows.Count == 0 ? 0 : rows[0].Points.Count;
        if (files == 0) { return new("Aucun dossier à montrer.", "No file to show."); }
        string Names(Language language) => string.Join(", ", rows.Where(r => r.Weight > 0).Take(3).Select(r => r.Label.In(language)));
        var unused = rows.Where(r => r.Weight == 0).ToList();
        string Never(Language language) => string.Join(", ", unused.Select(r => r.Label.In(language)));
        return new(
            $"Sur {files} dossiers fictifs, ce qui pèse le plus, dans l’ordre\u00a0: {Names(Language.Fr)}." + (unused.Count == 0 ? "" : $" Ne pèse jamais\u00a0: {Never(Language.Fr)}."),
            $"Over {files} invented files, what weighs most, in order: {Names(Language.En)}." + (unused.Count == 0 ? "" : $" Never weighs: {Never(Language.En)}."));
    }

    private static FigureTable Table(List<SwarmRow> rows, Text space) => new(
        [
            new Text("Élément", "Attribute"), new Text($"Poids moyen ({space.Fr})", $"Mean weight ({space.En})"), new Text("Du plus à gauche", "Leftmost"), new Text("au plus à droite", "rightmost"), new Text("Dossiers", "Files"),
        ],
        [
            .. rows.Select(r => (IReadOnlyList<Text>)
            [
                r.Label, Numbers.Two(r.Weight), Numbers.Two(r.Points.Min(p => p.Contribution)), Numbers.Two(r.Points.Max(p => p.Contribution)), Numbers.Whole(r.Points.Count),
            ]),
        ]);
}

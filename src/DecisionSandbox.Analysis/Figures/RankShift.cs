using DecisionSandbox.Analysis.Rankings;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>How the mean order of a list moved: own order, final order, and the aid's beside them; a line for each request.</summary>
public static class RankShift
{
    private const double Width = 520;
    private const double Own = 170;
    private const double Final = 330;
    private const double Aid = 450;
    private const double Line = 24;

    /// <summary>Draws one list.</summary>
    /// <param name="items">The list's requests with their mean ranks.</param>
    /// <param name="listName">The list's name as people read it.</param>
    /// <param name="itemName">A request's name as people read it.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(IReadOnlyList<ItemRanks> items, Text listName, Func<string, Text> itemName, string id = "rank-shift")
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(listName);
        ArgumentNullException.ThrowIfNull(itemName);
        var sorted = items.OrderBy(i => i.Own).ToArray();
        return Figure.Draw(
            id,
            new Text("De l’ordre propre à l’ordre final : " + listName.Fr, "From own to final order: " + listName.En),
            Summary(sorted, itemName),
            new FigureTable(
                [new Text("Demande", "Request"), new Text("Rang propre moyen", "Mean own rank"), new Text("Rang final moyen", "Mean final rank"), new Text("Rang de l’outil", "Aid’s rank"), new Text("Personnes", "People")],
                [.. sorted.Select(i => (IReadOnlyList<Text>)[itemName(i.Item), Numbers.Two(i.Own), Numbers.Two(i.Final), i.Aid is { } a ? Numbers.Short(a) : Text.Same("–"), Numbers.Whole(i.People)])]),
            Width, 40 + (Math.Max(1, items.Count) * Line) + 20,
            drawing => Draw(drawing, sorted, itemName));
    }

    private static void Draw(SvgDrawing drawing, ItemRanks[] items, Func<string, Text> itemName)
    {
        drawing.Write("fig-quiet", Own, 16, new Text("ordre propre", "own order"), "middle");
        drawing.Write("fig-quiet", Final, 16, new Text("ordre final", "final order"), "middle");
        drawing.Write("fig-quiet", Aid, 16, new Text("outil", "aid"), "middle");
        foreach (var item in items)
        {
            // Nearer to the aid than one's own order was: violet; else teal.
            var nearer = item.Aid is { } aid && Math.Abs(item.Final - aid) < Math.Abs(item.Own - aid) - 1e-9;
            drawing.Line(nearer ? "fig-aid" : "fig-you", Own, Place(item.Own), Final, Place(item.Final));
            drawing.Circle("fig-you", Own, Place(item.Own), 4);
            drawing.Circle("fig-you", Final, Place(item.Final), 4);
            if (item.Aid is { } rank)
            {
                drawing.Rectangle("fig-aid", Aid - 4, Place(rank) - 4, 8, 8);
            }
        }

        // Names stand on the lines of whole ranks: means are often too close for two names.
        for (var i = 0; i < items.Length; i++)
        {
            drawing.Write("fig-text", Own - 12, Place(i + 1) + 4, itemName(items[i].Item), "end");
        }
    }

    private static double Place(double rank) => 40 + ((rank - 1) * Line);

    private static Text Summary(ItemRanks[] items, Func<string, Text> itemName)
    {
        if (items.Length == 0)
        {
            return new Text("Aucune demande n’a été classée par cinq personnes.", "No request was ranked by five people.");
        }

        var most = items.MaxBy(i => Math.Abs(i.Final - i.Own))!;
        var (own, final, name) = (Numbers.Two(most.Own), Numbers.Two(most.Final), itemName(most.Item));
        return new Text(
            "« " + name.Fr + " » bouge le plus : du rang moyen " + own.Fr + " au rang " + final.Fr + ".",
            "“" + name.En + "” moves most: from mean rank " + own.En + " to " + final.En + ".");
    }
}

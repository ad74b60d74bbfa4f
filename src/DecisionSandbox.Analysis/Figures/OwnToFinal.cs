using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>The way from own judgement to final decision in one arm: a band for each pair of answers, as wide as it is frequent. Teal stayed, violet went to the aid's side, ochre went elsewhere.</summary>
public static class OwnToFinal
{
    private const double Width = 680;
    private const double Left = 240;
    private const double Right = 440;
    private const double Tall = 220;
    private const double Gap = 10;
    private const double Top = 34;

    private enum Way
    {
        Stayed,
        ToTheAid,
        Elsewhere,
    }

    /// <summary>Draws one arm; rows without own judgement are not in it.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="armName">Its name as people read it.</param>
    /// <param name="answerName">An answer's name as people read it.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(ArmResult arm, Text armName, Func<string, Text> answerName, string id = "own-to-final")
    {
        ArgumentNullException.ThrowIfNull(arm);
        ArgumentNullException.ThrowIfNull(armName);
        ArgumentNullException.ThrowIfNull(answerName);
        var ways = (arm.Reliance?.Table ?? []).Where(w => w.Own is not null)
            .GroupBy(w => (Own: w.Own!, w.Final, Way: w.Own == w.Final ? Way.Stayed : w.Final == w.Aid ? Way.ToTheAid : Way.Elsewhere))
            .Select(g => (g.Key.Own, g.Key.Final, g.Key.Way, Count: g.Sum(w => w.Count)))
            .OrderBy(w => w.Own, StringComparer.Ordinal).ThenBy(w => w.Final, StringComparer.Ordinal).ThenBy(w => w.Way).ToArray();
        return Figure.Draw(
            id,
            new Text("De l’avis propre à la décision : " + armName.Fr, "From own judgement to decision: " + armName.En),
            Summary(ways.Sum(w => w.Count), Total(Way.Stayed), Total(Way.ToTheAid), Total(Way.Elsewhere)),
            new FigureTable(
                [new Text("Avis propre", "Own judgement"), new Text("Décision", "Decision"), new Text("Vers", "Towards"), new Text("Décisions", "Decisions")],
                [.. ways.Select(w => (IReadOnlyList<Text>)[answerName(w.Own), answerName(w.Final), Name(w.Way), Numbers.Whole(w.Count)])]),
            Width, Top + Tall + (4 * Gap) + 76,
            drawing => Draw(drawing, ways, answerName));

        int Total(Way way) => ways.Where(w => w.Way == way).Sum(w => w.Count);
    }

    private static void Draw(SvgDrawing drawing, (string Own, string Final, Way Way, int Count)[] ways, Func<string, Text> answerName)
    {
        drawing.Write("fig-quiet", Left, 16, new Text("avis propre", "own judgement"), "end");
        drawing.Write("fig-quiet", Right, 16, new Text("décision finale", "final decision"));
        double total = ways.Sum(w => w.Count);
        if (total == 0)
        {
            return;
        }

        var (left, right) = (Places(ways.Select(w => (w.Own, w.Count)), total), Places(ways.Select(w => (w.Final, w.Count)), total));
        foreach (var way in ways)
        {
            var height = way.Count / total * Tall;
            var (from, to) = (left[way.Own].Next, right[way.Final].Next);
            left[way.Own] = left[way.Own] with { Next = from + height };
            right[way.Final] = right[way.Final] with { Next = to + height };
            drawing.Polygon(Class(way.Way), (Left + 8, from), (Right - 8, to), (Right - 8, to + height), (Left + 8, from + height));
        }

        foreach (var (answer, place) in left)
        {
            drawing.Rectangle("fig-ink", Left, place.Start, 6, place.Height);
            drawing.Write("fig-text", Left - 6, place.Start + (place.Height / 2) + 4, answerName(answer), "end");
        }

        foreach (var (answer, place) in right)
        {
            drawing.Rectangle("fig-ink", Right - 6, place.Start, 6, place.Height);
            drawing.Write("fig-text", Right + 6, place.Start + (place.Height / 2) + 4, answerName(answer));
        }

        foreach (var (way, i) in Enum.GetValues<Way>().Select((way, i) => (way, i)))
        {
            var y = Top + Tall + (4 * Gap) + 12 + (i * 20);
            drawing.Rectangle(Class(way), Left, y - 9, 18, 11);
            drawing.Write("fig-text", Left + 26, y, Name(way));
        }
    }

    private static Dictionary<string, (double Start, double Height, double Next)> Places(IEnumerable<(string Answer, int Count)> counts, double total)
    {
        var (y, places) = (Top, new Dictionary<string, (double, double, double)>());
        foreach (var answer in counts.GroupBy(c => c.Answer).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var height = answer.Sum(c => c.Count) / total * Tall;
            places[answer.Key] = (y, height, y);
            y += height + Gap;
        }

        return places;
    }

    private static string Class(Way way) => way switch
    {
        Way.Stayed => "fig-band-you",
        Way.ToTheAid => "fig-band-aid",
        Way.Elsewhere => "fig-band-law",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private static Text Name(Way way) => way switch
    {
        Way.Stayed => new Text("gardé", "kept"),
        Way.ToTheAid => new Text("changé pour la réponse de l’outil", "changed to the aid’s answer"),
        Way.Elsewhere => new Text("changé pour une autre réponse", "changed to another answer"),
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private static Text Summary(int all, int stayed, int aid, int elsewhere) => all == 0
        ? new Text("Aucun avis propre n’a été demandé.", "No own judgement was asked.")
        : new Text(
            "Sur " + N(all) + " décisions : " + N(stayed) + " gardées, " + N(aid) + " changées pour la réponse de l’outil, " + N(elsewhere) + " changées pour une autre.",
            "Of " + N(all) + " decisions: " + N(stayed) + " kept, " + N(aid) + " changed to the aid’s answer, " + N(elsewhere) + " changed to another.");

    private static string N(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>One factor as the practitioner reads it.</summary>
/// <param name="Words">The fact and how much it weighs, in words: "mange sans aide, pèse beaucoup".</param>
/// <param name="Contribution">The signed number behind it; positive pulls to the right.</param>
/// <param name="Place">The number of the place in the file where the fact stands, or null.</param>
public sealed record ContributionBar(Text Words, double Contribution, int? Place);

/// <summary>What weighed in the aid's suggestion: filled to the right for "towards", hatched to the left for "against". The numbers are in the table alone.</summary>
public static class ContributionBars
{
    private const double Width = 460;
    private const double Middle = 230;
    private const double RowHeight = 42;
    private const int LettersInHalf = 34;

    /// <summary>Draws the bars in the order given.</summary>
    /// <param name="bars">The factors, strongest first.</param>
    /// <param name="towards">What the right side pulls to: "vers GIR 1 à 4".</param>
    /// <param name="against">What the left side pulls to.</param>
    /// <param name="space">The unit of the numbers in the table: "log-odds", "points".</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(IReadOnlyList<ContributionBar> bars, Text towards, Text against, Text space, string id = "contributions")
    {
        ArgumentNullException.ThrowIfNull(bars);
        return Figure.Draw(
            id,
            new Text("Ce qui a pesé", "What weighed"),
            Summary(bars, towards, against),
            Table(bars, towards, against, space),
            Width, 28 + (bars.Count * RowHeight),
            drawing => Draw(drawing, bars, towards, against));
    }

    private static void Draw(SvgDrawing drawing, IReadOnlyList<ContributionBar> bars, Text towards, Text against)
    {
        drawing.Hatch();
        drawing.Write("fig-quiet", Middle / 2, 14, against, "middle");
        drawing.Write("fig-quiet", Middle + (Middle / 2), 14, towards, "middle");
        drawing.Line("fig-axis", Middle, 22, Middle, 22 + (bars.Count * RowHeight));
        var longest = bars.Count == 0 ? 1 : Math.Max(bars.Max(b => Math.Abs(b.Contribution)), double.Epsilon);
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, top) = (bars[i], 28 + (i * RowHeight));
            var length = Math.Abs(bar.Contribution) / longest * 150;
            var right = bar.Contribution >= 0;
            if (right)
            {
                drawing.Rectangle("fig-towards", Middle, top, length, 14);
            }
            else
            {
                drawing.HatchedRectangle("fig-against", Middle - length, top, length, 14);
            }

            var place = bar.Place?.ToString(CultureInfo.InvariantCulture);

            // Words too long for their half start from the drawing's edge instead and run across the middle.
            var fits = bar.Words.In(drawing.Language).Length <= LettersInHalf;
            var (x, anchor) = (right, fits) switch
            {
                (true, true) => (Middle + 4, "start"),
                (false, true) => (Middle - 4, "end"),
                (true, false) => (Width - 4, "end"),
                (false, false) => (4, "start"),
            };
            drawing.Write("fig-text", x, top + 30, bar.Words, anchor, place);
        }
    }

    private static Text Summary(IReadOnlyList<ContributionBar> bars, Text towards, Text against)
    {
        return bars.Count == 0
            ? new Text("Aucun élément n’a pesé.", "Nothing weighed.")
            : new Text(In(Language.Fr), In(Language.En));

        string In(Language language)
        {
            var sides = new[] { (Words: towards, Bars: bars.Where(b => b.Contribution >= 0)), (Words: against, Bars: bars.Where(b => b.Contribution < 0)) };
            return string.Join(' ', sides.Where(s => s.Bars.Any()).Select(s =>
                Capital(s.Words.In(language)) + (language == Language.Fr ? " : " : ": ") + string.Join(" ; ", s.Bars.Select(b => b.Words.In(language))) + "."));
        }
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static FigureTable Table(IReadOnlyList<ContributionBar> bars, Text towards, Text against, Text space) => new(
        [new Text("Élément", "Factor"), new Text("Sens", "Direction"), new Text("Contribution (" + space.Fr + ")", "Contribution (" + space.En + ")"), new Text("Place dans le dossier", "Place in the file")],
        [
            .. bars.Select(b => (IReadOnlyList<Text>)
            [
                b.Words, b.Contribution >= 0 ? towards : against, Numbers.Two(b.Contribution), b.Place is { } place ? Numbers.Whole(place) : Text.Same("–"),
            ]),
        ]);
}

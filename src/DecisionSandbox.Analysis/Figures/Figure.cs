using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>The table behind a figure: the same numbers, as text.</summary>
/// <param name="Headers">One per column.</param>
/// <param name="Rows">Cells, as many as there are headers.</param>
public sealed record FigureTable(IReadOnlyList<Text> Headers, IReadOnlyList<IReadOnlyList<Text>> Rows);

/// <summary>A figure with its title, its sentence and its table: none stands without the others.</summary>
/// <param name="Title">The title.</param>
/// <param name="Summary">What it shows, in one sentence.</param>
/// <param name="Svg">The drawing for a page: CSS classes of <see cref="FigureStyle"/> only, no style attribute, so that a strict content policy lets it stand.</param>
/// <param name="StandaloneSvg">The drawing to download or print: the same with its colours written in.</param>
/// <param name="Table">The numbers.</param>
public sealed record Figure(Text Title, Text Summary, Text Svg, Text StandaloneSvg, FigureTable Table)
{
    /// <summary>Draws both variants in both languages.</summary>
    internal static Figure Draw(string id, Text title, Text summary, FigureTable table, double width, double height, Action<SvgDrawing> draw)
    {
        return new Figure(FrenchSpaces.Kept(title), FrenchSpaces.Kept(summary), Both(SvgLook.Page), Both(SvgLook.Standalone), table);

        Text Both(SvgLook look) => new(In(Language.Fr, look), In(Language.En, look));

        string In(Language language, SvgLook look)
        {
            using var drawing = new SvgDrawing(id + (language == Language.Fr ? "-fr" : "-en"), language, look, width, height);
            drawing.Describe(title, summary);
            draw(drawing);
            return drawing.Finish();
        }
    }
}

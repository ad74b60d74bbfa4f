using System.Text;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>One class of marks: a variable of the design tokens for pages, the colour it has in light mode for downloads.</summary>
/// <param name="Class">The CSS class.</param>
/// <param name="Properties">SVG property, CSS value, written-out value.</param>
internal sealed record MarkStyle(string Class, IReadOnlyList<(string Property, string Css, string Written)> Properties);

/// <summary>
/// How figures look, in one table with two uses: the stylesheet of the pages and the attributes of downloads.
/// Teal is the person's voice, violet the aid's; no red, no green; every mark has a shape and a word besides its colour.
/// </summary>
public static class FigureStyle
{
    private const string Font = "system-ui, sans-serif";

    internal static readonly IReadOnlyList<MarkStyle> Marks =
    [
        new("fig-text", [("fill", "var(--ink)", "#1d2330"), ("font-family", "var(--ui)", Font), ("font-size", "12px", "12")]),
        new("fig-quiet", [("fill", "var(--ink-2)", "#515a6b"), ("font-family", "var(--ui)", Font), ("font-size", "12px", "12")]),
        new("fig-axis", [("stroke", "var(--line-2)", "#8d8779"), ("stroke-width", "1px", "1")]),
        new("fig-grid", [("stroke", "var(--line)", "#d9d3c8"), ("stroke-width", "1px", "1")]),
        new("fig-you", [("fill", "var(--you)", "#0b5c66"), ("stroke", "var(--you)", "#0b5c66"), ("stroke-width", "2px", "2")]),
        new("fig-aid", [("fill", "var(--aid)", "#5a3e93"), ("stroke", "var(--aid)", "#5a3e93"), ("stroke-width", "2px", "2")]),
        new("fig-law", [("fill", "var(--law)", "#7a4a12"), ("stroke", "var(--law)", "#7a4a12"), ("stroke-width", "2px", "2")]),
        new("fig-ink", [("fill", "var(--ink)", "#1d2330"), ("stroke", "var(--ink)", "#1d2330"), ("stroke-width", "2px", "2")]),
        new("fig-towards", [("fill", "var(--aid)", "#5a3e93"), ("stroke", "var(--aid)", "#5a3e93"), ("stroke-width", "1px", "1")]),
        new("fig-against", [("stroke", "var(--aid)", "#5a3e93"), ("stroke-width", "1px", "1")]),
        new("fig-band-you", [("fill", "var(--you-soft)", "#e3f0f0"), ("stroke", "var(--you)", "#0b5c66"), ("stroke-width", "1px", "1")]),
        new("fig-band-aid", [("fill", "var(--aid-soft)", "#efeaf8"), ("stroke", "var(--aid)", "#5a3e93"), ("stroke-width", "1px", "1")]),
        new("fig-band-law", [("fill", "var(--law-soft)", "#f7ecdc"), ("stroke", "var(--law)", "#7a4a12"), ("stroke-width", "1px", "1")]),
        .. Enumerable.Range(0, 5).Select(step => Shade(step)),
        new("fig-on-shade", [("fill", "var(--panel)", "#ffffff"), ("font-family", "var(--ui)", Font), ("font-size", "12px", "12")]),
        new("fig-filled", [("fill", "var(--aid)", "#5a3e93"), ("stroke", "var(--aid)", "#5a3e93"), ("stroke-width", "1px", "1")]),
        new("fig-half", [("fill", "var(--aid-mid)", "#a99ad0"), ("stroke", "var(--aid)", "#5a3e93"), ("stroke-width", "1px", "1")]),
        new("fig-hollow", [("fill", "var(--panel)", "#ffffff"), ("stroke", "var(--aid)", "#5a3e93"), ("stroke-width", "1px", "1")]),
        new("fig-band", [("fill", "var(--aid-soft)", "#efeaf8"), ("stroke", "var(--aid-mid)", "#a99ad0"), ("stroke-width", "1px", "1")]),
        new("fig-hatch-ground", [("fill", "var(--aid-soft)", "#efeaf8")]),
        new("fig-hatch-line", [("stroke", "var(--aid)", "#5a3e93"), ("stroke-width", "2.4px", "2.4")]),
    ];

    /// <summary>The rules that a page's stylesheet holds for figures; they use the design tokens, so that dark mode and print follow.</summary>
    public static string Css { get; } = Rules();

    // Five steps of the person's teal: opacity, so that light and dark pages each keep their ground.
    private static MarkStyle Shade(int step)
    {
        // Ink reads on the first three, the ground's colour on the last two, in light and in dark.
        var opacity = new[] { "0.06", "0.16", "0.28", "0.82", "0.95" }[step];
        return new("fig-shade-" + step.ToString(System.Globalization.CultureInfo.InvariantCulture), [("fill", "var(--you)", "#0b5c66"), ("fill-opacity", opacity, opacity)]);
    }

    internal static MarkStyle Of(string @class) => Marks.First(m => m.Class == @class);

    private static string Rules()
    {
        var css = new StringBuilder();
        foreach (var mark in Marks)
        {
            css.Append('.').Append(mark.Class).Append(" { ");
            css.AppendJoin(' ', mark.Properties.Select(p => p.Property + ": " + p.Css + ";"));
            css.Append(" }\n");
        }

        return css.ToString();
    }
}

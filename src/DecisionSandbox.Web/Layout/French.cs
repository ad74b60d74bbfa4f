using System.Buffers;
using System.Text.RegularExpressions;

namespace DecisionSandbox.Web.Layout;

/// <summary>French as it is printed: no line breaks before : ; ? ! % nor inside guillemets. Services write plain spaces in what they refuse; the notice sees to it.</summary>
public static partial class French
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(":;?!%«»");
    private const string NarrowNoBreak = "\u202f", NoBreak = "\u00a0";

    /// <summary>The text with its plain spaces made unbreakable where French asks for it. Nothing else changes.</summary>
    public static string Spaced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(Marks) < 0 ? text : Wide().Replace(Narrow().Replace(text, NarrowNoBreak), NoBreak);
    }

    [GeneratedRegex(@"(?<=\S) (?=[;?!](?![\w;?!]))")]
    private static partial Regex Narrow();

    [GeneratedRegex(@"(?<=\S) (?=[:%](?!\w))|(?<=«) | (?=»)")]
    private static partial Regex Wide();
}

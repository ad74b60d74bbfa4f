using System.Text;

namespace DecisionSandbox.Core.Review.Screening;

/// <summary>Masks names, numbers and addresses in what somebody wrote, before anybody else reads it.</summary>
/// <remarks>
/// It knows no list of real names: it looks at how names, numbers and addresses are written in French and English. It misses some (a first name without a
/// capital, a name that is also a word, a person described without being named) and masks some words that were no names; whoever reads is told so.
/// Screening what is screened changes nothing, and no five digits in a row are ever left.
/// </remarks>
public static class FreeTextScreening
{
    // While a text is worked on a mark is one character that no keyboard has, so that neither language's mark can be taken for a word.
    private const char FirstMark = '\uE000', LastMark = '\uF8FF';
    private static readonly Mask[] Kinds = Enum.GetValues<Mask>();

    /// <summary>Screens a text for which no file is at hand.</summary>
    public static ScreenedText Of(string words) => Of(words, KnownWords.None);

    /// <summary>Screens a text.</summary>
    /// <param name="words">What somebody wrote.</param>
    /// <param name="known">The words of the invented file that they were reading.</param>
    public static ScreenedText Of(string words, KnownWords known)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(known);
        var before = Prepared(words);
        var (after, text) = ("", before);
        // Each turn only ever masks more, so that this ends; what a mark uncovers beside it is caught by the next turn.
        while (after != text) { (after, text) = (text, PersonalNames.Masked(FixedForms.Masked(text), known)); }
        var masks = Kinds.Select(kind => (Kind: kind, Count: text.Count(c => c == MarkOf(kind)) - before.Count(c => c == MarkOf(kind))))
            .Where(one => one.Count > 0).ToDictionary(one => one.Kind, one => one.Count);
        return new(new(Drawn(text, Language.Fr), Drawn(text, Language.En)), masks);
    }

    internal static char MarkOf(Mask kind) => (char)(FirstMark + (int)kind);

    internal static bool IsMark(char c) => c is >= FirstMark and <= LastMark;

    // What hides a word from a reader of characters and not from a reader of pages: halves of pairs, soft hyphens, spaces without width, our own marks.
    private static string Prepared(string words)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words)).Normalize(NormalizationForm.FormC));
        foreach (var unseen in (string[])["\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"]) { text.Replace(unseen, ""); }
        for (var i = 0; i < text.Length; i++) { if (IsMark(text[i])) { text[i] = '\uFFFD'; } }
        foreach (var kind in Kinds)
        {
            var (mark, drawn) = (MarkOf(kind).ToString(), ScreenedText.Mark(kind));
            text.Replace(drawn.Fr, mark).Replace(drawn.En, mark);
        }
        return text.ToString();
    }

    private static string Drawn(string text, Language language) =>
        Kinds.Aggregate(text, (drawn, kind) => drawn.Replace(MarkOf(kind).ToString(), ScreenedText.Mark(kind).In(language), StringComparison.Ordinal));
}

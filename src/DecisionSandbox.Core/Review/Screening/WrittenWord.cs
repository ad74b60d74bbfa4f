using System.Text.RegularExpressions;

namespace DecisionSandbox.Core.Review.Screening;

/// <summary>One word of a text with what its surroundings say of it. An elided article before it and an English genitive after it are not of it.</summary>
internal sealed partial record WrittenWord(int Start, string Core)
{
    public int End => Start + Core.Length;

    /// <summary>Written with a capital, or in capitals.</summary>
    public bool IsCapital => char.IsUpper(Core[0]);

    /// <summary>In capitals from end to end.</summary>
    public bool IsShouted => Core.Length > 1 && Core.All(c => !char.IsLetter(c) || char.IsUpper(c));

    /// <summary>Nothing but a space, or the full stop of an abbreviation, stands before it.</summary>
    public bool IsJoined { get; private init; }

    /// <summary>A capital here would say nothing.</summary>
    public bool BeginsSentence { get; private init; }

    /// <summary>A word of the language, or of the file in hand.</summary>
    public bool IsCommon { get; private init; }

    /// <summary>A name of the file in hand: invented, and nobody's.</summary>
    public bool IsNameOfFile { get; private init; }

    public bool IsAcronym => IsShouted && (Core.Length <= 4 || IsCommon);

    /// <summary>Ends as French and English end their nouns of quality and action.</summary>
    public bool LooksAbstract => Core.Length > 7 && Abstract().IsMatch(Core);

    public bool LooksLikeVerb => Core.EndsWith("ait", StringComparison.Ordinal) || Core.EndsWith("era", StringComparison.Ordinal);

    /// <summary>Begins a statement about one person: "est", "refuse", "has".</summary>
    public bool IsVerbOfOne => CommonWords.IsVerbOfOne(Core.ToLowerInvariant());

    public static IReadOnlyList<WrittenWord> In(string text, KnownWords known)
    {
        var words = new List<WrittenWord>();
        foreach (Match match in Word().Matches(text))
        {
            var core = match.Groups["core"];
            var end = words.Count == 0 ? 0 : words[^1].End;
            var gap = text[end..match.Index];
            // "M. Durand", "J. Durand": the stop after one letter or a title ends no sentence.
            var abbreviated = words.Count > 0 && (words[^1].Core.Length == 1 || Short().IsMatch(words[^1].Core)) && gap.StartsWith('.') && !gap.Contains('\n');
            words.Add(new(core.Index, core.Value)
            {
                IsJoined = words.Count > 0 && Joint().IsMatch(abbreviated ? gap[1..] : gap) && match.Index == core.Index,
                BeginsSentence = !abbreviated && core.Index == match.Index && Begins(text, match.Index),
                IsCommon = Parts(core.Value).All(part => CommonWords.Has(part) || known.IsWord(part)),
                IsNameOfFile = char.IsUpper(core.Value[0]) && core.Value.Length > 1 && Parts(core.Value).All(known.IsName),
            });
        }
        return words;
    }

    // At the start of the text or of a line, after a full stop, an opening quote or bracket, or a dash that opens a line.
    private static bool Begins(string text, int at)
    {
        do { at--; } while (at >= 0 && text[at] is ' ' or '\t' or '\u00A0' or '\u202F' or '-' or '–' or '—' or '•' or '*' && !Between(text, at));
        return at < 0 || text[at] is '.' or '!' or '?' or '…' or '\n' or '«' or '“' or '"' or '(';
    }

    // A dash between two words opens nothing.
    private static bool Between(string text, int at) => text[at] is '-' or '–' or '—' && text[..at].TrimEnd(' ', '\u00A0', '\u202F') is [.., not '\n'];

    private static string[] Parts(string core) => core.Split('-', '’', '\'');

    [GeneratedRegex(@"(?:(?<![\p{L}\p{M}])(?:[dlnsjmtc]|qu|jusqu|lorsqu|puisqu)['’](?=[\p{L}]))?(?<core>[\p{L}\p{M}]+(?:(?:-|['’](?!s\b))[\p{L}\p{M}]+)*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:mr|mrs|ms|mme|mlle|dr|pr|st|ste|me)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"^[ \t\u00A0\u202F]+$")]
    private static partial Regex Joint();

    [GeneratedRegex(@"(?:tion|sion|ement|ité|isme|ness|ship|ability|ing)s?$")]
    private static partial Regex Abstract();
}

using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Narratives;

/// <summary>What one sentence says, once everything copied from the explanation is recognised.</summary>
/// <param name="Factors">The factors told.</param>
/// <param name="Sides">The sides named: true for the positive one.</param>
/// <param name="Others">The words that are copied from nowhere.</param>
internal sealed record NarrativeSentence(IReadOnlyList<Factor> Factors, IReadOnlyList<bool> Sides, IReadOnlyList<string> Others);

/// <summary>A text in one language, read against the explanation that it re-words.</summary>
internal sealed record NarrativeReading(string Text, Language Language, NarrativeRequest Request, IReadOnlyList<NarrativeSentence> Sentences)
{
    private sealed record Unit(string Words, IReadOnlyList<Factor> Factors, bool? Side);

    public static NarrativeReading Of(string text, NarrativeRequest request, Language language)
    {
        var units = Units(request, language);
        var plain = Plain(text);
        var sentences = new List<NarrativeSentence>();
        List<Factor> factors = [];
        List<bool> sides = [];
        List<string> others = [];

        for (var at = 0; at < plain.Length;)
        {
            if (units.FirstOrDefault(unit => StandsAt(plain, at, unit.Words)) is { } unit)
            {
                factors.AddRange(unit.Factors);
                if (unit.Side is { } side) { sides.Add(side); }
                at += unit.Words.Length;
            }
            else if (IsWord(plain[at]))
            {
                var end = at;
                while (end < plain.Length && IsWord(plain[end])) { end++; }
                others.Add(plain[at..end]);
                at = end;
            }
            else
            {
                if (".!?;\n".Contains(plain[at], StringComparison.Ordinal)) { Close(); }
                // Anything but plain punctuation is a claim nobody can read: it counts as a word.
                else if (!" ,:()'\"«»-–—…".Contains(plain[at], StringComparison.Ordinal)) { others.Add(plain[at].ToString()); }
                at++;
            }
        }
        Close();
        return new(text, language, request, sentences);

        void Close()
        {
            if (factors.Count + sides.Count + others.Count > 0) { sentences.Add(new(factors, sides, others)); }
            (factors, sides, others) = ([], [], []);
        }
    }

    // Longest first, so that "eats without help, weighs a lot" is one unit and a headline is not taken for a side.
    private static List<Unit> Units(NarrativeRequest request, Language language)
    {
        var units = new List<Unit>
        {
            new(Plain(request.Headline.In(language)), [], null),
            new(Plain(request.Towards.In(language)), [], true),
            new(Plain(request.Against.In(language)), [], false),
        };
        if (request.Uncertainty is { } uncertainty) { units.Add(new(Plain(uncertainty.In(language)), [], null)); }
        foreach (var same in request.Factors.GroupBy(factor => (Phrase: Plain(factor.Phrase.In(language)), Strength: Plain(factor.Strength.In(language)))))
        {
            var ((phrase, strength), told) = (same.Key, same.ToList());
            units.AddRange([new(phrase, told, null), new($"{phrase}, {strength}", told, null), new($"{phrase} ({strength})", told, null)]);
        }
        return [.. units.Where(unit => unit.Words.Length > 0).OrderByDescending(unit => unit.Words.Length)];
    }

    private static bool StandsAt(string text, int at, string words) =>
        string.CompareOrdinal(text, at, words, 0, words.Length) == 0
        && (at == 0 || !IsWord(text[at - 1]) || !IsWord(words[0]))
        && (at + words.Length == text.Length || !IsWord(text[at + words.Length]) || !IsWord(words[^1]));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            var mapped = c switch { '’' => '\'', '\u00a0' or '\u202f' or '\t' or '\r' => ' ', _ => c };
            if (mapped != ' ' || (plain.Length > 0 && plain[^1] != ' ')) { plain.Append(mapped); }
        }
        return plain.ToString().TrimEnd(' ', '.');
    }
}

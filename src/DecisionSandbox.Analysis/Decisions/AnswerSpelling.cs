using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>
/// Two spellings of one answer would count as two answers, and a word for "no answer" as one: both make wrong measures that look right, so both are refused.
/// </summary>
/// <param name="named">Answers and third ways that were named as such: they are taken as they are.</param>
internal sealed class AnswerSpelling(IEnumerable<string> named)
{
    // What R, pandas, spreadsheets and databases write where there is nothing.
    private static readonly string[] Missing = ["NA", "N/A", "#N/A", "NaN", "nan", "NULL", "null"];

    private readonly HashSet<string> _named = named.Select(Whole).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _spellings =
        named.GroupBy(Alike, StringComparer.Ordinal).ToDictionary(same => same.Key, same => Whole(same.First()), StringComparer.Ordinal);

    /// <summary>A whole number without its decimal zeros: a column with empty cells often writes 1 as 1.0.</summary>
    public static string Whole(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var number = point > 0 && point < text.Length - 1 && text.AsSpan(point + 1).TrimEnd('0').IsEmpty && !text.AsSpan(0, point).TrimStart('-').ContainsAnyExceptInRange('0', '9');
        return number && char.IsAsciiDigit(text[point - 1]) ? text[..point] : text;
    }

    /// <summary>Why this answer cannot be told from another or from none, or null; without doubt it is kept as the spelling.</summary>
    /// <param name="answer">An answer that was not met before.</param>
    public Text? Doubt(string answer)
    {
        if (_named.Contains(answer))
        {
            return null;
        }

        var alike = Alike(answer);
        if (!_spellings.TryGetValue(alike, out var spelling))
        {
            if (Missing.Contains(answer, StringComparer.Ordinal))
            {
                return new(
                    "« " + answer + " » : laissez vide une cellule sans réponse ; si c’est une réponse, nommez-la parmi les réponses possibles.",
                    "“" + answer + "”: leave a cell without answer empty; if it is an answer, name it among the possible answers.");
            }

            _spellings[alike] = answer;
            return null;
        }

        return spelling == answer
            ? null
            : new(
                "« " + answer + " » et « " + spelling + " » ne diffèrent que par une majuscule ou une espace : écrivez cette réponse partout de la même façon.",
                "“" + answer + "” and “" + spelling + "” differ only by a capital or a space: write this answer the same way everywhere.");
    }

    private static string Alike(string answer) => Whole(answer).Trim().ToUpperInvariant();
}

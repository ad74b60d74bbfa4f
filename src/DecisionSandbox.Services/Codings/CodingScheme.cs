using System.Text.RegularExpressions;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Codings;

/// <summary>What a free text was written for. A coder is not told: a contested factor would say that factors were shown.</summary>
public enum FreeTextKind
{
    /// <summary>Why somebody decided so, moved a request or declined to rank.</summary>
    Justification,
    /// <summary>Another element that counted.</summary>
    OtherElement,
    /// <summary>What somebody would look for.</summary>
    LookedFor,
    /// <summary>Why a factor was contested.</summary>
    Contest,
    /// <summary>A remark on a file, the aid or the study.</summary>
    Remark,
}

/// <summary>One code of a scheme.</summary>
/// <param name="Id">Its name in files, made of the English one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">When a text gets it.</param>
public sealed record TextCode(string Id, Text Name, Text Definition);

/// <summary>The question that coders put to each text, and the codes that answer it: one for each text.</summary>
/// <param name="Question">The question.</param>
/// <param name="Kinds">Which texts.</param>
/// <param name="Codes">The codes, the last of them <see cref="CannotBeCoded"/>.</param>
public sealed partial record CodingScheme(Text Question, IReadOnlyList<FreeTextKind> Kinds, IReadOnlyList<TextCode> Codes)
{
    /// <summary>The fewest and the most codes of one's own: a number key each.</summary>
    public const int FewestCodes = 2, MostCodes = 9;

    /// <summary>The longest name, and the longest definition or question.</summary>
    public const int LongestName = 60, LongestDefinition = 500;

    /// <summary>Stands in every scheme; in the agreement it is a code like the others.</summary>
    public static TextCode CannotBeCoded { get; } = new(
        "cannot-be-coded", new("Ne peut pas être codé", "Cannot be coded"),
        new("Illisible, hors sujet, ou aucun des codes ne convient.", "Unreadable, about something else, or no code fits."));

    /// <summary>A scheme, or the first thing that is missing.</summary>
    public static Outcome<CodingScheme> From(CodingScheme draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (question, kinds) = (Trimmed(draft.Question), draft.Kinds.Distinct().Where(Enum.IsDefined).Order().ToList());
        List<TextCode> codes = [.. draft.Codes.Select(code => new TextCode(IdOf(code.Name.En), Trimmed(code.Name), Trimmed(code.Definition)))];
        if (!Fits(question, LongestDefinition)) { return new SchemeFlaw(new("Écrivez la question que les codeurs posent à chaque texte, dans les deux langues, en 500 caractères au plus.", "Write the question that coders put to each text, in both languages, in 500 characters at most.")); }
        if (kinds.Count == 0) { return new SchemeFlaw(new("Choisissez au moins une sorte de textes.", "Choose at least one kind of texts.")); }
        if (codes.Count is < FewestCodes or > MostCodes) { return new SchemeFlaw(new("Il faut de deux à neuf codes.", "Two to nine codes are needed.")); }
        for (var i = 0; i < codes.Count; i++)
        {
            if (!Fits(codes[i].Name, LongestName) || !Fits(codes[i].Definition, LongestDefinition))
            {
                return new SchemeFlaw(new(
                    $"Code {i + 1} : donnez un nom (60 caractères au plus) et une définition (500 au plus), dans les deux langues.",
                    $"Code {i + 1}: give a name (60 characters at most) and a definition (500 at most), in both languages."));
            }
            if (codes[i].Id.Length == 0 || codes[i].Id == CannotBeCoded.Id || codes.FindIndex(code => code.Id == codes[i].Id) < i)
            {
                return new SchemeFlaw(new(
                    $"Code {i + 1} : son nom anglais nomme le code dans les fichiers ; il lui faut des lettres, et qu’aucun autre ne s’écrive pareil.",
                    $"Code {i + 1}: its English name names the code in files; it needs letters, and no other may read the same."));
            }
        }
        return new CodingScheme(question, kinds, [.. codes, CannotBeCoded]);
    }

    private static Text Trimmed(Text text) => new(text.Fr.Trim(), text.En.Trim());

    private static bool Fits(Text text, int longest) => text.Fr.Length is > 0 && text.En.Length is > 0 && Math.Max(text.Fr.Length, text.En.Length) <= longest;

    // Of "Needs (daily)": needs-daily.
    private static string IdOf(string name)
    {
        var id = Between().Replace(name.ToLowerInvariant(), "-").Trim('-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return id.Length <= LongestName ? id : id[..LongestName];
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Between();
}

using System.Text.RegularExpressions;

namespace DecisionSandbox.Core.Review.Screening;

/// <summary>Finds names by how they are written: after a title, with a capital where no sentence begins, before a verb where one does, beside another name.</summary>
internal static partial class PersonalNames
{
    // Shorter words in capitals are initials of a service or a benefit.
    private const int LongestAcronym = 4;

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "M", "MM", "Mr", "Mrs", "Ms", "Miss", "Mme", "Mmes", "Mlle", "Mlles", "Madame", "Monsieur", "Mademoiselle", "Mesdames", "Messieurs", "Docteur", "Doctor", "Dr", "Pr",
        "Professeur", "Professor", "Maître", "Me", "Sir", "Lady",
    };

    // After these even a word without a capital is a name, unless it is known.
    private static readonly HashSet<string> OfPersons = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Mme", "Mlle", "Madame", "Monsieur", "Mademoiselle", "Docteur", "appelle", "appelait", "prénommé", "prénommée", "surnommé", "surnommée", "named",
    };

    // Of the words of the language, those that are surnames all the same where a title stands before them.
    private static readonly HashSet<string> AlsoSurnames = new(StringComparer.OrdinalIgnoreCase) { "petit", "grand", "blanc", "noir", "gros", "bon", "green", "black", "white", "grant", "young", "long", "church" };

    // Whoever stands beside them is a person: "sa fille Rose".
    private static readonly HashSet<string> Kin = new(StringComparer.OrdinalIgnoreCase)
    {
        "fille", "fils", "mari", "épouse", "époux", "femme", "mère", "père", "sœur", "soeur", "frère", "voisin", "voisine", "ami", "amie", "compagne", "compagnon", "tante", "oncle", "nièce", "neveu",
        "daughter", "son", "husband", "wife", "mother", "father", "sister", "brother", "neighbour", "friend", "partner", "aunt", "uncle", "niece", "nephew",
    };

    private static readonly HashSet<string> Weekdays = new(StringComparer.OrdinalIgnoreCase) { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase) { "de", "du", "des", "la", "le", "van", "von", "der", "den", "el", "al", "ben", "bin", "ibn", "di", "da", "dos" };

    public static string Masked(string text, KnownWords known)
    {
        var words = WrittenWord.In(text, known);
        var isName = new bool[words.Count];
        var shouts = words.Count(word => word.IsShouted) * 2 > words.Count(word => word.Core.Length > 1);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.IsNameOfFile && !Titles.Contains(word.Core)) { isName[i] = AfterTitle(words, i) || AfterKin(words, i) || AfterLabel(words, i, text) || Stands(words, i, shouts) || (i > 0 && isName[i - 1] && Follows(words, i)); }
        }
        for (var i = words.Count - 2; i >= 0; i--) { isName[i] |= isName[i + 1] && Precedes(words, i); }
        Repeat(words, isName);
        return Write(text, words, isName);
    }

    // "Mme Durand", "M. J. Durand", "mme durand", "s'appelle jeanne".
    private static bool AfterTitle(IReadOnlyList<WrittenWord> words, int i)
    {
        var (word, at) = (words[i], i - 1);
        while (at >= 0 && words[at + 1].IsJoined && words[at].Core.Length == 1 && !Titles.Contains(words[at].Core)) { at--; }
        if (at < 0 || word.Core.Length < 2 || !words[at + 1].IsJoined) { return false; }
        var title = words[at];
        if (word.IsCapital)
        {
            // "m" and "me" without a capital are a metre and a pronoun; past an initial ("Mme B. Elle…") a sentence may begin.
            return title.Core is not ("m" or "me") && (Titles.Contains(title.Core) || OfPersons.Contains(title.Core)) && (at == i - 1 || !(word.IsCommon || word.LooksAbstract));
        }
        return at == i - 1 && OfPersons.Contains(title.Core) && (AlsoSurnames.Contains(word.Core)
            || (word.Core.Length > 2 && !word.IsCommon && !word.LooksLikeVerb)
            || (title.Core.Length < 5 && Particles.Contains(word.Core) && LeadsToName(words, i)));
    }

    private static bool AfterKin(IReadOnlyList<WrittenWord> words, int i) =>
        i > 0 && words[i] is { IsJoined: true, IsCapital: true, IsShouted: false, Core.Length: > 1 } && Kin.Contains(words[i - 1].Core);

    // "le gall": a word follows that the language does not know.
    private static bool LeadsToName(IReadOnlyList<WrittenWord> words, int i) => i + 1 < words.Count && words[i + 1] is { IsJoined: true, IsCommon: false, Core.Length: > 2 };

    // "Nom : durand".
    private static bool AfterLabel(IReadOnlyList<WrittenWord> words, int i, string text)
    {
        if (words[i].Core.Length < 2 || words[i].IsCommon) { return false; }
        var line = text[(text.LastIndexOf('\n', Math.Max(0, words[i].Start - 1)) + 1)..words[i].Start];
        return line.Contains(':', StringComparison.Ordinal) && Label().IsMatch(line);
    }

    private static bool Stands(IReadOnlyList<WrittenWord> words, int i, bool shouts)
    {
        var word = words[i];
        if (!word.IsCapital || word.IsCommon || word.LooksAbstract || word.Core.Length < 2) { return false; }
        if (word.IsShouted) { return !shouts && word.Core.Length > LongestAcronym; }
        if (!word.BeginsSentence) { return true; }
        var next = i + 1 < words.Count && words[i + 1].IsJoined ? words[i + 1] : null;
        return next is not null && ((next.IsCapital && !next.IsCommon && !next.IsNameOfFile && next.Core.Length > 1 && (!next.IsShouted || next.Core.Length > LongestAcronym)) || next.IsVerbOfOne);
    }

    // "Jean Petit": a word with a capital beside a name is part of it, and so is what a particle leads to.
    private static bool Follows(IReadOnlyList<WrittenWord> words, int i) =>
        words[i].IsJoined && ((Particles.Contains(words[i - 1].Core) && words[i] is { IsCommon: false, Core.Length: > 2 }) || (words[i].IsCapital && words[i].Core.Length > 1 && !words[i].IsAcronym)
            || (Particles.Contains(words[i].Core) && i + 1 < words.Count && words[i + 1].IsJoined && words[i + 1] is { IsCapital: true, IsAcronym: false, Core.Length: > 1 }));

    private static bool Precedes(IReadOnlyList<WrittenWord> words, int i) =>
        words[i + 1].IsJoined && words[i] is { IsCapital: true, IsNameOfFile: false, IsAcronym: false, Core.Length: > 1 } && !(words[i].IsCommon && words[i].BeginsSentence)
            && !Weekdays.Contains(words[i].Core) && !Titles.Contains(words[i].Core);

    // Once a name, always a name: "durand" later on, and "Durand" where it begins a sentence.
    private static void Repeat(IReadOnlyList<WrittenWord> words, bool[] isName)
    {
        var found = words.Where((word, i) => isName[i] && word.Core.Length > 2 && !Particles.Contains(word.Core)).ToList();
        var any = found.Where(word => !word.IsCommon).Select(word => word.Core).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var capital = found.Select(word => word.Core).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++) { isName[i] |= !words[i].IsNameOfFile && (any.Contains(words[i].Core) || (words[i].IsCapital && capital.Contains(words[i].Core))); }
    }

    private static string Write(string text, IReadOnlyList<WrittenWord> words, bool[] isName)
    {
        var written = new System.Text.StringBuilder();
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!isName[i]) { continue; }
            var start = words[i].Start;
            while (i + 1 < words.Count && isName[i + 1] && words[i + 1].IsJoined) { i++; }
            written.Append(text, at, start - at).Append(FreeTextScreening.MarkOf(Mask.Name));
            at = words[i].End;
        }
        return written.Append(text, at, text.Length - at).ToString();
    }

    [GeneratedRegex(@"\b(?:nom(?: de (?:famille|naissance|jeune fille))?|prénoms?|prenoms?|(?:first |last |full |family |maiden )?name|surname)[ \u00A0\u202F]*:[^.;,]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}

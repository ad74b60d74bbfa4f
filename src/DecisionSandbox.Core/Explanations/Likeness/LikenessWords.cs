using System.Globalization;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Counterfactuals;

namespace DecisionSandbox.Core.Explanations.Likeness;

/// <summary>Puts likeness into sentences: the same counts give the same words.</summary>
public static class LikenessWords
{
    /// <summary>"Il a appris de 250 dossiers ; 3 ressemblent à celui-ci…", with the definition of like.</summary>
    public static Text Say(Experience experience)
    {
        ArgumentNullException.ThrowIfNull(experience);
        var (learned, near, differ) = (WrittenNumber.Of(experience.Learned), WrittenNumber.Of(experience.Near), experience.MayDiffer);
        var like = experience.Near switch
        {
            0 => new Text("aucun ne ressemble à celui-ci", "none is like this one"),
            1 => new Text("un seul ressemble à celui-ci", "one is like this one"),
            _ => new Text($"{near.Fr} ressemblent à celui-ci", $"{near.En} are like this one"),
        };
        var same = experience.Same switch
        {
            0 => new Text("aucun n’est pareil en tout", "none is the same throughout"),
            1 => new Text("un est pareil en tout", "one is the same throughout"),
            _ => new Text($"{WrittenNumber.Of(experience.Same).Fr} sont pareils en tout", $"{WrittenNumber.Of(experience.Same).En} are the same throughout"),
        };
        var thin = experience.IsThin ? new Text(" Il n’a presque rien vu de tel.", " It has hardly seen the like.") : Text.Same("");
        return new(
            $"L’outil a appris de {learned.Fr} dossiers passés\u00a0; {like.Fr} (au plus {differ} éléments diffèrent), {same.Fr}.{thin.Fr}",
            $"The aid learned from {learned.En} past files; {like.En} (at most {differ} facts differ), {same.En}.{thin.En}");
    }

    /// <summary>How often it is wrong for files like this one: for all, then for a group; frequencies that a tired person understands, with their interval.</summary>
    /// <param name="pack">The pack whose words are used.</param>
    /// <param name="here">The cell.</param>
    /// <param name="byScore">True where the cell is a score band; false where it is an answer.</param>
    public static Text Say(ScenarioPack pack, BandReliability here, bool byScore)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(here);
        var (low, high) = here.Wrong.Interval;
        var (rate, from, to) = (InHundred((double)here.Wrong.Hits / here.Wrong.Of), InHundred(low), InHundred(high));
        var n = WrittenNumber.Of(here.Wrong.Of);
        if (here.Group is { } group && Who(pack, group, here.Value!) is var who)
        {
            var level = byScore ? new Text(", à ce niveau de score", ", at this score level") : new Text(", pour cette réponse", ", for this answer");
            return new(
                $"Dans le groupe «\u00a0{who.Fr}\u00a0»{level.Fr}\u00a0: il se trompe pour {rate} dossiers sur 100 (entre {from} et {to}\u00a0; {n.Fr} dossiers).",
                $"In the group “{who.En}”{level.En}: wrong for {rate} files in 100 (between {from} and {to}; {n.En} files).");
        }
        var where = byScore ? new Text("À ce niveau de score, il se trompe", "At this score level it is wrong") : new Text("Quand il répond ainsi, il s’écarte de la référence", "When it answers so, it differs from the reference");
        return new($"{where.Fr} pour {rate} dossiers sur 100 (entre {from} et {to} ; {n.Fr} dossiers).", $"{where.En} for {rate} files in 100 (between {from} and {to}; {n.En} files).");
    }

    /// <summary>What near means in a list of similar files.</summary>
    /// <param name="inAidsTerms">True for the aid's own terms, false for the facts alone.</param>
    /// <param name="learned">True where the files are those it learned from.</param>
    public static Text SayMeasure(bool inAidsTerms, bool learned)
    {
        var files = learned ? new Text("Parmi les dossiers dont il a appris", "Among the files it learned from") : new Text($"Parmi {Caseload.Size} dossiers fictifs de ce genre", $"Among {Caseload.Size} invented files of this kind");
        var near = inAidsTerms ? new Text("les plus proches par ce qui a pesé pour l’outil", "the nearest by what weighed for the aid") : new Text("les plus proches par les faits", "the nearest by their facts");
        return new($"{files.Fr}, {near.Fr}. Ce qui diffère de ce dossier est dit.", $"{files.En}, {near.En}. What differs from this file is said.");
    }

    /// <summary>A similar file in one sentence: what differs, what the aid says of it, what was decided.</summary>
    public static Text Say(ScenarioPack pack, SimilarCase similar)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(similar);
        return new(In(Language.Fr), In(Language.En));

        string In(Language language)
        {
            var fr = language == Language.Fr;
            var differs = Differs(pack, similar, language);
            var said = Quoted(Label(pack, similar.Known.Said!).In(language), fr);
            var decided = similar.Known.Decided is { } option ? fr ? $"\u00a0; décision passée\u00a0: {Quoted(Label(pack, option).In(language), fr)}" : $"; past decision: {Quoted(Label(pack, option).In(language), fr)}" : "";
            return fr ? $"{differs}. L’outil dit {said}{decided}." : $"{differs}. The aid says {said}{decided}.";
        }
    }

    /// <summary>A near request of the same list in one sentence: its place, then what differs in it.</summary>
    /// <param name="pack">The pack whose words are used.</param>
    /// <param name="similar">The other request.</param>
    /// <param name="place">Its place: "2e".</param>
    public static Text Say(ScenarioPack pack, SimilarCase similar, Text place)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(similar);
        ArgumentNullException.ThrowIfNull(place);
        return new($"{place.Fr}. {Differs(pack, similar, Language.Fr)}.", $"{place.En}. {Differs(pack, similar, Language.En)}.");
    }

    private static string Differs(ScenarioPack pack, SimilarCase similar, Language language) => similar.Differences.Count == 0
        ? language == Language.Fr ? "Les mêmes éléments" : "The same facts"
        : Capital(string.Join(", ", similar.Differences.Select(d => Wording.Phrase(pack.Attribute(d.Attribute), d.To).In(language))));

    /// <summary>The words of a group: the pack's, else the levels of the attribute of the same name, else the id.</summary>
    public static Text Who(ScenarioPack pack, string group, string value)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Groups.FirstOrDefault(g => g.Id == group && g.Value == value)?.Label
            ?? pack.Attributes.FirstOrDefault(a => a.Id == group)?.Levels.FirstOrDefault(l => l.Id == value)?.Label
            ?? Text.Same($"{group} = {value}");
    }

    /// <summary>Where a group stands among the pack's own: ages from young to old, not from A to Z. Groups without words come last.</summary>
    public static int Place(ScenarioPack pack, string group, string value)
    {
        ArgumentNullException.ThrowIfNull(pack);
        for (var i = 0; i < pack.Groups.Count; i++)
        {
            if (pack.Groups[i].Id == group && pack.Groups[i].Value == value) { return i; }
        }
        return int.MaxValue;
    }

    private static Text Label(ScenarioPack pack, string option) => pack.Option(option)?.Label ?? Text.Same(option);

    private static string Quoted(string words, bool fr) => fr ? $"«\u00a0{words}\u00a0»" : $"“{words}”";

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    private static string InHundred(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}

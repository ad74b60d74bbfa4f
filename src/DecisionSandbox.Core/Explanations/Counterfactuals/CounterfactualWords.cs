using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Counterfactuals;

/// <summary>Puts a search into sentences: the same search gives the same words.</summary>
public static class CounterfactualWords
{
    /// <summary>One counterfactual as a sentence, with what the law would say of it.</summary>
    /// <param name="pack">The pack whose words are used.</param>
    /// <param name="counterfactual">The counterfactual.</param>
    public static Text Say(ScenarioPack pack, Counterfactual counterfactual)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(counterfactual);
        var answer = Label(pack, counterfactual.Option);
        var law = counterfactual.LawOption is null ? null : Label(pack, counterfactual.LawOption);
        return new Text(
            $"L’outil dirait «\u00a0{answer.Fr}\u00a0» si le dossier disait\u00a0: {Differences(pack, counterfactual, Language.Fr)}." + (law is null ? ""
                : counterfactual.LawDisagrees ? $" La règle légale dirait le contraire\u00a0: «\u00a0{law.Fr}\u00a0»." : " La règle légale dirait de même."),
            $"The aid would say “{answer.En}” if the file said: {Differences(pack, counterfactual, Language.En)}." + (law is null ? ""
                : counterfactual.LawDisagrees ? $" The legal rule would say the opposite: “{law.En}”." : " The legal rule would say the same."));
    }

    /// <summary>One counterfactual as a sentence that begins with what it would bring about: for a request in a list, its place.</summary>
    /// <param name="pack">The pack whose words are used.</param>
    /// <param name="counterfactual">The counterfactual.</param>
    /// <param name="brings">What the changes would bring about: "Elle passerait parmi les trois premières".</param>
    public static Text Say(ScenarioPack pack, Counterfactual counterfactual, Text brings)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(counterfactual);
        ArgumentNullException.ThrowIfNull(brings);
        return new Text(
            $"{brings.Fr} si le dossier disait\u00a0: {Differences(pack, counterfactual, Language.Fr)}.",
            $"{brings.En} if the file said: {Differences(pack, counterfactual, Language.En)}.");
    }

    /// <summary>What is said where nothing allowed changes the answer: a proof, or the plain admission that it is none.</summary>
    public static Text SayNone(CounterfactualSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var tried = WrittenNumber.Of(search.Tried);
        if (search.Tried == 0 && search.IsProved) { return new("Aucun élément que lit l’outil ne peut changer ici.", "No fact that the aid reads can change here."); }
        return search.IsProved
            ? new(
                $"Aucun changement permis ne ferait changer l’outil\u00a0: les {tried.Fr} possibilités ont toutes été essayées.",
                $"No allowed change would alter the aid’s answer: all {tried.En} possibilities were tried.")
            : new(
                $"Aucun changement n’a été trouvé parmi {tried.Fr} essais. Ce n’est pas une preuve qu’il n’y en a pas.",
                $"No change was found in {tried.En} tries. This does not prove that there is none.");
    }

    /// <summary>What stands before the sentences: how many facts must change at once, and whether fewer were ruled out; null where one is enough.</summary>
    public static Text? SayHowMany(CounterfactualSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (search.Size <= 1) { return null; }
        return search.IsProved
            ? new($"Il faudrait changer au moins {search.Size} éléments à la fois.", $"At least {search.Size} facts would have to change at once.")
            : new($"Il suffirait de changer {search.Size} éléments à la fois\u00a0; tous les ensembles plus petits n’ont pas pu être essayés.", $"Changing {search.Size} facts at once would be enough; not all smaller sets could be tried.");
    }

    /// <summary>What was not allowed to change, as it is not in anybody's hands; null where everything was.</summary>
    public static Text? SayKept(ScenarioPack pack, CounterfactualSearch search)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(search);
        if (search.Kept.Count == 0) { return null; }
        string Names(Language language) => string.Join(", ", search.Kept.Select(id => pack.Attribute(id).Label.In(language)));
        return new($"Restent comme dans le dossier\u00a0: {Names(Language.Fr)}.", $"Kept as in the file: {Names(Language.En)}.");
    }

    private static string Differences(ScenarioPack pack, Counterfactual counterfactual, Language language)
    {
        var said = counterfactual.Changes.Select(change =>
        {
            var attribute = pack.Attribute(change.Attribute);
            var (to, from) = (Wording.Phrase(attribute, change.To).In(language), Wording.Phrase(attribute, change.From).In(language));
            return language == Language.Fr ? $"«\u00a0{to}\u00a0» (et non «\u00a0{from}\u00a0»)" : $"“{to}” (not “{from}”)";
        }).ToList();
        return said.Count == 1 ? said[0] : string.Join(", ", said[..^1]) + (language == Language.Fr ? " et " : " and ") + said[^1];
    }

    private static Text Label(ScenarioPack pack, string option) => pack.Option(option)?.Label ?? Text.Same(option);
}

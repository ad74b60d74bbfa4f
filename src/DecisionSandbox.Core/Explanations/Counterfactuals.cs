using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations;

/// <summary>"Ce qui ferait changer l’outil": the smallest allowed changes of attributes with levels that alter an aid's answer, by trying them all.</summary>
/// <remarks>
/// Sets of one change first, then of two. The search is exhaustive over the levels, so an empty result proves that none exists within the bound;
/// attributes that are numbers stay as they are, and so do immutable ones.
/// </remarks>
public static class Counterfactuals
{
    /// <summary>Largest set of changes tried.</summary>
    public const int MostChanges = 2;

    /// <summary>Searches for one case.</summary>
    /// <param name="pack">Declares levels, their order and in which direction each attribute may change.</param>
    /// <param name="aid">The aid.</param>
    /// <param name="case">The case.</param>
    /// <param name="law">What the statute answers for a case, or null where the pack has none.</param>
    /// <returns>The search, or the aid's problem with the case.</returns>
    public static Outcome<CounterfactualSearch> Find(ScenarioPack pack, IDecisionAid aid, Case @case, Func<Case, string?>? law = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(@case);
        var asIs = aid.Suggest(@case);
        if (asIs.Problem is { } problem) { return problem; }
        var option = asIs.Value.Option;
        var changes = aid.Reads.Select(pack.Attribute).Select(attribute => Allowed(attribute, @case)).ToList();

        var tried = 0;
        for (var size = 1; size <= MostChanges; size++)
        {
            var found = new List<Counterfactual>();
            foreach (var set in Sets(changes, size, 0))
            {
                tried++;
                var changed = Apply(@case, set);
                var answer = aid.Suggest(changed);
                if (answer.Problem is { } refused) { return refused; }
                if (answer.Value.Option != option) { found.Add(new Counterfactual(set, answer.Value.Option, law?.Invoke(changed))); }
            }
            if (found.Count > 0) { return new CounterfactualSearch(@case.Id, option, found, MostChanges, tried); }
        }
        return new CounterfactualSearch(@case.Id, option, [], MostChanges, tried);
    }

    /// <summary>One counterfactual as a sentence.</summary>
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

    /// <summary>What is said where the search proved that nothing within the bound changes the answer.</summary>
    public static Text SayNone(CounterfactualSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var tried = WrittenNumber.Of(search.Tried);
        return new Text(
            $"Aucun changement permis d’un ou de deux éléments ne ferait changer l’outil (les {tried.Fr} possibilités ont été essayées).",
            $"No allowed change of one or two facts would change the aid’s answer (all {tried.En} possibilities were tried).");
    }

    private static List<AttributeChange> Allowed(CaseAttribute attribute, Case @case)
    {
        var from = @case.Attributes[attribute.Id];
        var place = attribute.Levels.Select(level => level.Id).ToList().IndexOf(from.LevelOrNull ?? "");
        return
        [
            .. attribute.Levels
                .Where((level, i) => i != place && attribute.Direction switch
                {
                    ChangeDirection.Any => true,
                    ChangeDirection.Increase => i > place,
                    ChangeDirection.Decrease => i < place,
                    ChangeDirection.None => false,
                    _ => throw new InvalidOperationException($"Unknown direction {attribute.Direction}."),
                })
                .Select(level => new AttributeChange(attribute.Id, from, AttributeValue.Level(level.Id))),
        ];
    }

    private static IEnumerable<IReadOnlyList<AttributeChange>> Sets(List<List<AttributeChange>> changes, int size, int from)
    {
        for (var i = from; i < changes.Count; i++)
        {
            foreach (var change in changes[i])
            {
                if (size == 1) { yield return [change]; continue; }
                foreach (var rest in Sets(changes, size - 1, i + 1)) { yield return [change, .. rest]; }
            }
        }
    }

    private static Case Apply(Case @case, IReadOnlyList<AttributeChange> set)
    {
        var attributes = @case.Attributes.ToDictionary();
        foreach (var change in set) { attributes[change.Attribute] = change.To; }
        return @case with { Attributes = attributes };
    }

    private static string Differences(ScenarioPack pack, Counterfactual counterfactual, Language language) =>
        string.Join(language == Language.Fr ? " et " : " and ", counterfactual.Changes.Select(change =>
        {
            var attribute = pack.Attribute(change.Attribute);
            var (to, from) = (Wording.Phrase(attribute, change.To).In(language), Wording.Phrase(attribute, change.From).In(language));
            return language == Language.Fr ? $"«\u00a0{to}\u00a0» (et non «\u00a0{from}\u00a0»)" : $"“{to}” (not “{from}”)";
        }));

    private static Text Label(ScenarioPack pack, string? option) => option is null
        ? new Text("je m’abstiens", "I abstain")
        : pack.Option(option)?.Label ?? Text.Same(option);
}

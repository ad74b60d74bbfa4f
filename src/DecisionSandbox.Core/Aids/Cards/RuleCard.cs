using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>What the cards of rules and of models made elsewhere have in common: what the aid says of what a file declares, beside the reference of what is true.</summary>
internal static class RuleCard
{
    /// <summary>Seed of the cases that the figures are computed on: far from those that studies use.</summary>
    public const long Seed = 9_100_001;

    /// <summary>How many of them.</summary>
    public const int Cases = 4000;

    private static readonly Text SameRule = new(
        "La même règle, sur ce que le dossier déclare (l’outil) et sur ce qui est vrai (la référence)", "The same rule, on what the file declares (the aid) and on what is true (the reference)");

    private static readonly Text NoSlip = new("L’outil ne se trompe pas de calcul\u00a0; il reçoit des faits inexacts.", "The aid makes no error of arithmetic; it is given inexact facts.");

    /// <summary>The card of a rule, in French and then in English.</summary>
    public static string Write(ScenarioPack pack, ICaseGenerator generator, IDecisionAid aid, Text about, Text use, IReadOnlyList<Text> limits) =>
        Write(pack, generator, aid, about, use, limits, SameRule, NoSlip);

    /// <summary>The card, in French and then in English: "compared" says what its figures compare with what, "reading" how to read them.</summary>
    public static string Write(ScenarioPack pack, ICaseGenerator generator, IDecisionAid aid, Text about, Text use, IReadOnlyList<Text> limits, Text compared, Text reading)
    {
        var declared = pack.Aids.First(a => a.Id == aid.Id);
        var judged = Enumerable.Range(0, Cases).Select(index => generator.Generate(Seed, index)).Where(c => c.Reference?.Option is not null)
            .Select(c => (Case: c, Said: aid.Suggest(c).Value.Option, Right: c.Reference!.Option!)).ToList();
        // One column for each answer that the aid may miss.
        var options = pack.Decisions.Where(decision => judged.Exists(j => j.Right == decision.Id)).ToList();
        string Head(Language language) =>
            (language == Language.Fr ? "| Dossiers | n | diffère de la référence | " : "| Files | n | differs from the reference | ")
            + string.Join(" | ", options.Select(option => (language == Language.Fr ? "manque\u00a0: " : "misses: ") + option.Label.In(language))) + " |";
        var table = CardText.Table(pack, new Text(Head(Language.Fr), Head(Language.En)), judged, j => j.Case,
        [
            items => Proportion.Count(items, j => j.Said != j.Right),
            .. options.Select(option => (Func<IReadOnlyCollection<(Case Case, string? Said, string Right)>, Proportion>)(items =>
                Proportion.Count([.. items.Where(j => j.Right == option.Id)], j => j.Said != option.Id))),
        ]);
        return CardText.Write(pack, declared,
        [
            (new("L’outil", "The aid"), CardText.Paragraphs(about, new($"Version {declared.Version}. Empreinte de l’outil\u00a0: `{aid.Hash}`. {pack.Notice?.Fr}", $"Version {declared.Version}. Hash of the aid: `{aid.Hash}`. {pack.Notice?.En}"))),
            (new("Usage prévu", "Intended use"), use),
            (new("Facteurs", "Factors"), CardText.Paragraphs(
                new($"L’outil lit\u00a0: {string.Join(" ; ", aid.Reads.Select(id => pack.Attribute(id).Label.Fr))}. Ce qu’il ne regarde jamais\u00a0:",
                    $"The aid reads: {string.Join("; ", aid.Reads.Select(id => pack.Attribute(id).Label.En))}. What it never looks at:"),
                CardText.List(pack.NotLookedAt))),
            (new("Résultats chiffrés", "Quantitative analyses"), CardText.Paragraphs(
                new($"{compared.Fr}\u00a0: {judged.Count} cas synthétiques, graine {Seed}, intervalles de Wilson à 95\u00a0%. {reading.Fr}",
                    $"{compared.En}: {judged.Count} synthetic cases, seed {Seed}, 95% Wilson intervals. {reading.En}"),
                table)),
            (new("Limites et recommandations", "Caveats and recommendations"), CardText.Paragraphs(
            [
                .. limits,
                new("Les valeurs de Shapley disent ce que chaque fait a changé face à cent autres dossiers\u00a0; ce ne sont ni des causes, ni des conseils.",
                    "Shapley values say what each fact changed against a hundred other files; they are neither causes nor advice."),
            ])),
        ]);
    }
}

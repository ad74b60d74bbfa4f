using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>The card of <c>apa-aggir</c>'s aid <c>statutory</c>: its figures are computed from the pack's cases, never typed.</summary>
public static class StatutoryCard
{
    /// <summary>Seed of the cases that the figures are computed on: far from those that studies use.</summary>
    public const long Seed = 9_100_001;

    /// <summary>How many of them.</summary>
    public const int Cases = 4000;

    /// <summary>The card, in French and then in English.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="aid">The aid.</param>
    public static string Write(ScenarioPack pack, ICaseGenerator generator, AggirAid aid)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(aid);
        var declared = pack.Aids.First(a => a.Id == aid.Id);
        var judged = Enumerable.Range(0, Cases).Select(index => generator.Generate(Seed, index)).Where(c => c.Reference?.Option is not null)
            .Select(c => (Case: c, Said: aid.Suggest(c).Value.Option, Right: c.Reference!.Option)).ToList();
        var (anomalies, losing) = (AggirGrid.Anomalies.Count, AggirGrid.Anomalies.Count(step => step.LosesApa));
        var table = CardText.Table(
            pack,
            new Text("| Dossiers | n | diffère de la référence | dit GIR 1–4 à tort | dit GIR 5–6 à tort |", "| Files | n | differs from the reference | wrongly says GIR 1–4 | wrongly says GIR 5–6 |"),
            judged, j => j.Case,
            [
                items => Proportion.Count(items, j => j.Said != j.Right),
                items => Proportion.Count([.. items.Where(j => j.Right == "gir-5-6")], j => j.Said == "gir-1-4"),
                items => Proportion.Count([.. items.Where(j => j.Right == "gir-1-4")], j => j.Said == "gir-5-6"),
            ]);
        return CardText.Write(pack, declared,
        [
            (new("L’outil", "The aid"), CardText.Paragraphs(
                new($"Version {declared.Version}. Règle légale, rien n’est appris : CASF, annexes 2-1 et 2-2 (art. R.232-3, R.232-4). Huit groupes de sommes et de seuils donnent un rang, le rang donne le GIR\u00a0; l’APA est ouverte à 60 ans et plus, du GIR 1 au GIR 4.",
                    $"Version {declared.Version}. A legal rule, nothing is learned: CASF, annexes 2-1 and 2-2 (art. R.232-3, R.232-4). Eight groups of sums and cut-offs give a rank, the rank gives the GIR; APA is open from the age of 60, for GIR 1 to GIR 4."),
                new($"Empreinte de la règle\u00a0: `{aid.Hash}`. {pack.Notice?.Fr}", $"Hash of the rule: `{aid.Hash}`. {pack.Notice?.En}"))),
            (new("Usage prévu", "Intended use"), new(
                "Mettre à l’essai une aide sur des cas synthétiques. La personne qui évalue propose un GIR\u00a0; le président du conseil départemental décide. Un GIR est un niveau administratif, pas un diagnostic.",
                "Trying an aid on synthetic cases. The evaluator proposes a GIR; the president of the departmental council decides. A GIR is an administrative level, not a diagnosis.")),
            (new("Facteurs", "Factors"), CardText.Paragraphs(
                new("L’outil lit l’âge et huit lettres recopiées du formulaire de demande. Ce qu’il ne regarde jamais\u00a0:", "The aid reads the age and eight letters copied from the request form. What it never looks at:"),
                CardText.List(pack.NotLookedAt))),
            (new("Résultats chiffrés", "Quantitative analyses"), CardText.Paragraphs(
                new($"La même règle, sur les lettres du formulaire (l’outil) et sur ce que la visite montre (la référence)\u00a0: {judged.Count} cas synthétiques, graine {Seed}, intervalles de Wilson à 95\u00a0%. L’outil ne se trompe pas de calcul\u00a0; il reçoit des lettres fausses.",
                    $"The same rule, on the letters of the form (the aid) and on what the visit shows (the reference): {judged.Count} synthetic cases, seed {Seed}, 95% Wilson intervals. The aid makes no error of arithmetic; it is given wrong letters."),
                table)),
            (new("Limites et recommandations", "Caveats and recommendations"), CardText.Paragraphs(
                new($"La règle légale n’est pas monotone\u00a0: {anomalies} aggravations d’une seule lettre donnent un GIR moins dépendant, et {losing} d’entre elles font perdre l’APA. C’est la loi qui fait cela, pas une erreur de cet outil\u00a0; les dossiers touchés par ces {losing} pas n’ont pas de réponse de référence (aucun n’est compté ci-dessus).",
                    $"The legal rule is not monotone: {anomalies} worsenings of a single letter give a less dependent GIR, and {losing} of them lose APA. The law itself does this, not an error of this aid; files touched by these {losing} steps carry no reference answer (none is counted above)."),
                CardText.List(AggirGrid.Anomalies.Where(step => step.LosesApa).Select(step => new Text(
                    $"{step.Before} (GIR {step.GirBefore}) → {step.After} (GIR {step.GirAfter})", $"{step.Before} (GIR {step.GirBefore}) → {step.After} (GIR {step.GirAfter})"))),
                new("Les valeurs de Shapley disent ce que chaque lettre a changé face à cent autres dossiers\u00a0; ce ne sont ni des causes, ni des conseils.",
                    "Shapley values say what each letter changed against a hundred other files; they are neither causes nor advice."))),
        ]);
    }
}

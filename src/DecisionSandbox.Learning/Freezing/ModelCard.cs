using System.Globalization;
using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Learning.Training;

namespace DecisionSandbox.Learning.Freezing;

/// <summary><c>card.md</c>: the nine parts of a model card (Mitchell et al. 2019), in French and then in English, with the manifest's figures.</summary>
public static class ModelCard
{
    /// <summary>The card's text.</summary>
    public static string Write(ScenarioPack pack, AidDeclaration aid, AidManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(manifest);
        return In(Language.Fr, pack, aid, manifest) + "\n---\n\n" + In(Language.En, pack, aid, manifest);
    }

    private static string In(Language language, ScenarioPack pack, AidDeclaration aid, AidManifest manifest)
    {
        var card = new StringBuilder();
        string Say(string fr, string en) => language == Language.Fr ? fr : en;
        void Part(int number, string fr, string en, params string[] paragraphs)
        {
            card.Append(CultureInfo.InvariantCulture, $"## {number}. {Say(fr, en)}\n\n");
            foreach (var paragraph in paragraphs) { card.Append(paragraph).Append("\n\n"); }
        }

        var (settings, data) = (manifest.Trainer.Settings, manifest.Data);
        var options = manifest.Options.Select(id => pack.Option(id)!.Label.In(language)).ToArray();
        var attributes = string.Join(", ", aid.Reads.Select(id => pack.Attribute(id).Label.In(language)));
        var biases = string.Join("\n", pack.Biases.Select(b => "- " + b.Description.In(language)));
        var target = data.Target == "reference" ? pack.ReferenceSource.In(language) : Say("la décision passée de l’historique synthétique", "the past decision of the synthetic history");
        card.Append(CultureInfo.InvariantCulture, $"# {aid.Title.In(language)} · {pack.Title.In(language)}\n\n");
        Part(1, "Le modèle", "Model details",
            Invariant($"{Say("Version", "Version")} {manifest.AidVersion} · {manifest.Trainer.Library} · {Trainer(language, manifest.Trainer.Name)} ({string.Join(", ", settings.Select(s => $"{s.Key} {s.Value.ToString(CultureInfo.InvariantCulture)}"))}) · {Say("un seul fil d’exécution, donc reproductible octet par octet", "one thread, hence reproducible byte for byte")}."),
            options.Length == 2
                ? Say($"Il lit : {attributes}. Son score est une cote logarithmique (log-odds) de « {options[0]} », calibrée par la sigmoïde de Platt.", $"It reads: {attributes}. Its score is the log-odds of “{options[0]}”, calibrated with Platt’s sigmoid.")
                : Say($"Il lit : {attributes}. Un modèle par réponse ({string.Join(", ", options)}) la compare à toutes les autres ; chacun a sa sigmoïde de Platt, la suggestion est la réponse dont la cote logarithmique (log-odds) est la plus haute.", $"It reads: {attributes}. One model per answer ({string.Join(", ", options)}) compares it with all others; each has its own Platt sigmoid, and the suggestion is the answer with the highest log-odds."),
            Say("Les chances affichées sont la fréquence observée dans la bande de score, avec son intervalle : elles ne contredisent donc jamais la fiabilité affichée à côté.", "The chances shown are the frequency observed in the score band, with its interval: they never contradict the reliability shown beside them."),
            Say($"Fichiers du modèle : {string.Join(", ", manifest.Models.Select(m => $"`{m.Hash}`"))}. La probabilité que contient un fichier d’ML.NET n’est pas celle-ci : la calibration se trouve dans `manifest.json`.", $"Model files: {string.Join(", ", manifest.Models.Select(m => $"`{m.Hash}`"))}. The probability inside an ML.NET file is not this one: the calibration stands in `manifest.json`."));
        Part(2, "Usage prévu", "Intended use",
            Say("Mettre à l’essai une aide à la décision sur des cas synthétiques, avec des professionnelles et professionnels qui gardent la décision.", "Trying a decision aid on synthetic cases, with practitioners who keep the decision."),
            Say("Jamais pour une personne réelle, jamais pour ouvrir, refuser ou classer un droit.", "Never for a real person, never to open, refuse or rank an entitlement."));
        Part(3, "Facteurs", "Factors",
            Say("Les figures sont données par groupe de dossiers et par bande de score. Ce que l’outil ne regarde jamais :", "Figures are given by group of files and by score band. What the aid never looks at:"),
            string.Join("\n", pack.NotLookedAt.Select(t => "- " + t.In(language))));
        Part(4, "Mesures", "Metrics",
            Say("Part de suggestions fausses ; pour chaque réponse, part où elle est suggérée à tort (parmi les dossiers qui en demandent une autre) et manquée (parmi ceux qui la demandent), avec l’intervalle de Wilson à 95 % ; score de Brier ; aire sous la courbe ; couverture des ensembles de prédiction conformes (90 % promis).", "Share of wrong suggestions; for each answer, how often it is suggested wrongly (among files that ask for another) and missed (among those that ask for it), with the 95% Wilson interval; Brier score; area under the curve; coverage of the conformal prediction sets (90% promised)."),
            Say($"Comparé avec : {target.TrimEnd('.')}.", $"Compared with: {target.TrimEnd('.')}."));
        Part(5, "Données d’évaluation", "Evaluation data",
            Say(Invariant($"{data.HeldOutRows} cas synthétiques qui n’ont servi à rien d’autre. La calibration et les ensembles de prédiction en emploient {data.CalibrationRows} autres, une moitié chacun."), Invariant($"{data.HeldOutRows} synthetic cases used for nothing else. Calibration and prediction sets use {data.CalibrationRows} others, one half each.")));
        Part(6, "Données d’apprentissage", "Training data",
            Say(Invariant($"{data.HistoryRows} décisions passées synthétiques (graine {data.Seed}) ({string.Join(", ", options.Zip(data.HistoryAnswers, (o, n) => $"{o} : {n}"))}). Biais introduits à dessein dans cet historique :"), Invariant($"{data.HistoryRows} synthetic past decisions (seed {data.Seed}) ({string.Join(", ", options.Zip(data.HistoryAnswers, (o, n) => $"{o}: {n}"))}). Biases planted in this history on purpose:")),
            biases.Length > 0 ? biases : Say("- aucun", "- none"),
            Say("La taille de cet historique a été choisie, sur d’autres cas que ceux de l’évaluation, pour qu’une étude rencontre des dossiers où l’outil a raison et d’autres où il a tort, ou pour qu’il s’abstienne rarement dans une liste : l’outil pourrait être meilleur.", "The size of this history was chosen, on cases other than those of the evaluation, so that a study meets files where the aid is right and others where it is wrong, or so that it seldom abstains within a list: the aid could be better."),
            Invariant($"{Say("Empreinte des données", "Data hash")}{Say(" :", ":")} `{data.Hash}`."));
        Part(7, "Résultats chiffrés", "Quantitative analyses", ModelCardFigures.Of(language, pack, manifest));
        Part(8, "Considérations éthiques", "Ethical considerations",
            Say("Un historique biaisé enseigne son biais : comparer les lignes du tableau par groupe. Les valeurs de Shapley disent ce qui a pesé dans le score ; ce ne sont pas des causes, ni des conseils.", "A biased history teaches its bias: compare the rows of the table by group. Shapley values say what weighed in the score; they are neither causes nor advice."));
        Part(9, "Limites et recommandations", "Caveats and recommendations",
            Say("Les cas sont synthétiques : ces figures ne disent rien d’un territoire réel. L’outil s’abstient devant une valeur qu’il n’a jamais vue ; il ne sait rien de ce que seule une rencontre apprend.", "The cases are synthetic: these figures say nothing of a real place. The aid abstains from a value it has never seen; it knows nothing of what only meeting the person can tell."));
        return card.ToString().TrimEnd('\n') + "\n";
    }

    private static string Trainer(Language language, string id) => (id, language) switch
    {
        ("logistic", Language.Fr) => "régression logistique",
        ("logistic", _) => "logistic regression",
        ("gam", Language.Fr) => "modèle additif : une fonction en escalier par élément, qui se lit directement",
        ("gam", _) => "additive model: one step function per element, which can be read off",
        ("lightgbm", Language.Fr) => "arbres renforcés (LightGBM)",
        ("lightgbm", _) => "boosted trees (LightGBM)",
        (_, Language.Fr) => "arbres renforcés (FastTree)",
        _ => "boosted trees (FastTree)",
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

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
        var rate = settings.LearningRate.ToString(CultureInfo.InvariantCulture);
        var attributes = string.Join(", ", aid.Reads.Select(id => pack.Attribute(id).Label.In(language)));
        var biases = string.Join("\n", pack.Biases.Select(b => "- " + b.Description.In(language)));
        var positive = pack.Option(manifest.Positive)!.Label.In(language);
        var target = data.Target == "reference" ? pack.ReferenceSource.In(language) : Say("la décision passée de l’historique synthétique", "the past decision of the synthetic history");
        card.Append(CultureInfo.InvariantCulture, $"# {aid.Title.In(language)} · {pack.Title.In(language)}\n\n");
        Part(1, "Le modèle", "Model details",
            Invariant($"{Say("Version", "Version")} {manifest.AidVersion} · {manifest.Trainer.Library} · {settings.Trees} {Say("arbres", "trees")}, {settings.Leaves} {Say("feuilles au plus", "leaves at most")}, {settings.CasesPerLeaf} {Say("dossiers au moins par feuille", "files at least per leaf")}, {Say("pas", "learning rate")} {Say(rate.Replace('.', ','), rate)}, {Say("graine", "seed")} {settings.Seed}."),
            Say($"Il lit : {attributes}. Son score est une cote logarithmique (log-odds) de « {positive} », calibrée par la sigmoïde de Platt.", $"It reads: {attributes}. Its score is the log-odds of “{positive}”, calibrated with Platt’s sigmoid."),
            Say($"Fichier du modèle : `{manifest.Model.Hash}`. La probabilité que contient le fichier d’ML.NET n’est pas celle-ci : la calibration se trouve dans `manifest.json`.", $"Model file: `{manifest.Model.Hash}`. The probability inside the ML.NET file is not this one: the calibration stands in `manifest.json`."));
        Part(2, "Usage prévu", "Intended use",
            Say("Mettre à l’essai une aide à la décision sur des cas synthétiques, avec des professionnelles et professionnels qui gardent la décision.", "Trying a decision aid on synthetic cases, with practitioners who keep the decision."),
            Say("Jamais pour une personne réelle, jamais pour ouvrir, refuser ou classer un droit.", "Never for a real person, never to open, refuse or rank an entitlement."));
        Part(3, "Facteurs", "Factors",
            Say("Les figures sont données par groupe de dossiers et par bande de score. Ce que l’outil ne regarde jamais :", "Figures are given by group of files and by score band. What the aid never looks at:"),
            string.Join("\n", pack.NotLookedAt.Select(t => "- " + t.In(language))));
        Part(4, "Mesures", "Metrics",
            Say("Part de suggestions fausses, à tort positives (parmi les dossiers dont la bonne réponse est négative) et à tort négatives, avec l’intervalle de Wilson à 95 % ; score de Brier ; aire sous la courbe ; couverture des ensembles de prédiction conformes (90 % promis).", "Share of wrong suggestions, wrongly positive ones (among files whose right answer is negative) and wrongly negative ones, with the 95% Wilson interval; Brier score; area under the curve; coverage of the conformal prediction sets (90% promised)."),
            Say($"Comparé avec : {target.TrimEnd('.')}.", $"Compared with: {target.TrimEnd('.')}."));
        Part(5, "Données d’évaluation", "Evaluation data",
            Say(Invariant($"{data.HeldOutRows} cas synthétiques qui n’ont servi à rien d’autre. La calibration et les ensembles de prédiction en emploient {data.CalibrationRows} autres, une moitié chacun."), Invariant($"{data.HeldOutRows} synthetic cases used for nothing else. Calibration and prediction sets use {data.CalibrationRows} others, one half each.")));
        Part(6, "Données d’apprentissage", "Training data",
            Say(Invariant($"{data.HistoryRows} décisions passées synthétiques (graine {data.Seed}), dont {data.HistoryPositives} positives. Biais introduits à dessein dans cet historique :"), Invariant($"{data.HistoryRows} synthetic past decisions (seed {data.Seed}), {data.HistoryPositives} of them positive. Biases planted in this history on purpose:")),
            biases.Length > 0 ? biases : Say("- aucun", "- none"),
            Say("La taille de cet historique a été choisie, sur d’autres cas que ceux de l’évaluation, pour qu’une étude rencontre des dossiers où l’outil a raison et d’autres où il a tort, ou pour qu’il s’abstienne rarement dans une liste : l’outil pourrait être meilleur.", "The size of this history was chosen, on cases other than those of the evaluation, so that a study meets files where the aid is right and others where it is wrong, or so that it seldom abstains within a list: the aid could be better."),
            Invariant($"{Say("Empreinte des données", "Data hash")}{Say(" :", ":")} `{data.Hash}`."));
        Part(7, "Résultats chiffrés", "Quantitative analyses", Figures(language, manifest));
        Part(8, "Considérations éthiques", "Ethical considerations",
            Say("Un historique biaisé enseigne son biais : comparer les lignes du tableau par groupe. Les valeurs de Shapley disent ce qui a pesé dans le score ; ce ne sont pas des causes, ni des conseils.", "A biased history teaches its bias: compare the rows of the table by group. Shapley values say what weighed in the score; they are neither causes nor advice."));
        Part(9, "Limites et recommandations", "Caveats and recommendations",
            Say("Les cas sont synthétiques : ces figures ne disent rien d’un territoire réel. L’outil s’abstient devant une valeur qu’il n’a jamais vue ; il ne sait rien de ce que seule une rencontre apprend.", "The cases are synthetic: these figures say nothing of a real place. The aid abstains from a value it has never seen; it knows nothing of what only meeting the person can tell."));
        return card.ToString().TrimEnd('\n') + "\n";
    }

    private static string Figures(Language language, AidManifest manifest)
    {
        var evaluation = manifest.Evaluation;
        var (text, fr) = (new StringBuilder(), language == Language.Fr);
        text.Append(fr ? "| Dossiers | n | fausses | à tort positives | à tort négatives | suggestions positives |\n" : "| Files | n | wrong | wrongly positive | wrongly negative | positive suggestions |\n");
        text.Append("|---|---|---|---|---|---|\n");
        Row(fr ? "tous" : "all", evaluation.Errors);
        foreach (var group in evaluation.Groups) { Row($"{group.Group} = {group.Value}", group.Errors); }
        text.Append(fr ? "\n| Bande de score (log-odds) | n | fausses |\n" : "\n| Score band (log-odds) | n | wrong |\n").Append("|---|---|---|\n");
        foreach (var band in manifest.Bands)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {End(band.Above, "−∞")} → {End(band.UpTo, "+∞")} | {band.Wrong.Cases} | {Percent(band.Wrong)} |\n");
        }
        text.Append(fr ? "\nScore de Brier " : "\nBrier score ").Append(Number(evaluation.BrierScore, 3))
            .Append(fr ? " ; aire sous la courbe " : "; area under the curve ").Append(Number(evaluation.AreaUnderCurve, 3))
            .Append(fr ? " ; l’ensemble contient la bonne réponse : " : "; the set holds the right answer: ").Append(Percent(evaluation.SetHoldsRight))
            .Append(fr ? " ; il garde les deux réponses : " : "; it keeps both answers: ").Append(Percent(evaluation.SetHoldsBoth)).Append('.');
        if (manifest.Lists is { } lists)
        {
            text.Append(fr ? "\n\nOrdre des listes, comparé à l’ordre de référence : τ de Kendall " : "\n\nOrder of lists, compared with the reference order: Kendall’s τ ")
                .Append(CultureInfo.InvariantCulture, $"{Average(lists.KendallTau)} (n = {lists.KendallTau.Cases})")
                .Append(fr ? " ; des trois premiers dossiers de référence, l’outil en garde parmi ses trois premiers : " : "; of the reference’s first three files, the aid keeps among its first three: ")
                .Append(Percent(lists.FirstThreeKept)).Append(".\n\n")
                .Append(fr ? "| Dossiers | n | places plus loin (+) ou plus tôt (−) que la référence |\n" : "| Files | n | places later (+) or earlier (−) than the reference |\n").Append("|---|---|---|\n");
            foreach (var group in lists.Groups)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {group.Group} = {group.Value} | {group.Places.Cases} | {Average(group.Places)} |\n");
            }
        }
        return text.ToString().TrimEnd('\n');

        void Row(string name, ErrorRates rates) => text.Append(CultureInfo.InvariantCulture,
            $"| {name} | {rates.Wrong.Cases} | {Percent(rates.Wrong)} | {Percent(rates.WronglyPositive)} | {Percent(rates.WronglyNegative)} | {Percent(rates.SuggestedPositive)} |\n");
        string End(double? end, string none) => end is { } value ? Number(value, 2) : none;
        string Range(string low, string high) => fr ? $"[{low} ; {high}]" : $"[{low}, {high}]";
        string Average(Mean mean) => $"{Number(mean.Value, 2)} {Range(Number(mean.Low, 2), Number(mean.High, 2))}";
        string Percent(Share share) => share.Cases == 0 ? "–" : $"{Number(100 * share.Value, 1)}{(fr ? " %" : "%")} {Range(Number(100 * share.Low, 1), Number(100 * share.High, 1))}";
        string Number(double value, int digits)
        {
            // + 0: no "−0,00".
            var number = (Math.Round(value, digits) + 0).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            number = number.Replace('-', '−');
            return fr ? number.Replace('.', ',') : number;
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

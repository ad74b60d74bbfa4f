using System.Globalization;
using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Likeness;
using DecisionSandbox.Learning.Training;

namespace DecisionSandbox.Learning.Freezing;

/// <summary>The figures of a model card, as tables.</summary>
internal static class ModelCardFigures
{
    public static string Of(Language language, ScenarioPack pack, AidManifest manifest)
    {
        var (text, fr, evaluation) = (new StringBuilder(), language == Language.Fr, manifest.Evaluation);
        string Label(int option) => pack.Option(manifest.Options[option])!.Label.In(language);
        var groups = evaluation.Groups.OrderBy(g => LikenessWords.Place(pack, g.Group, g.Value)).ToList();
        string Who(string group, string value) => LikenessWords.Who(pack, group, value).In(language);

        text.Append(fr ? "| Dossiers | n | fausses |" : "| Files | n | wrong |");
        // Of two options, the first tells all: where it is suggested wrongly the other is missed.
        if (manifest.Options.Count == 2)
        {
            text.Append(fr
                ? $" « {Label(0)} » à tort | « {Label(0)} » manquée | « {Label(0)} » suggérée |\n|---|---|---|---|---|---|\n"
                : $" wrongly “{Label(0)}” | “{Label(0)}” missed | “{Label(0)}” suggested |\n|---|---|---|---|---|---|\n");
        }
        else
        {
            text.Append("\n|---|---|---|\n");
        }
        Row(fr ? "tous" : "all", evaluation.Errors);
        foreach (var group in groups) { Row(Who(group.Group, group.Value), group.Errors); }
        if (manifest.Options.Count > 2)
        {
            text.Append(fr ? "\n| Réponse | n | à tort | manquée | suggérée |\n" : "\n| Answer | n | wrongly | missed | suggested |\n").Append("|---|---|---|---|---|\n");
            for (var k = 0; k < manifest.Options.Count; k++)
            {
                var option = evaluation.Errors.Options[k];
                text.Append(CultureInfo.InvariantCulture, $"| {Label(k)} | {option.Right.Count} | {Percent(option.Wrongly)} | {Percent(option.Missed)} | {Percent(option.Suggested)} |\n");
            }
            // Whom an answer fails: a group may be wronged by one answer alone, which its share of errors hides.
            text.Append(fr ? "\n| Manquée parmi ceux qui la demandent |" : "\n| Missed among those that ask for it |").AppendJoin("", manifest.Options.Select((_, k) => $" {Label(k)} |"))
                .Append("\n|---|").AppendJoin("", manifest.Options.Select(_ => "---|")).Append('\n');
            foreach (var group in groups)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Who(group.Group, group.Value)} | ").AppendJoin(" | ", group.Errors.Options.Select(option => Percent(option.Missed))).Append(" |\n");
            }
        }
        text.Append(fr ? "\n| Bande de score (log-odds) | juste, affiché | n | juste, vérifié sur d’autres dossiers | n |\n" : "\n| Score band (log-odds) | right, as shown | n | right, checked on other files | n |\n").Append("|---|---|---|---|---|\n");
        foreach (var band in manifest.Bands)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {End(band.Above, "−∞")} → {End(band.UpTo, "+∞")} | {Percent(band.Right)} | {band.Right.Cases} | {Percent(band.HeldOut)} | {band.HeldOut.Cases} |\n");
        }
        text.Append(fr ? "\nScore de Brier " : "\nBrier score ").Append(Number(evaluation.BrierScore, 3))
            .Append(fr ? " ; aire sous la courbe " : "; area under the curve ").Append(Number(evaluation.AreaUnderCurve, 3))
            .Append(fr ? " ; l’ensemble contient la bonne réponse : " : "; the set holds the right answer: ").Append(Percent(evaluation.SetHoldsRight))
            .Append(fr ? " ; il en garde plusieurs : " : "; it keeps several answers: ").Append(Percent(evaluation.SetHoldsSeveral)).Append('.');
        if (manifest.Lists is { } lists)
        {
            text.Append(fr ? "\n\nOrdre des listes, comparé à l’ordre de référence : τ de Kendall " : "\n\nOrder of lists, compared with the reference order: Kendall’s τ ")
                .Append(CultureInfo.InvariantCulture, $"{Average(lists.KendallTau)} (n = {lists.KendallTau.Cases})")
                .Append(fr ? " ; des trois premiers dossiers de référence, l’outil en garde parmi ses trois premiers : " : "; of the reference’s first three files, the aid keeps among its first three: ")
                .Append(Percent(lists.FirstThreeKept)).Append(".\n\n")
                .Append(fr ? "| Dossiers | n | places plus loin (+) ou plus tôt (−) que la référence |\n" : "| Files | n | places later (+) or earlier (−) than the reference |\n").Append("|---|---|---|\n");
            foreach (var group in lists.Groups.OrderBy(g => LikenessWords.Place(pack, g.Group, g.Value)))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Who(group.Group, group.Value)} | {group.Places.Cases} | {Average(group.Places)} |\n");
            }
        }
        return text.ToString().TrimEnd('\n');

        void Row(string name, ErrorRates rates)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {rates.Wrong.Cases} | {Percent(rates.Wrong)} |");
            if (rates.Options is [var first, _]) { text.Append(CultureInfo.InvariantCulture, $" {Percent(first.Wrongly)} | {Percent(first.Missed)} | {Percent(first.Suggested)} |"); }
            text.Append('\n');
        }
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
}

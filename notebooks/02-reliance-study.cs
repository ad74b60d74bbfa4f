#:project ../src/DecisionSandbox.Analysis/DecisionSandbox.Analysis.csproj
#:property PublishAot=false

// A reliance study: did one way of showing the aid make people more or less autonomous than another?
// The same numbers as the study's page, from a folder of `sandbox study export`. Written on bots' data, it runs unchanged on people's.
//   dotnet run notebooks/02-reliance-study.cs -- notebooks/data/demo-apa-simulated notebooks

using System.Globalization;
using System.Text;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Exports;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;

if (args is not [var folder, var output]) { Console.Error.WriteLine("dotnet run notebooks/02-reliance-study.cs -- EXPORT OUT"); return 1; }
var opened = StudyExport.Open(folder);
if (opened.Problem is { } problem) { Console.Error.WriteLine(problem.Message.Fr + " / " + problem.Message.En); return 1; }
var export = opened.Value;
// What stands on fewer than five people is hidden, as on the page.
var result = SmallCells.Hide(Analyse.Run(export.Decisions, export.Options).Value);
List<ArmResult> arms = [.. result.StudyArms];
MetricKey[] keys = [MetricKey.Rair, MetricKey.Rsr, MetricKey.SwitchFraction, MetricKey.ChangedMind, MetricKey.ThirdWay, MetricKey.AccuracyOwn, MetricKey.AccuracyFinal];
List<(string Name, Figure Figure)> figures = [("plane", ReliancePlane.Of(arms, export.NameOf)), ("forest", ForestPlot.Of(arms, keys, export.NameOf))];

Directory.CreateDirectory(output);
foreach (var (name, figure) in figures)
{
    File.WriteAllText(Path.Combine(output, $"02-reliance-study.{name}.fr.svg"), figure.StandaloneSvg.Fr);
    File.WriteAllText(Path.Combine(output, $"02-reliance-study.{name}.en.svg"), figure.StandaloneSvg.En);
}
File.WriteAllText(Path.Combine(output, "02-reliance-study.md"), Page());
return 0;

string Page()
{
    var page = new StringBuilder("# Confiance et résistance / Reliance: " + export.Study + "\n\n");
    if (export.IsSimulated) { page.Append("**Étude simulée, jouée par des robots : aucune personne. / Simulated study, played by bots: no person.**\n\n"); }
    foreach (var language in Enum.GetValues<Language>())
    {
        var code = language == Language.Fr ? "fr" : "en";
        page.Append(language == Language.Fr ? "## En français\n\n" : "## In English\n\n");
        if (export.Contrast is { } contrast && AutonomyAnswer.Of(result, contrast.Arm, contrast.Against, export.NameOf) is { } answer) { page.Append(answer.In(language)).Append("\n\n"); }
        foreach (var (name, figure) in figures)
        {
            page.Append(figure.Summary.In(language)).Append("\n\n![").Append(figure.Title.In(language)).Append(CultureInfo.InvariantCulture, $"](02-reliance-study.{name}.{code}.svg)\n\n");
        }
        page.Append(Comparisons(language)).Append('\n').Append(Regression(language)).Append('\n');
    }
    return page.ToString().TrimEnd('\n') + "\n";
}

string Comparisons(Language language)
{
    var table = new StringBuilder(language == Language.Fr
        ? "| mesure | bras | comparé à | écart | intervalle à 95 % | p | p (Holm) | g | équivalents à 10 points |\n" : "| measure | arm | against | difference | 95% interval | p | p (Holm) | g | equivalent within 10 points |\n");
    table.Append("|---|---|---|---|---|---|---|---|---|\n");
    foreach (var c in result.Comparisons.Where(c => keys.Contains(c.Metric)).Select(c => export.Contrast is { } contrast ? c.SeenFrom(contrast.Arm, contrast.Against) ?? c : c))
    {
        table.Append(CultureInfo.InvariantCulture, $"| {MeasureNames.Of(c.Metric).In(language)} | {export.NameOf(c.Arm).In(language)} | {export.NameOf(c.Against).In(language)} ")
            .Append(CultureInfo.InvariantCulture, $"| {c.Difference:F3} | [{c.Ci95?.Low:F3} ; {c.Ci95?.High:F3}] | {c.PermutationP:F3} | {c.HolmP:F3} | {c.HedgesG:F2} | {Said(c.Equivalence.Equivalent, language)} |\n");
    }
    return table.ToString();
}

string Regression(Language language)
{
    var follow = result.Follow;
    var text = new StringBuilder(language == Language.Fr ? "Suivre l’outil, selon le bras et selon qu’il a raison" : "Following the aid, by arm and by whether it is right");
    text.Append(CultureInfo.InvariantCulture, $" ({follow.Model ?? follow.Reason}, n = {follow.Rows}).\n\n");
    if (follow.Terms.Count == 0) { return text.ToString(); }
    text.Append(language == Language.Fr ? "| terme | rapport de cotes | intervalle à 95 % | p |\n|---|---|---|---|\n" : "| term | odds ratio | 95% interval | p |\n|---|---|---|---|\n");
    foreach (var term in follow.Terms)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {term.Name} | {term.OddsRatio:F2} | [{term.Ci95.Low:F2} ; {term.Ci95.High:F2}] | {term.P:F3} |\n");
    }
    return text.ToString();
}

static string Said(bool? said, Language language) => (said, language) switch
{
    (true, Language.Fr) => "oui", (false, Language.Fr) => "non tranché", (true, _) => "yes", (false, _) => "undecided", _ => "–",
};

#:project ../src/DecisionSandbox.Analysis/DecisionSandbox.Analysis.csproj
#:property PublishAot=false

// A first look at a study: reads a folder of `sandbox study export` and writes a page of Markdown with its figure.
//   dotnet run notebooks/01-first-look.cs -- notebooks/data/demo-apa-simulated notebooks

using System.Globalization;
using System.Text;
using System.Text.Json;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Exports;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

if (args is not [var export, var output])
{
    Console.Error.WriteLine("dotnet run notebooks/01-first-look.cs -- EXPORT OUT");
    return 1;
}

// 1. The files are those that the manifest names; the codebook says what arms and answers are called, and which answers are third ways.
var opened = StudyExport.Open(export);
if (opened.Problem is { } problem)
{
    Console.Error.WriteLine(problem.Message.Fr + " / " + problem.Message.En);
    return 1;
}
var data = opened.Value;

// 2. The analysis, with the seed that makes it repeat.
var result = Analyse.Run(data.Decisions, data.Options with { Seed = 1 }).Value;
var arms = result.StudyArms.ToList();
var figure = ReliancePlane.Of(arms, data.NameOf);

// 3. A sentence before the figure, a table behind it.
Directory.CreateDirectory(output);
foreach (var language in Enum.GetValues<Language>())
{
    File.WriteAllText(Path.Combine(output, $"01-first-look.{Code(language)}.svg"), figure.StandaloneSvg.In(language));
}
File.WriteAllText(Path.Combine(output, "01-first-look.md"), Page());
Console.WriteLine(Path.Combine(output, "01-first-look.md"));
return 0;

string Page()
{
    var page = new StringBuilder();
    page.Append("# Premier regard / First look: ").Append(data.Study).Append("\n\n");
    if (data.IsSimulated) { page.Append("**Étude simulée, jouée par des robots : aucune personne. / Simulated study, played by bots: no person.**\n\n"); }
    page.Append(CultureInfo.InvariantCulture, $"{result.Participants} participants, {result.Rows} décisions / decisions.\n\n");
    foreach (var language in Enum.GetValues<Language>())
    {
        page.Append("## ").Append(figure.Title.In(language)).Append("\n\n").Append(figure.Summary.In(language)).Append("\n\n");
        page.Append(CultureInfo.InvariantCulture, $"![{figure.Title.In(language)}](01-first-look.{Code(language)}.svg)\n\n");
        page.Append(Table(language)).Append('\n');
    }
    return page.ToString().TrimEnd('\n') + "\n";
}

string Table(Language language)
{
    var keys = new[] { MetricKey.AgreementFraction, MetricKey.SwitchFraction, MetricKey.Rair, MetricKey.Rsr, MetricKey.AccuracyOwn, MetricKey.AccuracyFinal, MetricKey.ThirdWay };
    var table = new StringBuilder();
    table.Append("| |").Append(string.Concat(arms.Select(arm => $" {data.NameOf(arm.Name).In(language)} |"))).Append('\n');
    table.Append("|---|").Append(string.Concat(arms.Select(_ => "---|"))).Append('\n');
    foreach (var key in keys)
    {
        table.Append("| ").Append(JsonNamingPolicy.CamelCase.ConvertName(key.ToString())).Append(" |")
            .Append(string.Concat(arms.Select(arm => $" {Cell(arm[key], language)} |"))).Append('\n');
    }
    return table.ToString();
}

// Every number with its interval, its n and how many people it is undefined for.
static string Cell(Metric metric, Language language) => metric.ParticipantMean is not { } mean
    ? metric.Reason ?? "–"
    : string.Create(CultureInfo.InvariantCulture, $"{mean:F2} [{metric.Ci95?.Low:F2} ; {metric.Ci95?.High:F2}], n = {metric.N}")
        + (metric.Undefined == 0 ? "" : language == Language.Fr ? $", {metric.Undefined} non définis" : $", {metric.Undefined} undefined");

static string Code(Language language) => language == Language.Fr ? "fr" : "en";

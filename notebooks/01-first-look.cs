#:project ../src/DecisionSandbox.Analysis/DecisionSandbox.Analysis.csproj
#:property PublishAot=false

// A first look at a study: reads a folder of `sandbox study export` and writes a page of Markdown with its figure.
//   dotnet run notebooks/01-first-look.cs -- notebooks/data/demo-apa-simulated notebooks

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsvHelper;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

if (args is not [var export, var output])
{
    Console.Error.WriteLine("dotnet run notebooks/01-first-look.cs -- EXPORT OUT");
    return 1;
}

// 1. The files are those that the manifest names.
using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(export, "manifest.json")));
foreach (var file in manifest.RootElement.GetProperty("files").EnumerateObject())
{
    var hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(export, file.Name))));
    if (hash == file.Value.GetString()) { continue; }
    Console.Error.WriteLine($"{file.Name} n’est plus celui du manifeste : refaites l’export. / {file.Name} is no longer the manifest's: export again.");
    return 1;
}

// 2. The codebook says what arms and answers are called, and which answers are third ways.
var codes = Codebook(Path.Combine(export, "codebook.csv"));
var names = codes.Where(code => code.Kind is "arm").ToDictionary(code => code.Id, code => code.Name);
var thirdWays = codes.Where(code => code.Kind is "third-way").Select(code => code.Id).ToList();

// 3. The analysis, with the seed that makes it repeat.
var result = DecisionReader.ReadFile(Path.Combine(export, "decisions.csv"))
    .Then(rows => Analyse.Run(rows, new AnalysisOptions { ThirdWays = thirdWays, Seed = 1 })).Value;
var arms = result.StudyArms.ToList();
var figure = ReliancePlane.Of(arms, arm => names.GetValueOrDefault(arm, Text.Same(arm)));

// 4. A sentence before the figure, a table behind it.
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
    var study = manifest.RootElement.GetProperty("study").GetString();
    var simulated = manifest.RootElement.GetProperty("simulated").GetBoolean();
    var page = new StringBuilder();
    page.Append("# Premier regard / First look: ").Append(study).Append("\n\n");
    if (simulated) { page.Append("**Étude simulée, jouée par des robots : aucune personne. / Simulated study, played by bots: no person.**\n\n"); }
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
    table.Append("| |").Append(string.Concat(arms.Select(arm => $" {names.GetValueOrDefault(arm.Name, Text.Same(arm.Name)).In(language)} |"))).Append('\n');
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

static List<(string Kind, string Id, Text Name)> Codebook(string path)
{
    using var text = new StreamReader(path);
    using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', HasHeader = false, DetectSeparatorHint = false }, leaveOpen: true);
    var rows = new List<(string, string, Text)>();
    while (csv.Read()) { rows.Add((csv.GetString(0), csv.GetString(1), new Text(csv.GetString(2), csv.GetString(3)))); }
    return rows;
}

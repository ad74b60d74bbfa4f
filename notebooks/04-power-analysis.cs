#:project ../src/DecisionSandbox.Analysis/DecisionSandbox.Analysis.csproj
#:property PublishAot=false

// A power analysis: how many people does it take to see a difference in resisting a wrong aid (RSR), with the rates and the cases of this export?
// Studies are simulated and analysed as real ones are, people and cases resampled. The seed makes it repeat.
//   dotnet run notebooks/04-power-analysis.cs -- notebooks/data/demo-apa-simulated notebooks

using System.Globalization;
using System.Text;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Exports;
using DecisionSandbox.Analysis.Metrics;

const int Studies = 100;
if (args is not [var folder, var output]) { Console.Error.WriteLine("dotnet run notebooks/04-power-analysis.cs -- EXPORT OUT"); return 1; }
var opened = StudyExport.Open(folder);
if (opened.Problem is { } problem) { Console.Error.WriteLine(problem.Message.Fr + " / " + problem.Message.En); return 1; }
var export = opened.Value;
var all = Analyse.Run(export.Decisions, export.Options with { Resamples = 1 }).Value.Everything;
var (own, rsr) = (all[MetricKey.AccuracyOwn].Pooled ?? 0.7, all[MetricKey.Rsr].Pooled ?? 0.5);
var cases = export.Decisions.DistinctBy(d => d.Case).Where(d => d.Reference is not null && d.Aid is not null).Select(d => d.Aid == d.Reference).ToArray();

// What is looked for: resisting a wrong aid more often by these points, in the second arm.
double[] effects = [0.1, 0.2, 0.3];
int[] sizes = [20, 40, 80];
var seen = effects.ToDictionary(e => e, e => sizes.ToDictionary(n => n, n => Enumerable.Range(0, Studies).Count(s => Sees(e, n, s)) / (double)Studies));

Directory.CreateDirectory(output);
File.WriteAllText(Path.Combine(output, "04-power-analysis.svg"), Svg());
File.WriteAllText(Path.Combine(output, "04-power-analysis.md"), Page());
return 0;

bool Sees(double effect, int people, int study)
{
    var random = new Random((1_000_003 * study) + (1_009 * people) + (int)(100 * effect));
    List<Decision> rows = [];
    // Cases differ: some are harder to hold on to than others, for everyone.
    double[] hard = [.. cases.Select(_ => 0.3 * (random.NextDouble() - 0.5))];
    for (var p = 0; p < people; p++)
    {
        var person = 0.3 * (random.NextDouble() - 0.5);
        for (var c = 0; c < cases.Length; c++)
        {
            var right = random.NextDouble() < own;
            var keeps = Math.Clamp(rsr + (p % 2 == 0 ? 0 : effect) + person + hard[c], 0.02, 0.98);
            var (mine, aid) = (right ? "y" : "n", cases[c] ? "y" : "n");
            rows.Add(new Decision("p" + p, "c" + c, mine == aid || random.NextDouble() < keeps ? mine : aid) { Arm = p % 2 == 0 ? "a" : "b", Own = mine, Aid = aid, Reference = "y" });
        }
    }
    var result = Analyse.Run(rows, new AnalysisOptions { Resamples = 200, Seed = study, WithRegression = false }).Value;
    return result.Comparisons.FirstOrDefault(c => c.Metric == MetricKey.Rsr)?.Ci95 is { } ci && (ci.Low > 0 || ci.High < 0);
}

string Page()
{
    var page = new StringBuilder("# Combien de personnes ? / How many people? " + export.Study + "\n\n");
    page.Append(CultureInfo.InvariantCulture, $"{cases.Length} dossiers, {cases.Count(right => !right)} avec l’outil en défaut ; avis propre juste {own:F2}, RSR {rsr:F2} ; {Studies} études simulées par case.\n\n");
    page.Append(CultureInfo.InvariantCulture, $"{cases.Length} cases, {cases.Count(right => !right)} with the aid wrong; own judgement right {own:F2}, RSR {rsr:F2}; {Studies} studies simulated per cell.\n\n");
    page.Append("| écart de RSR / difference in RSR |").Append(string.Concat(sizes.Select(n => $" {n} personnes / people |"))).Append("\n|---|").Append(string.Concat(sizes.Select(_ => "---|"))).Append('\n');
    foreach (var effect in effects)
    {
        page.Append(CultureInfo.InvariantCulture, $"| {100 * effect:F0} points |").Append(string.Concat(sizes.Select(n => string.Create(CultureInfo.InvariantCulture, $" {seen[effect][n]:F2} |")))).Append('\n');
    }
    page.Append("\n![Puissance selon le nombre de personnes / power by number of people](04-power-analysis.svg)\n\n");
    page.Append("Part des études dont l’intervalle à 95 % (personnes et dossiers rééchantillonnés) exclut zéro. Avec peu de dossiers, ajouter des personnes ne suffit pas.\n\n");
    page.Append("Share of studies whose 95% interval (people and cases resampled) leaves out zero. With few cases, adding people is not enough.\n");
    return page.ToString();
}

string Svg()
{
    var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 420 260\" width=\"420\" height=\"260\" role=\"img\" aria-labelledby=\"t\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#1d2330\">\n");
    svg.Append("  <title id=\"t\">Puissance selon le nombre de personnes / Power by number of people</title>\n");
    foreach (var tick in new[] { 0, 0.5, 0.8, 1 })
    {
        svg.Append(CultureInfo.InvariantCulture, $"  <line x1=\"50\" y1=\"{220 - (200 * tick):F0}\" x2=\"330\" y2=\"{220 - (200 * tick):F0}\" stroke=\"#d9d3c8\"/><text x=\"42\" y=\"{224 - (200 * tick):F0}\" text-anchor=\"end\">{tick:0.0}</text>\n");
    }
    foreach (var effect in effects)
    {
        var points = sizes.Select(n => (X: 50 + (280.0 * n / sizes[^1]), Y: 220 - (200 * seen[effect][n]))).ToArray();
        svg.Append("  <polyline fill=\"none\" stroke=\"#0b5c66\" stroke-width=\"2\" points=\"").Append(string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:F1},{p.Y:F1}")))).Append("\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"  <text x=\"338\" y=\"{points[^1].Y + 4:F1}\">+{100 * effect:F0} points</text>\n");
    }
    foreach (var n in sizes) { svg.Append(CultureInfo.InvariantCulture, $"  <text x=\"{50 + (280.0 * n / sizes[^1]):F1}\" y=\"240\" text-anchor=\"middle\">{n}</text>\n"); }
    return svg.Append("</svg>\n").ToString();
}

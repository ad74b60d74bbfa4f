#:project ../src/DecisionSandbox.Analysis/DecisionSandbox.Analysis.csproj
#:property PublishAot=false

// A fairness audit: what the aid does to groups of people concerned, alone and with a person.
//   dotnet run notebooks/03-fairness-audit.cs -- notebooks/data/demo-apa-simulated notebooks

using System.Globalization;
using System.Text;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Exports;
using DecisionSandbox.Analysis.Fairness;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

if (args is not [var folder, var output]) { Console.Error.WriteLine("dotnet run notebooks/03-fairness-audit.cs -- EXPORT OUT"); return 1; }
var opened = StudyExport.Open(folder);
if (opened.Problem is { } problem) { Console.Error.WriteLine(problem.Message.Fr + " / " + problem.Message.En); return 1; }
var export = opened.Value;
var result = Analyse.Run(export.Decisions, export.Options).Value;
if (result.Fairness is not { } fairness) { Console.Error.WriteLine("Il faut deux groupes de dossiers. / Two groups of cases are needed."); return 1; }

// The figure: how right each voice is, group by group, over the groups of cases.
var figure = ForestPlot.Of([.. result.Groups], [MetricKey.AccuracyAid, MetricKey.AccuracyOwn, MetricKey.AccuracyFinal, MetricKey.SwitchFraction], export.GroupName, "fairness", new Text("Les mesures, groupe par groupe", "The measures, group by group"));
Directory.CreateDirectory(output);
File.WriteAllText(Path.Combine(output, "03-fairness-audit.fr.svg"), figure.StandaloneSvg.Fr);
File.WriteAllText(Path.Combine(output, "03-fairness-audit.en.svg"), figure.StandaloneSvg.En);
File.WriteAllText(Path.Combine(output, "03-fairness-audit.md"), Page());
return 0;

string Page()
{
    var page = new StringBuilder("# Et pour les personnes concernées ? / And for the people concerned? " + export.Study + "\n\n");
    if (export.IsSimulated) { page.Append("**Étude simulée, jouée par des robots : aucune personne. / Simulated study, played by bots: no person.**\n\n"); }
    foreach (var language in Enum.GetValues<Language>())
    {
        var french = language == Language.Fr;
        page.Append(french ? "## Écarts entre groupes, en points\n\n| réponse | outil seul | personne avant | personne après |\n" : "## Gaps between groups, in points\n\n| answer | aid alone | person before | person after |\n").Append("|---|---|---|---|\n");
        foreach (var gap in fairness.Gaps)
        {
            var name = export.AnswerNames.GetValueOrDefault(gap.Option, Text.Same(gap.Option)).In(language);
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {Cell(gap.AidAlone, language)} | {Cell(gap.Before, language)} | {Cell(gap.After, language)} |\n");
        }
        page.Append(french ? "\n| groupe | décisions | outil juste | personne avant | personne après | apport de la personne |\n" : "\n| group | decisions | aid right | person before | person after | what the person adds |\n").Append("|---|---|---|---|---|---|\n");
        foreach (var group in fairness.Accuracy)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {export.GroupName(group.Group).In(language)} | {group.Decisions} | {group.Aid:F3} | {group.Before:F3} | {group.After:F3} | {group.GainFromPerson:F3} |\n");
        }
        page.Append(french ? "\nInfluence : un outil qui pousse vers une réponse est-il plus suivi dans un groupe ?\n\n" : "\nInfluence: is an aid that pulls towards an answer followed more in one group?\n\n");
        foreach (var influence in fairness.Influence)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {export.AnswerNames.GetValueOrDefault(influence.Option, Text.Same(influence.Option)).In(language)}: {Cell(influence.Switch, language)}\n");
        }
        if (export.Contrast is { } c && result.ArmsByGroup.Select(found => found.SeenFrom(c.Arm, c.Against)).OfType<ArmByGroup>().Where(found => found.Metric is MetricKey.Rsr or MetricKey.Rair).ToList() is { Count: > 0 } byGroup)
        {
            page.Append(french ? $"\n« {export.NameOf(c.Arm).Fr} » moins « {export.NameOf(c.Against).Fr} » : l’effet diffère-t-il d’un groupe à l’autre ? En points ; exploratoire.\n\n| mesure | dans un groupe | dans un autre | écart |\n"
                : $"\n“{export.NameOf(c.Arm).En}” less “{export.NameOf(c.Against).En}”: does the effect differ from one group to another? In points; exploratory.\n\n| measure | in one group | in another | difference |\n").Append("|---|---|---|---|\n");
            foreach (var found in byGroup)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {MeasureNames.Of(found.Metric).In(language)} | {Tenths(found.Here.Difference)} ({export.GroupName(found.Here.Group).In(language)}) | {Tenths(found.There.Difference)} ({export.GroupName(found.There.Group).In(language)}) | {Tenths(found.Difference)} [{Tenths(found.Ci95?.Low)} ; {Tenths(found.Ci95?.High)}] |\n");
            }
        }
        page.Append(CultureInfo.InvariantCulture, $"\n![{figure.Title.In(language)}](03-fairness-audit.{(french ? "fr" : "en")}.svg)\n\n").Append(figure.Summary.In(language)).Append("\n\n");
    }
    return page.ToString().TrimEnd('\n') + "\n";
}

// Points with one decimal; a zero that rounding made negative is zero.
static string? Tenths(double? share) => (Math.Round(100 * share ?? double.NaN, 1) + 0.0) is var points && double.IsNaN(points) ? null : points.ToString("F1", CultureInfo.InvariantCulture);

string Cell(GroupGap? gap, Language language) => gap is null
    ? "–"
    : string.Create(CultureInfo.InvariantCulture, $"{100 * gap.Difference:F1} [{100 * gap.Ci95?.Low:F1} ; {100 * gap.Ci95?.High:F1}]{(gap.Difference > 0 ? $" ({export.GroupName(gap.High).In(language)} > {export.GroupName(gap.Low).In(language)})" : "")}");

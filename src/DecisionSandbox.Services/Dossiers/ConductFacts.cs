using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>How a study went, counted over everyone who did not withdraw.</summary>
/// <param name="People">Who took part.</param>
/// <param name="Withdrawn">Who withdrew; their answers are erased.</param>
/// <param name="Files">Files finished.</param>
/// <param name="Skipped">Of these, passed over.</param>
/// <param name="Contested">Factors contested.</param>
/// <param name="MedianSeconds">Median time from opening a file to its end, by the server's clock; null before the first.</param>
public sealed record ConductCounts(int People, int Withdrawn, int Files, int Skipped, int Contested, double? MedianSeconds);

/// <summary>What the record says of how a study went, under the names that templates use. Before anybody took part, nothing.</summary>
public static class ConductFacts
{
    // A figure over fewer people could point at one of them.
    private const int SmallestCell = 5;

    /// <summary>The facts.</summary>
    /// <param name="study">The study.</param>
    /// <param name="counts">How it went.</param>
    /// <param name="analysis">Its measures, or null before the first final decision and while results wait for the closing.</param>
    public static Dictionary<string, Text> Of(Study study, ConductCounts counts, AnalysisResult? analysis)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(counts);
        var facts = new Dictionary<string, Text>
        {
            ["conduct.changes"] = study.Version == 1
                ? new("aucune : version 1, figée par son empreinte", "none: version 1, pinned by its hash")
                : new($"version {study.Version}, qui a reçu un nouvel avis sur son empreinte", $"version {study.Version}, with a new opinion on its hash"),
        };
        if (counts.Files == 0) { return facts; }
        facts["conduct.people"] = Say(
            $"{Fr(counts.People)} personnes, {Fr(counts.Withdrawn)} retirées{(study.IsSimulated ? " (robots, étude simulée)" : "")}",
            $"{En(counts.People)} people, {En(counts.Withdrawn)} withdrawn{(study.IsSimulated ? " (bots, simulated study)" : "")}");
        facts["conduct.files"] = Say($"{Fr(counts.Files)} dossiers terminés", $"{En(counts.Files)} files finished");
        if (counts.MedianSeconds is { } seconds)
        {
            var minutes = WrittenNumber.Of((decimal)(seconds / 60), 1);
            facts["conduct.burden"] = Say($"durée médiane d’un dossier : {minutes.Fr} min, lecture comprise", $"median time of a file: {minutes.En} min, reading included");
        }
        if (analysis is null) { return facts; }
        facts["conduct.human-factors"] = Say(
            $"{Fr(counts.Skipped)} dossiers passés, {Fr(counts.Contested)} éléments contestés\n{Measured(Language.Fr, study, analysis, MetricKey.ThirdWay)}",
            $"{En(counts.Skipped)} files passed over, {En(counts.Contested)} factors contested\n{Measured(Language.En, study, analysis, MetricKey.ThirdWay)}");
        facts["conduct.agreement"] = Both(study, analysis, MetricKey.AgreementFraction, MetricKey.ChangedMind);
        facts["conduct.over-reliance"] = Both(study, analysis, MetricKey.OverReliance, MetricKey.UnderReliance);
        if (Enum.TryParse<MetricKey>(study.AnalysisPlan.PrimaryOutcome, ignoreCase: true, out var primary)) { facts["conduct.primary"] = Both(study, analysis, primary); }
        return facts;
    }

    private static Text Both(Study study, AnalysisResult analysis, params MetricKey[] keys) => new(
        string.Join('\n', keys.Select(key => Measured(Language.Fr, study, analysis, key))), string.Join('\n', keys.Select(key => Measured(Language.En, study, analysis, key))));

    // "- A changé d’avis, « suggestion seule » : 12,3 % [8,1 ; 17,0], n = 30"
    private static string Measured(Language language, Study study, AnalysisResult analysis, MetricKey key) => string.Join('\n', analysis.StudyArms.Select(arm =>
    {
        var (name, title, value) = (MeasureNames.Of(key).In(language), study.Arms.FirstOrDefault(one => one.Id == arm.Name)?.Title.In(language) ?? arm.Name, Value(language, arm[key]));
        return language == Language.Fr ? $"- {name}, « {title} » : {value}" : $"- {name}, “{title}”: {value}";
    }));

    private static string Value(Language language, Metric metric)
    {
        string Percent(double share) => WrittenNumber.In(language, Math.Round(100 * (decimal)share, 1), 1);
        if (metric is { Value: null }) { return MeasureNames.Why(metric.Reason).In(language); }
        if (metric.N < SmallestCell) { return new Text("moins de cinq personnes : caché", "fewer than five people: hidden").In(language); }
        var interval = metric.Ci95 is { } ci ? $" [{Percent(ci.Low)}{(language == Language.Fr ? " ; " : ", ")}{Percent(ci.High)}]" : "";
        return $"{Percent(metric.Value.Value)}{(language == Language.Fr ? " %" : "%")}{interval}, n = {metric.N}";
    }

    private static Text Say(string fr, string en) => new(fr, en);

    private static string Fr(int count) => WrittenNumber.In(Language.Fr, count, 0);

    private static string En(int count) => WrittenNumber.In(Language.En, count, 0);
}

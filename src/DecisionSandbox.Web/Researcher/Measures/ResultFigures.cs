using DecisionSandbox.Analysis.Calibration;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;

namespace DecisionSandbox.Web.Researcher.Measures;

/// <summary>All figures of a study's page, each under the name of its download; a figure without data is left out.</summary>
public static class ResultFigures
{
    private static readonly MetricKey[] Shares =
        [MetricKey.AgreementFraction, MetricKey.SwitchFraction, MetricKey.Rair, MetricKey.Rsr, MetricKey.ChangedMind, MetricKey.ThirdWay, MetricKey.AccuracyOwn, MetricKey.AccuracyFinal];

    /// <summary>The figures in the order of the page.</summary>
    public static IReadOnlyList<(string Name, Figure Figure)> Of(StudyResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return results.Analysis is { } analysis ? [.. Each(results, analysis)] : [];
    }

    private static IEnumerable<(string, Figure)> Each(StudyResults results, AnalysisResult analysis)
    {
        var study = results.Summary.Study;
        List<ArmResult> arms = analysis.StudyArms.Any() ? [.. analysis.StudyArms] : [analysis.Everything];
        MetricKey[] shares = [.. Shares.Where(key => arms.Any(arm => arm[key].Value is not null))];
        if (shares.Length > 0) { yield return ("forest", ForestPlot.Of(arms, shares, Name)); }
        foreach (var (arm, i) in arms.Select((arm, i) => (arm, i)).Where(a => a.arm.Reliance?.Table.Any(way => way.Own is not null) == true))
        {
            yield return ($"flow-{i + 1}", OwnToFinal.Of(arm, Name(arm.Name), results.AnswerName, $"flow-{i + 1}"));
        }

        if (results.Calibration.Count > 0) { yield return ("calibration", CalibrationPlot.Of(results.Calibration, Level, "calibration")); }
        if (arms.Where(arm => arm.Seconds is not null).Select(arm => (Name(arm.Name), arm.Seconds!)).ToList() is { Count: > 0 } times) { yield return ("time", TimePlot.Of(times)); }
        if (analysis.Cases.Count > 0) { yield return ("agreement", DispersionMap.Of(analysis.Cases)); }
        foreach (var (list, i) in results.Ranks.GroupBy(rank => rank.List).Select((list, i) => (list, i)))
        {
            yield return ($"ranks-{i + 1}", RankShift.Of([.. list], Text.Same(list.Key ?? "–"), Text.Same, $"ranks-{i + 1}"));
        }

        Text Name(string arm) => ResultFigure.NameOf(study, arm);
    }

    /// <summary>A band of the aid’s confidence as people read it.</summary>
    public static Text BandName(string band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return new(band.Replace('.', ',').Replace("-", " à ", StringComparison.Ordinal), band.Replace("-", " to ", StringComparison.Ordinal));
    }

    private static Text Level(Voice voice, string level) => (voice, level) switch
    {
        (Voice.Aid, _) => BandName(level),
        (_, "1") => StudyTexts.Confidence1,
        (_, "2") => StudyTexts.Confidence2,
        (_, "3") => StudyTexts.Confidence3,
        (_, "4") => StudyTexts.Confidence4,
        _ => Text.Same(level),
    };
}

using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Measures;

/// <summary>A study's measures: the answer in sentences, the tables with their intervals, the figures.</summary>
public partial class StudyMeasuresView
{
    private Figure? _figure;
    private IReadOnlyList<(string Name, Figure Figure)> _figures = [];

    /// <summary>What was measured.</summary>
    [Parameter, EditorRequired] public required StudyResults Results { get; set; }

    private string StudyId => Results.Summary.Study.Id;

    private string PlannedWords => Results.Primary is { } primary ? T(MeasureNames.Of(primary)) : Results.Summary.Study.AnalysisPlan.PrimaryOutcome;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Results.Analysis is not { } analysis) { return; }
        _figure = analysis.StudyArms.Any(arm => arm[MetricKey.Rair].Value is not null && arm[MetricKey.Rsr].Value is not null) ? ResultFigure.Of(Results.Summary.Study, analysis) : null;
        _figures = ResultFigures.Of(Results);
    }

    // One arm alone says no more under the name of all.
    private static List<ArmResult> ArmsOf(AnalysisResult analysis) => analysis.StudyArms.Any() ? [.. analysis.StudyArms] : [analysis.Everything];

    private Text NameOf(string arm) => ResultFigure.NameOf(Results.Summary.Study, arm);

    private Text PartName(string part)
    {
        var analysis = Results.Analysis!;
        return part switch
        {
            "first-half" => StudyTexts.FirstHalf,
            "second-half" => StudyTexts.SecondHalf,
            _ when analysis.Bands.Any(band => band.Name == part) => With(StudyTexts.BandOf, ResultFigures.BandName(part)),
            _ => With(StudyTexts.GroupOf, Results.GroupName(part)),
        };

        static Text With(Text words, Text part) => new(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Fr, part.Fr), string.Format(System.Globalization.CultureInfo.InvariantCulture, words.En, part.En));
    }
}

using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher;

/// <summary>What an aid did to professional judgement in one study: the answer in sentences, the measures with their intervals, the figures. Never a person.</summary>
public partial class StudyPage
{
    private StudyResults? _results;
    private Figure? _figure;
    private IReadOnlyList<(string Name, Figure Figure)> _figures = [];
    private Problem? _problem;

    [Inject] private IResearchDesk Desk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    private string PlannedWords => _results!.Primary is { } primary ? T(MeasureNames.Of(primary)) : _results.Summary.Study.AnalysisPlan.PrimaryOutcome;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Results(await CurrentActor(), StudyId);
        _problem = outcome.Problem;
        if (!outcome.IsOk) { return; }
        _results = outcome.Value;
        if (_results.Analysis is not { } analysis) { return; }
        _figure = ResultFigure.Of(_results.Summary.Study, analysis);
        _figures = ResultFigures.Of(_results);
    }

    // One arm alone says no more under the name of all.
    private static List<ArmResult> ArmsOf(AnalysisResult analysis) => analysis.StudyArms.Any() ? [.. analysis.StudyArms] : [analysis.Everything];

    private Text NameOf(string arm) => ResultFigure.NameOf(_results!.Summary.Study, arm);

    private Text AnswerName(string answer) => _results!.AnswerNames.GetValueOrDefault(answer, Text.Same(answer));

    private Text PartName(string part)
    {
        var analysis = _results!.Analysis!;
        return part switch
        {
            "first-half" => StudyTexts.FirstHalf,
            "second-half" => StudyTexts.SecondHalf,
            _ when analysis.Bands.Any(band => band.Name == part) => With(StudyTexts.BandOf, part),
            _ => With(StudyTexts.GroupOf, part),
        };

        static Text With(Text words, string part) => new(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Fr, part), string.Format(System.Globalization.CultureInfo.InvariantCulture, words.En, part));
    }
}

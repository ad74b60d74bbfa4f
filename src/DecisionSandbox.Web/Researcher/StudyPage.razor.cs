using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher;

/// <summary>What an aid did to professional judgement in one study: a sentence, a figure, the measures with their intervals. Never a person.</summary>
public partial class StudyPage
{
    private StudyResults? _results;
    private Figure? _figure;
    private Problem? _problem;

    [Inject] private IResearchDesk Desk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Results(await CurrentActor(), StudyId);
        _problem = outcome.Problem;
        if (!outcome.IsOk) { return; }
        _results = outcome.Value;
        if (_results.Analysis is { } analysis) { _figure = ResultFigure.Of(_results.Summary.Study, analysis); }
    }

    // One arm alone says no more under the name of all.
    private static List<ArmResult> ArmsOf(AnalysisResult analysis) => analysis.StudyArms.Any() ? [.. analysis.StudyArms] : [analysis.Everything];

    private Text NameOf(string arm) => ResultFigure.NameOf(_results!.Summary.Study, arm);
}

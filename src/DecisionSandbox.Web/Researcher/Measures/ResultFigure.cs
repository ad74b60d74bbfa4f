using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Web.Researcher.Measures;

/// <summary>The figure of a study's page and of its download.</summary>
public static class ResultFigure
{
    /// <summary>The plane of reliance over the study's arms.</summary>
    public static Figure Of(Study study, AnalysisResult analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return ReliancePlane.Of([.. analysis.StudyArms], arm => NameOf(study, arm));
    }

    /// <summary>An arm's name as people read it.</summary>
    public static Text NameOf(Study study, string arm)
    {
        ArgumentNullException.ThrowIfNull(study);
        return arm == AnalysisResult.All ? ResearchTexts.Together : study.Arms.FirstOrDefault(a => a.Id == arm)?.Title ?? Text.Same(arm);
    }
}

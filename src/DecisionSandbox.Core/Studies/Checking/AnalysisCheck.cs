namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether the analysis is decided before anybody takes part, and can be done with these arms.</summary>
internal static class AnalysisCheck
{
    // No own judgement, no reliance: all of these are defined on the answer given before the aid (Schemmer et al. 2023).
    private static readonly string[] NeedOwn =
        ["switchFraction", "accuracyWithInitialDisagreement", "rair", "rsr", "accuracyOwn", "changedMind", "weightOfAdvice"];

    public static IEnumerable<StudyFlaw> Of(Study study, Surroundings around)
    {
        var plan = study.AnalysisPlan;
        var (outcome, contrast) = ("analysisPlan.primaryOutcome", "analysisPlan.contrastArms");
        foreach (var (name, text) in new[]
        {
            ("hypotheses", plan.Hypotheses), ("contrast", plan.Contrast), ("model", plan.Model), ("exclusions", plan.Exclusions),
            ("sampleAndStopping", plan.SampleAndStopping), ("missingData", plan.MissingData), ("multiplicity", plan.Multiplicity),
        })
        {
            foreach (var flaw in StudyCheck.Words($"analysisPlan.{name}", text)) { yield return flaw; }
        }
        if (!around.Metrics.Contains(plan.PrimaryOutcome)) { yield return new(outcome, new("Choisissez un critère principal.", "Choose a primary outcome.")); }
        if (study.Arms.Count > 1 && (plan.ContrastArms.Count != 2 || plan.ContrastArms[0] == plan.ContrastArms[1] || plan.ContrastArms.Any(id => study.Arms.All(arm => arm.Id != id))))
        {
            yield return new(contrast, new("Choisissez les deux bras que compare le contraste principal.", "Choose the two arms that the primary contrast compares."));
        }
        var compared = plan.ContrastArms.Count == 0 ? study.Arms : [.. study.Arms.Where(arm => plan.ContrastArms.Contains(arm.Id))];
        if (NeedOwn.Contains(plan.PrimaryOutcome) && compared.FirstOrDefault(arm => !arm.Steps.Contains(ProtocolStep.OwnJudgement)) is { } without)
        {
            yield return new(outcome, new(
                $"Dans le bras « {without.Title.Fr} », il n’y a pas d’avis propre : ce critère n’y existe pas. Comparez les décisions finales.",
                $"In the arm “{without.Title.En}” there is no own judgement, so this outcome does not exist there. Compare final decisions."));
        }
    }
}

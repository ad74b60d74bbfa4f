using System.Globalization;
using System.Text;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies.Questionnaires;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Core.Studies.Format;

/// <summary>A study as one YAML file: a preregistration that can be compared line by line. Reading what was written gives the same study.</summary>
public static class StudyYaml
{
    /// <summary>The version of the format that this software writes and reads.</summary>
    public const int Version = 1;

    /// <summary>The file's text, with LF. What stands at its default is left out.</summary>
    public static string Write(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var file = new StringBuilder();
        using (var text = new StringWriter(file, CultureInfo.InvariantCulture) { NewLine = "\n" })
        {
            var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 128));
            new YamlStream(new YamlDocument(Of(study))).Save(emitter, assignAnchors: false);
        }
        // The library closes a document with a line of dots, which no other file of ours has.
        var written = file.ToString().TrimEnd('\n');
        return (written.EndsWith("\n...", StringComparison.Ordinal) ? written[..^4] : written) + "\n";
    }

    private static YamlMappingNode Of(Study study) => new YamlMap()
        .Word("version", Version)
        .Word("id", study.Id).Word("edition", study.Version)
        .Text("title", study.Title).Text("question", study.Question)
        .Word("responsible", study.Responsible).Word("controller", study.Controller).Word("dataProtectionOfficer", study.DataProtectionOfficer)
        .Word("contact", study.Contact).Put("retention", study.Retention is { } retention ? YamlMap.Of(retention).Node : null)
        .Word("approversNeeded", study.ApproversNeeded == 1 ? null : study.ApproversNeeded)
        .Word("simulated", study.IsSimulated ? "true" : null)
        .Put("pack", new YamlMap().Word("id", study.PackId).Word("hash", study.PackHash).Word("task", StudyWords.Of(study.Task)).Node)
        .List("aids", new[] { new PinnedAid(study.AidId, study.AidHash) }.Concat(study.OtherAids).Where(aid => aid.Id.Length > 0), aid => new YamlMap().Word("id", aid.Id).Word("hash", aid.Hash))
        .List("arms", study.Arms, Of)
        .Put("randomisation", Of(study.Randomisation))
        .Put("plan", Of(study.Plan))
        .List("faults", study.Faults, Of)
        .List("questionnaires", study.Questionnaires, q => new YamlMap().Word("id", q.Id).Word("when", StudyWords.Of(q.When)).Word("hash", q.Hash).Words("arms", q.Arms ?? []))
        .List("scales", study.Scales ?? [], Of)
        .Put("training", study.Training is { } training ? Of(training) : null)
        .List("attentionChecks", study.AttentionChecks, check => new YamlMap()
            .Word("after", check.After).Text("question", check.Question).List("answers", check.Answers, YamlMap.Of).Word("right", check.Right))
        .Text("consent", study.Consent).Text("debrief", study.Debrief)
        .Put("analysisPlan", Of(study.AnalysisPlan))
        .Node;

    private static YamlMappingNode Of(Training training) => new YamlMap()
        .Words("cases", training.Cases.Select(Number))
        .List("questions", training.Questions, asked => new YamlMap()
            .Text("question", asked.Question).List("answers", asked.Answers, YamlMap.Of).Word("right", asked.Right).Text("explanation", asked.Explanation))
        .Node;

    private static YamlMap Of(Questionnaire scale)
    {
        var map = new YamlMap().Word("id", scale.Id).Text("title", scale.Title);
        if (scale.Intro is { } intro) { map.Text("intro", intro); }
        return map.Text("source", scale.Source)
            .Put("scoring", new YamlMap(inline: true).Word("how", QuestionnaireReader.Word(scale.Scoring)).Word("atLeast", scale.AtLeast).Node)
            .List("items", scale.Items, item => new YamlMap()
                .Word("id", item.Id).Text("text", item.Words)
                .Put("range", new YamlMap(inline: true).Word("lowest", item.Range.Lowest).Word("highest", item.Range.Highest).Word("step", item.Range.Step).Node)
                .Put("anchors", new YamlMap().Text("low", item.Low).Text("high", item.High).Node)
                .Word("reversed", item.IsReversed ? "true" : null));
    }

    private static YamlMap Of(Arm arm) => new YamlMap()
        .Word("id", arm.Id).Text("title", arm.Title).Words("steps", arm.Steps.Select(StudyWords.Of)).Words("reveals", StudyWords.Of(arm.Reveals))
        .Word("justification", StudyWords.Of(arm.Justification)).Word("delaySeconds", arm.DelaySeconds == 0 ? null : arm.DelaySeconds).Word("aid", arm.Aid)
        .List("openings", arm.Openings, opening => new YamlMap()
            .Word("id", opening.Id).Word("option", opening.Option).Text("label", opening.Label).Words("attributes", opening.Attributes).Word("minutes", opening.Minutes));

    private static YamlMappingNode Of(Randomisation randomisation) => new YamlMap()
        .Word("perArmInBlock", randomisation.PerArmInBlock).Word("order", StudyWords.Of(randomisation.Order)).Word("strata", StudyWords.Of(randomisation.Strata))
        .List("profiles", randomisation.Profiles, profile => new YamlMap().Word("id", profile.Id).Text("label", profile.Label))
        .Word("releaseAfterDays", randomisation.ReleaseAfterDays == 0 ? null : randomisation.ReleaseAfterDays)
        .Node;

    private static YamlMappingNode Of(CasePlan plan) => new YamlMap()
        .Word("design", StudyWords.Of(plan.Design)).Word("designHash", plan.DesignHash).Word("seed", plan.Seed)
        .Word("filesPerPerson", plan.FilesPerPerson).Word("quickCount", plan.QuickCount == 0 ? null : plan.QuickCount)
        .Words("breaksAfter", plan.BreaksAfter.Select(Number))
        .Put("recipe", plan.Recipe is { } recipe ? Of(recipe) : null)
        .List("cases", plan.Cases, Of)
        .Node;

    private static YamlMappingNode Of(PlanRecipe recipe) => new YamlMap()
        .Word("right", recipe.Right).Word("wrong", recipe.Wrong).Word("unreferenced", recipe.Unreferenced == 0 ? null : recipe.Unreferenced)
        .Word("anchors", recipe.Anchors == 0 ? null : recipe.Anchors).Word("repeats", recipe.Repeats == 0 ? null : recipe.Repeats)
        .Word("evenBands", recipe.EvenBands ? "true" : null).Word("evenGroup", recipe.EvenGroup)
        .Put("factorial", recipe.Factorial is { } factorial ? new YamlMap().Word("seed", factorial.Seed).Word("vignettes", factorial.Vignettes).Words("factors", factorial.Factors).Node : null)
        .Node;

    private static YamlMap Of(PlannedCase planned) => new YamlMap(inline: true)
        .Word("index", planned.Index).Word("aidIsRight", planned.AidIsRight is { } right ? right ? "true" : "false" : null).Word("band", planned.Band)
        .Word("anchor", planned.IsAnchor ? "true" : null).Word("repeatOf", planned.RepeatOf);

    private static YamlMap Of(DeclaredFault fault) => new YamlMap()
        .Word("kind", StudyWords.Of(fault.Kind)).Text("description", fault.Description)
        .Word("attribute", fault.Attribute).Word("level", fault.Level).Word("by", fault.By == 0 ? null : fault.By.ToString(CultureInfo.InvariantCulture))
        .Words("places", fault.Places.Select(Number)).Words("arms", fault.Arms);

    private static YamlMappingNode Of(AnalysisPlan plan) => new YamlMap()
        .Text("hypotheses", plan.Hypotheses).Word("primaryOutcome", plan.PrimaryOutcome).Text("contrast", plan.Contrast).Words("contrastArms", plan.ContrastArms)
        .Text("model", plan.Model).Text("exclusions", plan.Exclusions).Text("sampleAndStopping", plan.SampleAndStopping)
        .Text("missingData", plan.MissingData).Text("multiplicity", plan.Multiplicity)
        .Word("interimResults", plan.InterimResults == true ? "true" : null)
        .Node;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Tests.Studies;

/// <summary>A study in which every part is filled, and one in which nothing is.</summary>
internal static class Samples
{
    public static Study Full { get; } = new(
        "pilot", 2, T("Pilote"), T("Que change l’outil ?"), "apa-aggir", "sha256:pack", "fasttree", "sha256:aid", TaskKind.Eligibility,
        [
            Arms.SuggestionOnly with { Justification = JustificationPolicy.Override },
            Arms.Delayed with { Id = "later", DelaySeconds = 45, Aid = "statutory", Openings = [new("stand", "meet-again", T("Voir la personne se lever"), ["transfers"], 60)] },
        ],
        new(2026, [new(3, true) { Band = "1/40", IsAnchor = true }, new(9, false), new(11, null), new(3, true) { Band = "1/40", RepeatOf = 0 }], 2)
        {
            Design = CaseDesign.Factorial, DesignHash = "sha256:design", FilesPerPerson = 3, BreaksAfter = [2],
            Recipe = new(1, 1) { Unreferenced = 1, Anchors = 1, Repeats = 1, EvenBands = true, EvenGroup = "sex", Factorial = new(-3, 24, ["transfers", "age"]) },
        },
        new("Premier paragraphe.\n\nSecond : « oui ».", "First paragraph.\n\nSecond: \"yes\"."), T("L’outil avait tort dans un dossier."),
        "Département", "dpo@departement.example",
        new(T("h"), "switchFraction", T("c"), T("m"), T("e"), T("s"), T("d"), T("p")) { ContrastArms = ["later", "suggestion"], InterimResults = true }, false)
    {
        Responsible = "A. Martin, Université",
        Contact = "01 23 45 67 89",
        Retention = T("Cinq ans après la clôture"),
        OtherAids = [new("statutory", "sha256:law")],
        Randomisation = new() { PerArmInBlock = 3, Order = FileOrder.LatinSquare, Strata = Strata.Profile, Profiles = [new("asg", T("Assistant de service social"))], ReleaseAfterDays = 14 },
        Questionnaires = [new("discretion", QuestionnaireMoment.After, "sha256:q")],
        AttentionChecks = [new(2, T("Quelle commune ?"), [T("A"), T("B")], 1)],
        Faults = [new(FaultKind.BiasedVariant, T("La perte de mobilité compte double")) { Attribute = "transfers", Level = "C", By = -0.75m, Places = [1], Arms = ["later"] }],
        ApproversNeeded = 2,
    };

    public static Study Blank { get; } = new(
        "blank", 1, Nothing, Nothing, "", "", "", "", TaskKind.Eligibility, [], CasePlan.Empty, Nothing, Nothing, null, null, AnalysisPlan.Empty, false);

    private static Text Nothing => Text.Same("");

    private static Text T(string text) => new(text, text + " (en)");
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Web.Researcher.Editor;

/// <summary>The closed lists of a study in words.</summary>
public static class EditorWords
{
    public static Text Of(ProtocolStep step) => step switch
    {
        ProtocolStep.Read => new("lire le dossier", "read the file"),
        ProtocolStep.OwnJudgement => new("donner son avis propre", "give one’s own judgement"),
        ProtocolStep.Reread => new("relire, sans outil", "read again, without the aid"),
        ProtocolStep.Wait => new("attendre avant l’outil", "wait before the aid"),
        ProtocolStep.Ask => new("demander l’outil, ou non", "ask for the aid, or not"),
        ProtocolStep.Examine => new("voir et examiner l’outil", "see and examine the aid"),
        ProtocolStep.Decide => new("proposer", "decide"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static Text Of(Revealed reveals) => reveals switch
    {
        Revealed.Nothing => new("rien", "nothing"),
        Revealed.Suggestion => new("la suggestion", "the suggestion"),
        Revealed.Suggestion | Revealed.Factors => new("la suggestion et ses facteurs", "the suggestion and its factors"),
        Revealed.Evidence => new("le pour et le contre, sans suggestion", "for and against, without a suggestion"),
        _ => new("les facteurs seuls", "the factors alone"),
    };

    public static Text Of(JustificationPolicy policy) => policy switch
    {
        JustificationPolicy.None => new("demandé à tous, jamais exigé", "asked of everyone, never required"),
        JustificationPolicy.Override => new("exigé de qui diffère de l’outil", "required of whoever differs from the aid"),
        JustificationPolicy.Always => new("exigé de tous", "required of everyone"),
        _ => throw new ArgumentOutOfRangeException(nameof(policy)),
    };

    public static Text Of(FileOrder order) => order switch
    {
        FileOrder.Random => new("tiré pour chaque personne", "drawn for each person"),
        FileOrder.LatinSquare => new("carré latin équilibré", "balanced Latin square"),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    public static Text Of(Strata strata) => strata switch
    {
        Strata.None => new("dans toute l’étude", "over the whole study"),
        Strata.Profile => new("dans chaque profil déclaré", "within each declared profile"),
        Strata.Service => new("dans chaque service", "within each service"),
        _ => throw new ArgumentOutOfRangeException(nameof(strata)),
    };

    public static Text Of(FaultKind kind) => kind switch
    {
        FaultKind.ChosenCases => new("dossiers choisis", "chosen files"),
        FaultKind.DisplayedReliability => new("fiabilité affichée autre que celle de l’étude", "displayed reliability other than the study’s"),
        FaultKind.BiasedVariant => new("variante biaisée de l’outil", "biased variant of the aid"),
        FaultKind.ErroneousScore => new("score erroné", "erroneous score"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a text in two languages is called on the page, so that eighteen missing ones can be told apart; null for any other field.</summary>
    public static Text? TextAt(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (!field.EndsWith(".fr", StringComparison.Ordinal) && !field.EndsWith(".en", StringComparison.Ordinal)) { return null; }
        return field[..^3] switch
        {
            "title" => EditorTexts.Title,
            "question" => EditorTexts.Question,
            "consent" => EditorTexts.Consent,
            "debrief" => EditorTexts.Debrief,
            "retention" => EditorTexts.Retention,
            "analysisPlan.hypotheses" => EditorTexts.Hypotheses,
            "analysisPlan.contrast" => EditorTexts.Contrast,
            "analysisPlan.model" => EditorTexts.Model,
            "analysisPlan.exclusions" => EditorTexts.Exclusions,
            "analysisPlan.sampleAndStopping" => EditorTexts.Sample,
            "analysisPlan.missingData" => EditorTexts.Missing,
            "analysisPlan.multiplicity" => EditorTexts.Multiplicity,
            var other when other.StartsWith("faults", StringComparison.Ordinal) => EditorTexts.FaultDescription,
            var other when other.StartsWith("arms", StringComparison.Ordinal) => other.EndsWith("title", StringComparison.Ordinal) ? EditorTexts.ArmTitle : EditorTexts.OpeningLabel,
            var other when other.StartsWith("randomisation", StringComparison.Ordinal) => EditorTexts.ProfileLabel,
            var other when other.StartsWith("training", StringComparison.Ordinal) => other.EndsWith("explanation", StringComparison.Ordinal) ? EditorTexts.TrainingExplanation
                : other.EndsWith("question", StringComparison.Ordinal) ? EditorTexts.TrainingQuestion : EditorTexts.TrainingAnswer,
            _ => null,
        };
    }

    /// <summary>What comes next, and who does it; null where the moves say it all.</summary>
    public static Text? NextOf(StudyStatus status) => status switch
    {
        StudyStatus.Submitted => EditorTexts.NextSubmitted,
        StudyStatus.Approved => EditorTexts.NextApproved,
        _ => null,
    };

    /// <summary>An arm in one line: its steps, and what is shown of the aid.</summary>
    public static Text Of(Arm arm)
    {
        ArgumentNullException.ThrowIfNull(arm);
        string In(Language language, string shows) =>
            string.Join(" → ", arm.Steps.Select(step => Of(step).In(language))) + (arm.ShowsAid ? $" ({shows} {Of(arm.Reveals).In(language)})" : "");
        return new(In(Language.Fr, "montre"), In(Language.En, "shows"));
    }

    public static Text Of(StudyMove move) => move switch
    {
        StudyMove.Submit => EditorTexts.Submit,
        StudyMove.TakeBack => EditorTexts.TakeBack,
        StudyMove.Open => EditorTexts.Open,
        StudyMove.Pause => EditorTexts.Pause,
        StudyMove.Close => EditorTexts.Close,
        _ => throw new ArgumentOutOfRangeException(nameof(move)),
    };
}

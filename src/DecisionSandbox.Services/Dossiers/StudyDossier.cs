using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>Fills the file for a comité d'éthique de la recherche from a study and its pack. What only a person can say stays empty, and is listed.</summary>
public static class StudyDossier
{
    /// <summary>The dossier of one study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="hash">The study's hash, on which the committee records its avis.</param>
    public static Dossier Of(Study study, ScenarioPack pack, string hash)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(pack);
        return new Dossier(study.Id, study.Title, hash,
            [Summary(study, pack), Protocol(study), Faults(study, pack), Analysis(study.AnalysisPlan), Law(study), People(study), Avis(hash)]);
    }

    private static DossierPart Summary(Study study, ScenarioPack pack) => new(new("Résumé", "Summary"),
    [
        Record("Question de recherche", "Research question", study.Question),
        Record("Situation", "Setting", pack.Title),
        Record("Rôle des personnes participantes", "Role of the people taking part", pack.Role),
        Record("Dossiers", "Files", Text.Same(study.Plan.Cases.Count.ToString(CultureInfo.InvariantCulture))),
        Record("Personnes décrites dans les dossiers", "People described in the files", new(
            "aucune : tous les dossiers sont synthétiques, produits par un générateur documenté",
            "none: every file is synthetic, made by a documented generator")),
    ]);

    private static DossierPart Protocol(Study study) => new(new("Protocole", "Protocol"),
    [
        .. study.Arms.Select(arm => new DossierField(
            new($"Bras « {arm.Title.Fr} »", $"Arm “{arm.Title.En}”"),
            new(string.Join(" → ", arm.Steps.Select(s => StepName(s).Fr)), string.Join(" → ", arm.Steps.Select(s => StepName(s).En))),
            FilledBy.Record)),
        Record("Avis propre avant la suggestion", "Own judgement before the suggestion", study.Arms.All(a => a.AsksOwnFirst)
            ? new("oui, dans tous les bras, tenu par le serveur", "yes, in every arm, held by the server")
            : new("non dans au moins un bras", "not in at least one arm")),
        Record("Outil, figé par son empreinte", "Aid, pinned by its hash", Text.Same($"{study.AidId}, {study.AidHash}")),
        Record("Jeu de dossiers, figé par son empreinte", "Pack, pinned by its hash", Text.Same($"{study.PackId}, {study.PackHash}")),
    ]);

    private static DossierPart Faults(Study study, ScenarioPack pack) => new(new("Fautes planifiées et biais plantés", "Planned faults and planted biases"),
    [
        Record("Dossiers où l’outil a tort", "Files where the aid is wrong", Text.Same(study.Plan.Cases.Count(c => c.AidIsRight == false).ToString(CultureInfo.InvariantCulture))),
        Record("Dossiers où l’outil a raison", "Files where the aid is right", Text.Same(study.Plan.Cases.Count(c => c.AidIsRight == true).ToString(CultureInfo.InvariantCulture))),
        Record("Référence", "Reference", pack.ReferenceSource),
        .. pack.Biases.Select(b => new DossierField(new("Biais planté dans l’historique", "Bias planted in the history"), b.Description, FilledBy.Record)),
        .. study.Faults.Select(fault => new DossierField(FaultName(fault.Kind), fault.Description, FilledBy.Record)),
        Record("Ce que les personnes apprennent à la fin", "What people learn at the end", study.Debrief),
    ]);

    private static DossierPart Analysis(AnalysisPlan plan) => new(new("Plan d’analyse", "Analysis plan"),
    [
        Record("Hypothèses", "Hypotheses", plan.Hypotheses),
        Record("Critère principal", "Primary outcome", Text.Same(plan.PrimaryOutcome)),
        Record("Contraste", "Contrast", plan.Contrast),
        Record("Modèle", "Model", plan.Model),
        Record("Exclusions", "Exclusions", plan.Exclusions),
        Record("Effectif et arrêt", "Sample and stopping", plan.SampleAndStopping),
        Record("Données manquantes", "Missing data", plan.MissingData),
        Record("Comparaisons multiples", "Multiplicity", plan.Multiplicity),
    ]);

    private static DossierPart Law(Study study) => new(new("Responsabilités et droit", "Responsibilities and law"),
    [
        Person("Responsable de traitement", "Data controller", study.Controller),
        Person("Délégué à la protection des données", "Data protection officer", study.DataProtectionOfficer),
        Person("Base légale (RGPD, art. 6)", "Legal basis (GDPR, art. 6)", null),
        Person("Qualification au regard de la loi Jardé", "Qualification under the loi Jardé", null),
        Person("Formalités CNIL", "CNIL formalities", null),
        Person("Consultation du CSE ou du CST", "Consultation of workers’ representatives (CSE or CST)", null),
        Person("Durée de conservation", "Retention", null),
        Person("Destinataires", "Recipients", null),
    ]);

    private static DossierPart People(Study study) => new(new("Personnes participantes", "People taking part"),
    [
        Record("Note d’information et consentement", "Information notice and consent", study.Consent),
        Person("Recrutement", "Recruitment", null),
        Person("Risques pour les personnes, et ce qui les réduit", "Risks for people, and what reduces them", null),
        Record("Questionnaires", "Questionnaires", new("aucun", "none")),
        Record("Retrait", "Withdrawal", new(
            "à tout moment, sans raison : réponses effacées, les reçus restent vérifiables ; les copies déjà téléchargées ne peuvent pas l’être",
            "at any time, without a reason: answers erased, receipts still verify; copies already downloaded cannot be erased")),
        Record("Ce que voit la hiérarchie", "What the hierarchy sees", new("rien : elle n’a pas de rôle dans l’outil", "nothing: it has no role in the tool")),
    ]);

    private static DossierPart Avis(string hash) => new(new("Avis du comité", "The committee’s avis"),
    [
        Record("Empreinte du dossier examiné", "Hash of the file examined", Text.Same(hash)),
        Person("Comité", "Body", null),
        Person("Numéro et date", "Number and date", null),
        Person("Avis (favorable, sous réserve, défavorable)", "Avis (favorable, with reservations, unfavourable)", null),
        Person("Déports", "Recusals", null),
    ]);

    private static Text FaultName(FaultKind kind) => kind switch
    {
        FaultKind.ChosenCases => new("Dossiers choisis", "Chosen files"),
        FaultKind.DisplayedReliability => new("Fiabilité affichée autre que celle de l’étude", "Displayed reliability other than the study’s"),
        FaultKind.BiasedVariant => new("Variante biaisée de l’outil", "Biased variant of the aid"),
        FaultKind.ErroneousScore => new("Score erroné", "Erroneous score"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Text StepName(ProtocolStep step) => step switch
    {
        ProtocolStep.Read => new("lire", "read"),
        ProtocolStep.OwnJudgement => new("avis propre", "own judgement"),
        ProtocolStep.Reread => new("relire, sans outil", "read again, without the aid"),
        ProtocolStep.Wait => new("attendre", "wait"),
        ProtocolStep.Ask => new("demander l’outil, ou non", "ask for the aid, or not"),
        ProtocolStep.Examine => new("voir et examiner l’outil", "see and examine the aid"),
        ProtocolStep.Decide => new("proposer", "decide"),
        ProtocolStep.Done => new("terminé", "done"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static DossierField Record(string fr, string en, Text value) => new(new(fr, en), value, FilledBy.Record);

    private static DossierField Person(string fr, string en, string? value) =>
        new(new(fr, en), value is null ? null : Text.Same(value), FilledBy.Person);
}

using System.Globalization;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Likeness;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Learning;
using DecisionSandbox.Learning.Training;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>What a study, its pack and its aid say by themselves, under the names that templates use. What they do not say is not in it.</summary>
public static class StudyFacts
{
    /// <summary>The facts.</summary>
    /// <param name="study">The study.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="aid">Its aid.</param>
    /// <param name="hash">The study's hash, on which the committee records its avis.</param>
    public static Dictionary<string, Text> Of(Study study, ScenarioPack pack, IDecisionAid aid, string hash)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(aid);
        var facts = new Dictionary<string, Text>();
        AddStudy(facts, study, hash);
        AddPlan(facts, study.AnalysisPlan);
        AddPack(facts, pack);
        facts["study.inputs"] = new(
            $"{facts["study.files"].Fr}, tirés par un générateur documenté ({pack.Id} {pack.Version}, graine {study.Plan.Seed}) ; où l’outil a raison : {facts["study.right"].Fr}, où il a tort : {facts["study.wrong"].Fr}.",
            $"{facts["study.files"].En}, drawn by a documented generator ({pack.Id} {pack.Version}, seed {study.Plan.Seed}); where the aid is right: {facts["study.right"].En}, where it is wrong: {facts["study.wrong"].En}.");
        AddAid(facts, pack, pack.Aids.First(declared => declared.Id == aid.Id), aid);
        return facts;
    }

    private static void AddStudy(Dictionary<string, Text> facts, Study study, string hash)
    {
        facts["study.title"] = study.Title;
        facts["study.question"] = study.Question;
        facts["study.version"] = Text.Same(study.Version.ToString(CultureInfo.InvariantCulture));
        facts["study.hash"] = Text.Same($"`{hash}`");
        facts["study.arms"] = Lines(study.Arms.Select(arm => new Text(
            $"« {arm.Title.Fr} » : {string.Join(" → ", arm.Steps.Select(step => StepName(step).Fr))} (ce que l’outil montre : {Shown(arm.Reveals).Fr})",
            $"“{arm.Title.En}”: {string.Join(" → ", arm.Steps.Select(step => StepName(step).En))} (what the aid shows: {Shown(arm.Reveals).En})")));
        facts["study.own-first"] = study.Arms.All(arm => arm.AsksOwnFirst)
            ? new("oui, dans tous les bras, tenu par le serveur", "yes, in every arm, held by the server")
            : new("non dans au moins un bras", "not in at least one arm");
        var files = Files(study);
        facts["study.files"] = files;
        facts["study.shown"] = Lines(study.Arms.Select(arm => new Text($"« {arm.Title.Fr} » : {Shown(arm.Reveals).Fr}", $"“{arm.Title.En}”: {Shown(arm.Reveals).En}")));
        facts["study.wrong"] = Count(study.Plan.Cases.Count(planned => planned.AidIsRight == false));
        facts["study.right"] = Count(study.Plan.Cases.Count(planned => planned.AidIsRight == true));
        facts["study.faults"] = study.Faults.Count == 0 ? new("aucune", "none") : Lines(study.Faults.Select(fault => new Text(
            $"{FaultName(fault.Kind).Fr} : {fault.Description.Fr}", $"{FaultName(fault.Kind).En}: {fault.Description.En}")));
        facts["study.questionnaires"] = study.Questionnaires.Count == 0 && study.Training is null
            ? new("aucun", "none") : QuestionnaireWords.Of(study);
        facts["study.consent"] = PeopleRead.Notice(study);
        facts["study.debrief"] = study.Debrief;
        if (study.Controller is { } controller) { facts["study.controller"] = Text.Same(controller); }
        if (study.DataProtectionOfficer is { } officer) { facts["study.dpo"] = Text.Same(officer); }
        if (study.Responsible is { } responsible) { facts["study.responsible"] = Text.Same(responsible); }
        if (study.Contact is { } contact) { facts["study.contact"] = Text.Same(contact); }
        if (study.Retention is { } retention) { facts["study.retention"] = retention; }
    }

    private static void AddPlan(Dictionary<string, Text> facts, AnalysisPlan plan)
    {
        facts["plan.hypotheses"] = plan.Hypotheses;
        facts["plan.outcome"] = Enum.TryParse<MetricKey>(plan.PrimaryOutcome, ignoreCase: true, out var measure) && MeasureNames.Of(measure) is var name
            ? new($"{name.Fr} (`{plan.PrimaryOutcome}`)", $"{name.En} (`{plan.PrimaryOutcome}`)")
            : Text.Same($"`{plan.PrimaryOutcome}`");
        facts["plan.contrast"] = plan.Contrast;
        facts["plan.model"] = plan.Model;
        facts["plan.exclusions"] = plan.Exclusions;
        facts["plan.sample"] = plan.SampleAndStopping;
        facts["plan.missing"] = plan.MissingData;
        facts["plan.multiplicity"] = plan.Multiplicity;
    }

    private static void AddPack(Dictionary<string, Text> facts, ScenarioPack pack)
    {
        facts["pack.title"] = pack.Title;
        facts["pack.role"] = new($"Consigne lue par chaque personne : « {pack.Role.Fr} »", $"Instruction that each person reads: “{pack.Role.En}”");
        facts["pack.concerned"] = new(
            $"Aucune personne réelle : les dossiers sont fictifs (« {pack.Title.Fr} »).", $"No real person: the files are fictitious (“{pack.Title.En}”).");
        facts["pack.pin"] = Text.Same($"{pack.Id} {pack.Version}, `{pack.Hash}`");
        facts["pack.reference"] = pack.ReferenceSource;
        facts["pack.answers"] = Lines(pack.Decisions.Where(option => !option.IsThirdWay).Select(option => option.Label));
        facts["pack.third-ways"] = Lines(pack.Decisions.Where(option => option.IsThirdWay).Select(option => option.Label));
        facts["pack.attributes"] = Lines(pack.Attributes.Where(attribute => attribute.SeenByAid).Select(attribute => attribute.Label));
        facts["pack.not-looked-at"] = Lines(pack.NotLookedAt);
        facts["pack.biases"] = pack.Biases.Count == 0 ? new("aucun", "none") : Lines(pack.Biases.Select(bias => bias.Description));
        var guarded = pack.Attributes.Where(attribute => attribute.IsProtected).ToList();
        facts["pack.protected"] = guarded.Count == 0
            ? new("aucun attribut protégé n’est lu", "no protected attribute is read")
            : Lines(guarded.Select(attribute => attribute.SeenByAid
                ? new Text($"{attribute.Label.Fr} (lu par l’outil)", $"{attribute.Label.En} (read by the aid)")
                : new Text($"{attribute.Label.Fr} (jamais donné à l’outil)", $"{attribute.Label.En} (never given to the aid)")));
        if (pack.Notice is { } notice) { facts["pack.notice"] = notice; }
    }

    private static void AddAid(Dictionary<string, Text> facts, ScenarioPack pack, AidDeclaration declared, IDecisionAid aid)
    {
        facts["aid.name"] = new($"{declared.Title.Fr}, version {declared.Version}", $"{declared.Title.En}, version {declared.Version}");
        facts["aid.pin"] = Text.Same($"{pack.Id}/{aid.Id} {declared.Version}, `{aid.Hash}`");
        facts["aid.reads"] = Lines(aid.Reads.Select(id => pack.Attribute(id).Label));
        facts["aid.operations"] = PersonLetter.Operations(declared);
        facts["aid.card"] = Text.Same($"`models/{pack.Id}/aids/{aid.Id}/card.md`");
        if (aid is not TrainedAid { Manifest: var manifest }) { return; }
        var (data, evaluation) = (manifest.Data, manifest.Evaluation);
        facts["aid.kind"] = new($"modèle appris, {manifest.Trainer.Library}", $"trained model, {manifest.Trainer.Library}");
        facts["aid.training-data"] = new(
            $"{Number(data.HistoryRows, Language.Fr)} décisions passées synthétiques (graine {data.Seed}), empreinte `{data.Hash}`",
            $"{Number(data.HistoryRows, Language.En)} synthetic past decisions (seed {data.Seed}), hash `{data.Hash}`");
        facts["aid.evaluation-data"] = new(
            $"{Number(data.HeldOutRows, Language.Fr)} dossiers synthétiques mis de côté", $"{Number(data.HeldOutRows, Language.En)} synthetic files set aside");
        facts["aid.errors"] = Both(language => Share(evaluation.Errors.Wrong, language));
        facts["aid.errors-by-group"] = Lines(evaluation.Groups.Select(group => Both(language =>
            $"{LikenessWords.Who(pack, group.Group, group.Value).In(language)}{(language == Language.Fr ? "\u00a0: " : ": ")}{Share(group.Errors.Wrong, language)}")));
        var compared = evaluation.Groups.Select(group => LikenessWords.Who(pack, group.Group, group.Value)).ToList();
        facts["pack.concerned"] = new(
            $"{facts["pack.concerned"].Fr} Groupes comparés : {string.Join(", ", compared.Select(who => who.Fr))}.",
            $"{facts["pack.concerned"].En} Groups compared: {string.Join(", ", compared.Select(who => who.En))}.");
        facts["aid.coverage"] = Both(language => Share(evaluation.SetHoldsRight, language));
    }

    private static Text Files(Study study)
    {
        var (count, number) = (study.Plan.Cases.Count, Count(study.Plan.Cases.Count));
        return study.Task == TaskKind.Prioritisation
            ? new($"{number.Fr} {(count == 1 ? "liste" : "listes")} de dossiers synthétiques", $"{number.En} {(count == 1 ? "list" : "lists")} of synthetic files")
            : new($"{number.Fr} {(count == 1 ? "dossier synthétique" : "dossiers synthétiques")}", $"{number.En} synthetic {(count == 1 ? "file" : "files")}");
    }

    private static Text Shown(Revealed reveals)
    {
        var parts = new (Revealed Part, Text Words)[]
        {
            (Revealed.Suggestion, new("la suggestion, son incertitude et sa fiabilité", "the suggestion, its uncertainty and its reliability")),
            (Revealed.Factors, new("ce qui a pesé, les limites et ce qui changerait la réponse", "what weighed, the limits and what would change the answer")),
            (Revealed.Evidence, new("le pour et le contre, sans suggestion ni nombre", "for and against, without a suggestion or a number")),
            (Revealed.Trial, new("une page pour essayer d’autres dossiers", "a page to try other files")),
        }.Where(part => reveals.HasFlag(part.Part)).Select(part => part.Words).ToList();
        return parts.Count == 0 ? new("rien de l’outil", "nothing of the aid") : new(string.Join(" ; ", parts.Select(part => part.Fr)), string.Join("; ", parts.Select(part => part.En)));
    }

    private static Text FaultName(FaultKind kind) => kind switch
    {
        FaultKind.ChosenCases => new("dossiers choisis", "chosen files"),
        FaultKind.DisplayedReliability => new("fiabilité affichée autre que celle de l’étude", "displayed reliability other than the study’s"),
        FaultKind.BiasedVariant => new("variante biaisée de l’outil", "biased variant of the aid"),
        FaultKind.ErroneousScore => new("score erroné", "erroneous score"),
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

    // "22,2 % [21,0 ; 23,5] de 4 000"
    private static string Share(Share share, Language language)
    {
        string Percent(double value) => WrittenNumber.In(language, Math.Round(100 * (decimal)value, 1), 1);
        var n = Number(share.Cases, language);
        return language == Language.Fr
            ? $"{Percent(share.Value)} % [{Percent(share.Low)} ; {Percent(share.High)}], n = {n}"
            : $"{Percent(share.Value)}% [{Percent(share.Low)}, {Percent(share.High)}], n = {n}";
    }

    private static string Number(int count, Language language) => WrittenNumber.In(language, count, 0);

    private static Text Count(int count) => Both(language => Number(count, language));

    private static Text Both(Func<Language, string> write) => new(write(Language.Fr), write(Language.En));

    private static Text Lines(IEnumerable<Text> texts)
    {
        var all = texts.ToList();
        return new(string.Join('\n', all.Select(text => "- " + text.Fr)), string.Join('\n', all.Select(text => "- " + text.En)));
    }
}

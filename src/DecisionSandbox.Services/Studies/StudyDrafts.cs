using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Designs;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;
using DecisionSandbox.Core.Studies.Planning;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Questionnaires;

namespace DecisionSandbox.Services.Studies;

/// <summary>What a draft begins with, and how pack, aids and cases get into it.</summary>
internal static class StudyDrafts
{
    /// <summary>The keys of the measures, as they stand in an analysis.</summary>
    public static IReadOnlyList<string> Metrics { get; } = [.. Enum.GetNames<MetricKey>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>A draft with what the researcher chose; what is not chosen stays empty, and the checks say so.</summary>
    public static Study Of(StudyStart start, AidRegistry registry)
    {
        var nothing = Text.Same("");
        var task = registry.Pack(start.PackId)?.Pack.Task ?? TaskKind.Eligibility;
        List<Arm> arms = [.. start.Arms.Select(id => Arms.All.FirstOrDefault(arm => arm.Id == id)).OfType<Arm>()];
        var draft = new Study(
            start.Id, 1, start.Title, nothing, start.PackId, "", start.AidId, "", task, arms,
            CasePlan.Empty, DemoTexts.Notice, task == TaskKind.Eligibility ? DraftTexts.Debrief : nothing, null, null, DraftTexts.Analysis(task, arms), false);
        return Pinned(draft, registry) is { IsOk: true } pinned ? pinned.Value : draft;
    }

    /// <summary>The draft with pack and aids as they are here now.</summary>
    public static Outcome<Study> Pinned(Study draft, AidRegistry registry)
    {
        if (registry.Pack(draft.PackId) is not { } registered) { return new StudyFlaw("pack", new("Choisissez un jeu de dossiers qui est ici.", "Choose a pack that is here.")); }
        return draft with
        {
            PackHash = registered.Pack.Hash,
            Task = registered.Pack.Task,
            AidHash = registered.Aid(draft.AidId)?.Hash ?? "",
            Questionnaires = [.. draft.Questionnaires.Select(asked => asked with { Hash = PinnedWords.HashOf(draft, asked.Id) })],
            OtherAids = [.. draft.OtherAids.Select(aid => aid with { Hash = registered.Aid(aid.Id)?.Hash ?? "" })],
        };
    }

    /// <summary>The draft with the cases that a recipe asks for.</summary>
    public static Outcome<Study> Picked(Study draft, PlanRecipe recipe, long seed, AidRegistry registry)
    {
        if (registry.Pack(draft.PackId) is not { } registered || registered.Aid(draft.AidId) is not { } aid)
        {
            return new StudyFlaw("pack", new("Choisissez d’abord un jeu de dossiers et un outil qui sont ici.", "First choose a pack and an aid that are here."));
        }
        var plan = registered.Pack.Task == TaskKind.Prioritisation
            // A list has no right or wrong to pick by.
            ? new CasePlan(seed, [.. Enumerable.Range(0, recipe.Unreferenced).Select(index => new PlannedCase(index, null))], 0) { Recipe = recipe }
            : recipe.Factorial is { } factorial && registered.Generator is CaseGenerator generator ? FactorialPlanner.Plan(new(registered.Pack, generator), aid, factorial)
            : CasePlanner.Plan(registered.Generator, aid, seed, recipe);
        return plan.Then(found => Outcome<Study>.Ok(Declared(draft, found with { BreaksAfter = draft.Plan.BreaksAfter, FilesPerPerson = draft.Plan.FilesPerPerson }, registry)));
    }

    // What this plan obliges to declare is declared in proposed words. They follow the plan until the researcher writes others.
    private static Study Declared(Study draft, CasePlan plan, AidRegistry registry)
    {
        var study = draft with { Plan = plan, Faults = [.. draft.Faults.Where(fault => fault.AltersAid || !(IsBlank(fault.Description) || fault.Description == DraftTexts.Fault(fault.Kind, draft.Plan)))] };
        if (plan.Recipe is { Wrong: > 0 }) { study = With(study, FaultKind.ChosenCases); }
        return StudyCheck.Of(study, Around(study, registry)).Any(flaw => flaw.Field == "faults") ? With(study, FaultKind.DisplayedReliability) : study;
    }

    private static bool IsBlank(Text text) => string.IsNullOrWhiteSpace(text.Fr) && string.IsNullOrWhiteSpace(text.En);

    private static Study With(Study study, FaultKind kind) => study.Faults.Any(fault => fault.Kind == kind)
        ? study : study with { Faults = [.. study.Faults, new(kind, DraftTexts.Fault(kind, study.Plan))] };

    /// <summary>The factorial design of a draft's plan; null where it has none, or where it cannot be made here.</summary>
    public static FactorialDesign? DesignOf(Study study, AidRegistry registry) =>
        study.Plan.Recipe?.Factorial is { } recipe && registry.Pack(study.PackId) is { Generator: CaseGenerator generator } registered
        && FactorialPlanner.Design(new(registered.Pack, generator), recipe) is { IsOk: true } design ? design.Value : null;

    /// <summary>What a draft is checked against here.</summary>
    public static Surroundings Around(Study study, AidRegistry registry)
    {
        var registered = registry.Pack(study.PackId);
        return new(registered?.Pack, registered?.Generator, registered?.Aids ?? [], arm => registry.Frozen(study, arm)?.Aid, Metrics) { QuestionnaireHash = id => PinnedWords.HashOf(study, id) };
    }
}

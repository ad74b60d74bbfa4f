using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Studies;

/// <summary>Bots that play the simulated demo study through the real services.</summary>
public interface ISimulatedStudySeeder
{
    /// <summary>Puts this study onto the shelf where it is not yet there, plays it and closes it; going on where an interrupted start left off.</summary>
    Task<Problem?> Play(Study study, CancellationToken cancel);
}

/// <summary>Fills a fresh folder with the studies that ship with the software. A study whose pack or aid is not ready is left out until it is.</summary>
public sealed class DemoStudies(AidRegistry registry, StudyShelf shelf, IDbContextFactory<SandboxContext> contexts, IEnumerable<ISimulatedStudySeeder> bots) : IFolderSeeder
{
    public const string Apa = "demo-apa", Housing = "demo-housing", ApaSimulated = "demo-apa-simulated";

    // A demonstration keeps no secret about its arms: with this seed, whoever tries it first sees the factors.
    private const long DemoSeed = 2;

    private static readonly Actor Shipped = Actor.Operator(Role.Administrator);

    /// <inheritdoc/>
    public int Order => 10;

    /// <inheritdoc/>
    public async Task<Problem?> Seed(CancellationToken cancel)
    {
        Dictionary<string, StudyStatus> there;
        await using (var context = await contexts.CreateDbContextAsync(cancel))
        {
            there = await context.Studies.AsNoTracking().ToDictionaryAsync(study => study.Id, study => study.Status, cancel);
        }
        if (!there.ContainsKey(Apa) && ApaStudy() is { } apa && await Add(apa, cancel) is { } refused) { return refused; }
        if (!there.ContainsKey(Housing) && HousingStudy() is { } housing && await Add(housing, cancel) is { } alsoRefused) { return alsoRefused; }
        if (there.GetValueOrDefault(ApaSimulated) != StudyStatus.Closed && bots.FirstOrDefault() is { } player && ApaStudy() is { } copied)
        {
            return await player.Play(Simulated(copied), cancel);
        }
        return null;
    }

    private static Study Simulated(Study study) => study with
    {
        Id = ApaSimulated,
        Title = new($"{study.Title.Fr} (simulée)", $"{study.Title.En} (simulated)"),
        IsSimulated = true,
    };

    private async Task<Problem?> Add(Study study, CancellationToken cancel) =>
        (await shelf.Add(Shipped, study, StudyStatus.Approved, DemoSeed, cancel)).Problem;

    private Study? ApaStudy()
    {
        if (registry.Pack("apa-aggir") is not { } registered || registered.Aid("fasttree") is not { } aid
            || DemoPlan.Of(registered, aid, seed: 2026, rightPerHalf: 4, wrongPerHalf: 2) is not { } plan) { return null; }
        return PinnedWords.Pin(new(
            Apa, 1, new("Demandes d’APA : ce que l’outil change", "Requests for APA: what the aid changes"),
            new("Que change une suggestion, avec ou sans ses facteurs, dans les propositions des personnes qui évaluent ?",
                "What does a suggestion change, with or without its factors, in the proposals of the people who evaluate?"),
            registered.Pack.Id, registered.Pack.Hash, aid.Id, aid.Hash, TaskKind.Eligibility, [Arms.SuggestionOnly, Arms.SuggestionAndFactors],
            plan, DemoTexts.ApaConsent, DemoTexts.ApaDebrief, null, null, DemoTexts.ApaPlan, false)
        {
            Faults = DemoTexts.ApaFaults,
            Questionnaires = [new("raw-tlx", QuestionnaireMoment.After), new("perceived-discretion", QuestionnaireMoment.After)],
        });
    }

    // The first list in which women and men ask in like numbers, so that no reader takes the files for a statement about either.
    private static int MixedList(RegisteredPack registered) => Enumerable.Range(0, 100).First(index =>
        registered.Generator.GenerateList(2026, index).Cases.Count(@case => @case.Groups["sex"] == "m") is 3 or 4 or 5);

    private Study? HousingStudy()
    {
        if (registry.Pack("housing-priority") is not { } registered || registered.Aid("grid") is not { } aid) { return null; }
        return new(
            Housing, 1, new("Un logement, huit demandes", "One dwelling, eight requests"),
            new("Que change l’ordre d’une grille de points dans l’ordre que propose une personne ?", "What does the order of a points grid change in the order that a person proposes?"),
            registered.Pack.Id, registered.Pack.Hash, aid.Id, aid.Hash, TaskKind.Prioritisation, [Arms.SuggestionAndFactors],
            new(2026, [new(MixedList(registered), null)], 0), DemoTexts.HousingConsent, DemoTexts.HousingDebrief, null, null, DemoTexts.HousingPlan, false);
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Trials;

/// <inheritdoc cref="ITrialDesk"/>
public sealed class TrialDesk(Doorway doorway, AidRegistry registry, AidKnowledge knowledge, AidProfiles profiles) : ITrialDesk
{
    private static readonly Role[] Everyone = Enum.GetValues<Role>();
    private static readonly UseCase List = new("aids", Everyone), See = new("see-aid", Everyone), TryAid = new("try-aid", Everyone);

    // What is tried is nobody's business: no language model is asked, so that nothing has to be recorded of it.
    private readonly CaseSpeech _speech = new(knowledge, new TemplateNarrator());

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<PackSummary>>> Packs(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, List, _ => Task.FromResult(Outcome<IReadOnlyList<PackSummary>>.Ok([.. registry.Packs.Select(AidProfiles.Summary)])), cancel);

    /// <inheritdoc/>
    public async Task<Outcome<AidProfile>> Aid(Actor actor, string packId, string aidId, CancellationToken cancel = default)
    {
        var allowed = await doorway.Read<(RegisteredPack Pack, IDecisionAid Aid)>(actor, See, async work =>
        {
            if (Found(packId, aidId) is not { } found) { return new NotFound(); }
            return await TrialGate.Check(work, packId, _ => false, cancel) is { } refused ? refused : found;
        }, cancel);
        // The computing needs neither the database nor its connection.
        return allowed.Then(found => Outcome<AidProfile>.Ok(profiles.Of(found.Pack, found.Aid)));
    }

    /// <inheritdoc/>
    public async Task<Outcome<TrialView>> Try(Actor actor, TrialRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var allowed = await doorway.Read<(RegisteredPack Pack, IDecisionAid Aid)>(actor, TryAid, async work =>
        {
            if (Found(request.PackId, request.AidId) is not { } found) { return new NotFound(); }
            if (await TrialGate.Check(work, request.PackId, arm => arm.Reveals.HasFlag(Revealed.Trial), cancel) is { } refused) { return refused; }
            if (request.Index is < 0 or > TrialRequest.LastIndex || request.Seed is < 0 or > 999_999_999) { return new NoSuchCase(); }
            // Whoever joins a study tomorrow has not seen its files here.
            var studies = await work.Context.Studies.Select(study => study.Study).ToListAsync(cancel);
            if (studies.Exists(study => study.PackId == request.PackId && study.Plan.Seed == request.Seed)) { return new SeedOfStudy(request.Seed); }
            return found;
        }, cancel);
        return allowed.Problem is { } problem ? problem : await View(allowed.Value.Pack, allowed.Value.Aid, request, cancel);
    }

    private async Task<Outcome<TrialView>> View(RegisteredPack registered, IDecisionAid aid, TrialRequest request, CancellationToken cancel)
    {
        var pack = registered.Pack;
        var list = pack.Task == TaskKind.Prioritisation ? Listed(registered, request) : null;
        var asIs = list is { } listed ? listed.Cases[listed.Place] : registered.Generator.Generate(request.Seed, request.Index);
        var facts = aid.Reads.Select(id => Fact(pack.Attribute(id), asIs, request.Facts)).ToList();
        var values = asIs.Attributes.ToDictionary();
        foreach (var fact in facts.Where(fact => fact.IsChanged && fact.Wrong is null)) { values[fact.Attribute.Id] = Read(fact.Attribute, fact.Typed)!.Value; }
        var changed = asIs with { Attributes = values };
        var isChanged = facts.Exists(fact => fact.IsChanged && fact.Wrong is null);
        var (before, now) = (Said(aid, asIs, list?.Cases), Said(aid, changed, list?.Cases));
        if ((before.Problem ?? now.Problem) is { } refused) { return refused; }
        var spoken = await _speech.Explained(CaseSpeech.Suggested(pack, aid, now.Value), registered, aid, changed, now.Value, cancel);
        return new TrialView(
            AidProfiles.Summary(registered), AidProfiles.Summary(registered, aid), pack.Notice, asIs.Id, asIs.File!, facts, spoken.Shown,
            isChanged ? CaseSpeech.Suggested(pack, aid, before.Value) : null,
            Law(registered, aid, asIs, changed, isChanged, now.Value.Option),
            [.. pack.Consistency.Where(rule => rule.IsBroken(changed.Attributes)).Select(rule => rule.Says)], pack.NotLookedAt)
        {
            Place = list is { } among ? PlaceInList.Of(registered, aid, changed, among.Cases, knowledge.CaseloadOf(registered)) : null,
        };
    }

    private static (IReadOnlyList<Case> Cases, int Place)? Listed(RegisteredPack registered, TrialRequest request)
    {
        var size = registered.Generator.GenerateList(request.Seed, 0).Cases.Count;
        return (registered.Generator.GenerateList(request.Seed, request.Index / size).Cases, request.Index % size);
    }

    // In a list the case is ranked among the others, which stay as they are.
    private static Outcome<Suggestion> Said(IDecisionAid aid, Case @case, IReadOnlyList<Case>? list) => list is null
        ? aid.Suggest(@case)
        : Ranking.Of(aid, [.. list.Select(other => other.Id == @case.Id ? @case : other)]).Then(ranked => Outcome<Suggestion>.Ok(ranked.First(said => said.CaseId == @case.Id)));

    private static TrialLaw? Law(RegisteredPack registered, IDecisionAid aid, Case asIs, Case changed, bool isChanged, string? said)
    {
        if (registered.Law is not { } law || law.Id == aid.Id || law.Suggest(changed) is not { IsOk: true } now || now.Value.Option is not { } option) { return null; }
        var before = isChanged && law.Suggest(asIs) is { IsOk: true } then ? then.Value.Option : null;
        return new(Label(registered.Pack, option), before is null ? null : Label(registered.Pack, before), said is not null && said != option);
    }

    private static TrialFact Fact(CaseAttribute attribute, Case @case, IReadOnlyDictionary<string, string> typed)
    {
        var value = @case.Attributes[attribute.Id];
        if (!typed.TryGetValue(attribute.Id, out var text)) { return new(attribute, value, value.ToString(), null); }
        if (Read(attribute, text) is { } read && AttributeReading.Value(@case with { Attributes = new Dictionary<string, AttributeValue> { [attribute.Id] = read } }, attribute).IsOk) { return new(attribute, value, read.ToString(), null); }
        var allowed = attribute.IsNumber ? $"{attribute.Minimum:0.##} – {attribute.Maximum:0.##}" : string.Join(", ", attribute.Levels.Select(level => level.Id));
        return new(attribute, value, text, attribute.IsNumber
            ? new($"Écrivez un nombre{(attribute.IsInteger ? " entier" : "")} de {attribute.Minimum:0} à {attribute.Maximum:0}. L’outil garde la valeur du dossier.", $"Write a {(attribute.IsInteger ? "whole " : "")}number from {attribute.Minimum:0} to {attribute.Maximum:0}. The aid keeps the file’s value.")
            : new($"Choisissez parmi\u00a0: {allowed}.", $"Choose among: {allowed}."));
    }

    private static AttributeValue? Read(CaseAttribute attribute, string text)
    {
        if (!attribute.IsNumber) { return AttributeValue.Level(text); }
        var plain = text.Trim().Replace(',', '.').Replace("\u202f", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? AttributeValue.Of(number) : null;
    }

    private (RegisteredPack Pack, IDecisionAid Aid)? Found(string packId, string aidId) =>
        registry.Pack(packId) is { } pack && pack.Aid(aidId) is { } aid ? (pack, aid) : null;

    private static Text Label(ScenarioPack pack, string option) => pack.Option(option)?.Label ?? Text.Same(option);
}

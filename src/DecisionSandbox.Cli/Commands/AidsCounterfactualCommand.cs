using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Explanations.Counterfactuals;

namespace DecisionSandbox.Cli.Commands;

/// <summary>
/// <c>aids counterfactual</c>: the smallest allowed sets of changes that alter the suggestion, the most plausible of each kind first.
/// Where <c>found</c> is empty and <c>proved</c> is true, every allowed set of at most <c>mostChanges</c> changes was tried.
/// </summary>
internal sealed class AidsCounterfactualCommand(Terminal terminal) : AidCommand("counterfactual", "Writes the smallest changes that would alter a suggestion", terminal)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected override IEnumerable<Outcome<string>> Lines(LoadedPack pack, IDecisionAid aid, IEnumerable<Outcome<(int Line, Case Case)>> cases, ParseResult parsed)
    {
        if (pack.Pack.Task != TaskKind.Eligibility) { return [new NoOptionToAlter(pack.Pack.Id)]; }
        // What the law would say of the changed case stands beside a trained aid's counterfactual.
        var law = aid.Id == "statutory" ? null : Packs.Open(Terminal, pack.Pack.Id, "statutory") is { IsOk: true } opened ? opened.Value.Aid : null;
        var bounds = new ChangeBounds(
            Caseload: Caseload.Of(pack.Generator),
            Law: law is null ? null : changed => law.Suggest(changed) is { IsOk: true } said ? said.Value.Option : null);
        return OneByOne(cases, @case => SmallestChanges.Find(pack.Pack, aid, @case, bounds).Then(search => Outcome<string>.Ok(Line(aid, search))));
    }

    private static string Line(IDecisionAid aid, CounterfactualSearch search) => JsonSerializer.Serialize(new
    {
        @case = search.CaseId,
        aid = aid.Id,
        option = search.Option,
        found = search.Found.Select(found => new
        {
            changes = found.Changes.Select(change => new { attribute = change.Attribute, from = Value(change.From), to = Value(change.To) }),
            option = found.Option,
            law = found.LawOption,
            nearest = Math.Round(found.Nearest, 6),
        }),
        foundInAll = search.FoundInAll,
        mostChanges = search.MostChanges,
        tried = search.Tried,
        proved = search.IsProved,
        kept = search.Kept,
    }, Plain);

    private static object Value(AttributeValue value) => value.LevelOrNull is { } level ? level : value.Number;
}

/// <summary>An aid that only ranks suggests no option that could change.</summary>
public sealed record NoOptionToAlter(string PackId) : Problem(new Text(
    $"Le jeu « {PackId} » classe des demandes : il n’y a pas d’option qui puisse changer.",
    $"The pack “{PackId}” ranks requests: there is no option that could change."));

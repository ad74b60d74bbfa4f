using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Cli.Commands;

/// <summary><c>aids counterfactual</c>: the smallest allowed changes that alter the suggestion, or, where <c>found</c> is empty, the proof by trying them all that none exists within <c>mostChanges</c>.</summary>
internal sealed class AidsCounterfactualCommand(Terminal terminal) : AidCommand("counterfactual", "Writes the smallest changes that would alter a suggestion", terminal)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected override IEnumerable<Outcome<string>> Lines(LoadedPack pack, IDecisionAid aid, IEnumerable<Outcome<(int Line, Case Case)>> cases, ParseResult parsed)
    {
        if (pack.Pack.Task != TaskKind.Eligibility) { return [new NoOptionToAlter(pack.Pack.Id)]; }
        // What the law would say of the changed case stands beside a trained aid's counterfactual.
        var law = aid.Id == "statutory" ? null : Packs.Open(Terminal, pack.Pack.Id, "statutory") is { IsOk: true } opened ? opened.Value.Aid : null;
        return OneByOne(cases, @case => Counterfactuals
            .Find(pack.Pack, aid, @case, law is null ? null : changed => law.Suggest(changed) is { IsOk: true } said ? said.Value.Option : null)
            .Then(search => Outcome<string>.Ok(Line(aid, search))));
    }

    private static string Line(IDecisionAid aid, CounterfactualSearch search) => JsonSerializer.Serialize(new
    {
        @case = search.CaseId,
        aid = aid.Id,
        option = search.Option,
        found = search.Found.Select(found => new
        {
            changes = found.Changes.Select(change => new { attribute = change.Attribute, from = change.From.ToString(), to = change.To.ToString() }),
            option = found.Option,
            law = found.LawOption,
        }),
        mostChanges = search.MostChanges,
        tried = search.Tried,
    }, Plain);
}

/// <summary>An aid that only ranks suggests no option that could change.</summary>
public sealed record NoOptionToAlter(string PackId) : Problem(new Text(
    $"Le jeu « {PackId} » classe des demandes : il n’y a pas d’option qui puisse changer.",
    $"The pack “{PackId}” ranks requests: there is no option that could change."));

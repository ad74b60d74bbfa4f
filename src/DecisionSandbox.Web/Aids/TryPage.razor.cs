using System.Globalization;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Figures.Explanations;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Trials;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Practitioner.Explaining;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;

namespace DecisionSandbox.Web.Aids;

/// <summary>An invented case, its facts as controls, and what the aid and the law make of them as they change. All of it stands in the address, so that a view can be linked.</summary>
public partial class TryPage
{
    // Facts are told apart from the other parts of the address.
    private const string FactPrefix = "fact.";
    private static readonly Text Colon = new("\u00a0: ", ": ");

    private IReadOnlyList<PackSummary>? _packs;
    private TrialRequest? _asked;
    private TrialView? _view;
    private Problem? _problem;
    private IJSObjectReference? _module;

    [Inject] private ITrialDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private IJSRuntime Js { get; set; } = null!;

    private string Address => QueryHelpers.AddQueryString("/try", new Dictionary<string, string?>
    {
        ["pack"] = _asked!.PackId,
        ["aid"] = _asked.AidId,
        ["series"] = _asked.Seed == TrialRequest.FirstSeed ? null : _asked.Seed.ToString(CultureInfo.InvariantCulture),
        ["file"] = (_asked.Index + 1).ToString(CultureInfo.InvariantCulture),
    }.Concat(_asked.Facts.Select(fact => KeyValuePair.Create(FactPrefix + fact.Key, (string?)fact.Value))).Where(part => part.Value is not null));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var packs = await Desk.Packs(await CurrentActor());
        if (packs.Problem is { } refused) { _problem = refused; return; }
        _packs = packs.Value;
        if (Asked() is { } asked) { await Ask(asked); }
    }

    private TrialRequest? Asked()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        string? Of(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        var pack = Of("pack") ?? _packs!.FirstOrDefault(p => p.Aids.Count > 0)?.Id;
        var aid = Of("aid") ?? (_packs!.FirstOrDefault(p => p.Id == pack) is { Aids: [var first, ..] } ? first.Id : null);
        if (pack is null || aid is null) { return null; }
        return new(
            pack, aid,
            long.TryParse(Of("series"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : TrialRequest.FirstSeed,
            int.TryParse(Of("file"), NumberStyles.None, CultureInfo.InvariantCulture, out var file) ? file - 1 : 0,
            query.Where(part => part.Key.StartsWith(FactPrefix, StringComparison.Ordinal)).ToDictionary(part => part.Key[FactPrefix.Length..], part => part.Value.ToString()));
    }

    private async Task Ask(TrialRequest asked)
    {
        _asked = asked;
        var outcome = await Desk.Try(await CurrentActor(), asked);
        _problem = outcome.Problem;
        // What was there before stays, so that nobody loses the place by a slip of the hand; a refusal of the whole pack leaves nothing to look at.
        if (outcome.IsOk) { _view = outcome.Value; } else if (_problem is not NoSuchCase) { _view = null; }
    }

    private async Task Go(TrialRequest asked)
    {
        await Ask(asked);
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Aids/TryPage.razor.js");
        await _module.InvokeVoidAsync("remember", Address);
    }

    private Task Choose(ChangeEventArgs change)
    {
        var parts = (change.Value as string ?? "").Split('/');
        // The same case for another aid of the pack, changes included; another pack has other cases.
        return parts.Length != 2 ? Task.CompletedTask : Go(parts[0] == _asked!.PackId ? _asked with { AidId = parts[1] } : new(parts[0], parts[1], TrialRequest.FirstSeed, 0, NoFacts));
    }

    private Task ChooseFile(ChangeEventArgs change) => Go(_asked! with
    {
        Index = int.TryParse(change.Value as string, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var file) ? file - 1 : -1,
        Facts = NoFacts,
    });

    private Task NextFile() => Go(_asked! with { Index = _asked.Index >= TrialRequest.LastIndex ? 0 : _asked.Index + 1, Facts = NoFacts });

    private Task Change(TrialFact fact, string typed)
    {
        var facts = _asked!.Facts.ToDictionary();
        if (typed == fact.InFile.ToString()) { facts.Remove(fact.Attribute.Id); } else { facts[fact.Attribute.Id] = typed; }
        return Go(_asked with { Facts = facts });
    }

    private Task PutBack(TrialFact fact) => Change(fact, fact.InFile.ToString());

    private Task PutAllBack() => Go(_asked! with { Facts = NoFacts });

    private IReadOnlyDictionary<string, int> Marks(TrialView view) =>
        FactorNumbers.Of(view.Now.Factors.Take(FactorNumbers.ShownAtOnce), view.File.In(Language));

    private static Figure? Sum(TrialView view) => view.Now is { Numbers: { } numbers, TowardsLabel: { } towards, AgainstLabel: { } against }
        ? ContributionWaterfall.Of(numbers.Base, [.. view.Now.Factors.Select(factor => new WaterfallStep(factor.Phrase, factor.Contribution))], towards, against, Wording.Space(numbers.Space))
        : null;

    private static ShownContent Shown(TrialView view) => new(2, view.Aid.Title, view.Aid.Version, view.Aid.Hash, [view.Now], view.NotLookedAt);

    private static readonly Dictionary<string, string> NoFacts = [];

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (_module is not null) { await _module.DisposeAsync(); }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the module with it.
        }
    }
}

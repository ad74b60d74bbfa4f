using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Codings;

/// <summary>One coding: who codes, how far they are; then how far they agree, and what they settle together.</summary>
public partial class CodingPage
{
    private CodingView? _coding;
    private Problem? _problem;
    private string? _coderA, _coderB;
    private bool _isBusy;

    [Inject] private ICodingDesk Desk { get; set; } = null!;

    /// <summary>The coding.</summary>
    [Parameter] public string CodingId { get; set; } = "";

    private int ToSettle => _coding?.Differences.Count(difference => difference.Settled is null) ?? 0;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Take(actor => Desk.See(actor, CodingId));

    private Text NameOf(string code) => _coding?.Scheme.Codes.FirstOrDefault(one => one.Id == code)?.Name ?? Text.Same(code);

    private Task Name() => Take(actor => Desk.Name(actor, CodingId, _coderA ?? "", _coderB ?? ""));

    private Task Settle(string text, string code) => Take(actor => Desk.Settle(actor, CodingId, text, code));

    private async Task Take(Func<Actor, Task<Outcome<CodingView>>> act)
    {
        if (_isBusy) { return; }
        _isBusy = true;
        var outcome = await act(await CurrentActor());
        (_problem, _isBusy) = (outcome.Problem, false);
        if (outcome.IsOk) { _coding = outcome.Value; }
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Services.Codings;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Codings;

/// <summary>The codings of a closed study's free texts, and a new scheme.</summary>
public partial class CodingsPage
{
    private readonly HashSet<FreeTextKind> _kinds = [];
    private readonly List<WrittenCode> _codes = [new(), new()];
    private StudyCodings? _codings;
    private Problem? _problem;
    private Text _question = Text.Same("");
    private bool _isBusy;

    [Inject] private ICodingDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Of(await CurrentActor(), StudyId);
        (_problem, _codings) = (outcome.Problem, outcome.IsOk ? outcome.Value : null);
    }

    private void Tick(FreeTextKind kind, bool isTicked)
    {
        if (isTicked) { _kinds.Add(kind); } else { _kinds.Remove(kind); }
    }

    private async Task Fix()
    {
        if (_isBusy) { return; }
        _isBusy = true;
        var outcome = await Desk.Fix(await CurrentActor(), StudyId, new(_question, [.. _kinds], [.. _codes.Select(code => new TextCode("", code.Name, code.Definition))]));
        (_problem, _isBusy) = (outcome.Problem, false);
        if (outcome.IsOk) { Navigation.NavigateTo($"/codings/{outcome.Value.Id}"); }
    }

    private sealed class WrittenCode
    {
        public Text Name { get; set; } = Text.Same("");
        public Text Definition { get; set; } = Text.Same("");
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Services.Records;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Ethics.Inspecting;

/// <summary>One review, step by step, drawn by the components that drew it for the practitioner, from the view that the record gives back.</summary>
public partial class ReplayPage
{
    private ReplayView? _replay;
    private Problem? _problem;

    [Inject] private IRecordDesk Desk { get; set; } = null!;

    /// <summary>The review.</summary>
    [Parameter] public string ReviewId { get; set; } = "";

    [SupplyParameterFromQuery] private int? Step { get; set; }
    [SupplyParameterFromQuery] private long? Entry { get; set; }

    private int Now => Math.Clamp(Step ?? StepOfEntry(), 1, _replay!.Steps.Count);
    private ReplayStep Current => _replay!.Steps[Now - 1];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Replay(await CurrentActor(), ReviewId, Language);
        _problem = outcome.Problem;
        if (outcome.IsOk) { _replay = outcome.Value; }
    }

    private int StepOfEntry() => 1 + Math.Max(0, _replay!.Steps.ToList().FindLastIndex(step => step.Index <= Entry));

    private string AddressOf(int step) => $"/record/review/{Uri.EscapeDataString(ReviewId)}?step={step}";
}

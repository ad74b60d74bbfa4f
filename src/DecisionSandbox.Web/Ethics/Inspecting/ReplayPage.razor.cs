using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Ethics.Inspecting;

/// <summary>One review, step by step, drawn by the components that drew it for the practitioner, from the view that the record gives back.</summary>
public partial class ReplayPage
{
    private ReplayView? _replay;
    private Problem? _problem;
    private Language? _read;

    [Inject] private IRecordDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The review.</summary>
    [Parameter] public string ReviewId { get; set; } = "";

    [SupplyParameterFromQuery] private int? Step { get; set; }
    [SupplyParameterFromQuery] private long? Entry { get; set; }
    [SupplyParameterFromQuery(Name = "in")] private string? In { get; set; }

    private int Now => Math.Clamp(Step ?? StepOfEntry(), 1, _replay!.Steps.Count);
    private Language Spoken => Languages.Parse(In) ?? Language;
    private Language Other => Spoken == Language.Fr ? Language.En : Language.Fr;
    private bool IsList => Current.View?.Task == TaskKind.Prioritisation;
    private ReplayStep Current => _replay!.Steps[Now - 1];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_read == Spoken) { return; }
        _read = Spoken;
        var outcome = await Desk.Replay(await CurrentActor(), ReviewId, Spoken);
        _problem = outcome.Problem;
        if (outcome.IsOk) { _replay = outcome.Value; }
    }

    private int StepOfEntry() => 1 + Math.Max(0, _replay!.Steps.ToList().FindLastIndex(step => step.Index <= Entry));

    // A mark of the file is a place on this very page: its address keeps the step and the language.
    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private string AddressOf(int step, Language language) =>
        $"/record/review/{Uri.EscapeDataString(ReviewId)}?step={step}{(language == Language ? null : $"&in={Languages.Code(language)}")}";

    private Text FactorOf(ContestedFactor contested) =>
        Current.View?.Shown?.Cases.FirstOrDefault(shown => shown.CaseId == contested.CaseId)?.Factors.FirstOrDefault(factor => factor.Attribute == contested.Attribute)?.Phrase ?? InspectionTexts.FactorGone;
}

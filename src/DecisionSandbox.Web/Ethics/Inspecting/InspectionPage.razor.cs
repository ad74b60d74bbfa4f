using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Ethics.Verifying;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DecisionSandbox.Web.Ethics.Inspecting;

/// <summary>How a study went, as a committee asks it: departures and their reasons, contested factors, effects on groups, language models.</summary>
public partial class InspectionPage
{
    // A page that a person reads; the filter reaches the rest.
    private const int MostShown = 25;

    private InspectionView? _view;
    private StudyResults? _results;
    private Problem? _problem;

    [Inject] private IInspectionDesk Desk { get; set; } = null!;
    [Inject] private IResearchDesk Research { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    [SupplyParameterFromQuery] private string? Case { get; set; }
    [SupplyParameterFromQuery] private string? Arm { get; set; }
    [SupplyParameterFromQuery] private string? From { get; set; }
    [SupplyParameterFromQuery] private string? Until { get; set; }
    [SupplyParameterFromQuery] private int? Page { get; set; }

    private string Address => $"/committee/{Uri.EscapeDataString(StudyId)}/inspection";

    private int DeparturesPages => Math.Max(1, (_view!.Departures.Count + MostShown - 1) / MostShown);

    private int DeparturesPage => Math.Clamp(Page ?? 1, 1, DeparturesPages);

    private InspectionFilter Filter => new(RecordPage.Given(Case), RecordPage.Given(Arm)) { From = RecordPage.Moment(From), Until = RecordPage.Moment(Until) };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor();
        var outcome = await Desk.Inspect(actor, StudyId, Filter);
        _problem = outcome.Problem;
        if (!outcome.IsOk) { return; }
        _view = outcome.Value;
        var results = await Research.Results(actor, StudyId);
        if (results.IsOk) { _results = results.Value; }
    }

    private string AddressOf(int page) => QueryHelpers.AddQueryString(Address, new Dictionary<string, string?>
    {
        ["case"] = Filter.Case,
        ["arm"] = Filter.Arm,
        ["from"] = RecordPage.Moment(Filter.From),
        ["until"] = RecordPage.Moment(Filter.Until),
        ["page"] = page.ToString(CultureInfo.InvariantCulture),
    }.Where(part => part.Value is not null)) + "#departures";

    private string ArmOf(InspectedAt where) => _view?.Arms.GetValueOrDefault(where.Arm) is { } title ? T(title) : where.Arm;

    private string Newest(int count) => T(InspectionTexts.Newest, Written.Whole(MostShown, Language), Written.Whole(count, Language));
}

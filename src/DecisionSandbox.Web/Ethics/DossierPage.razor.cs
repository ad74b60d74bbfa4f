using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Ethics;

/// <summary>The documents of a study's dossier, each field with its origin; what only a person can say is written in its place.</summary>
public partial class DossierPage : SandboxPage
{
    private Dossier? _dossier;
    private DossierDocument? _shown;
    private Problem? _problem;

    [Parameter] public string Id { get; set; } = "";
    [Parameter] public string? DocumentId { get; set; }
    [Inject] private IDossierDesk Desk { get; set; } = null!;
    [SupplyParameterFromForm(Name = "Text")] private string? Written { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Get(await CurrentActor(), Id);
        _problem = outcome.Problem;
        if (!outcome.IsOk) { return; }
        _dossier = outcome.Value;
        _shown = _dossier.Documents.FirstOrDefault(document => document.Id == DocumentId);
        if (DocumentId is not null && _shown is null) { (_dossier, _problem) = (null, new NotFound()); }
    }

    private async Task Keep(string field)
    {
        var outcome = await Desk.Answer(await CurrentActor(), Id, DocumentId ?? "", field, Written ?? "");
        _problem = outcome.Problem;
        if (outcome.IsOk) { _shown = outcome.Value; }
    }

    private string Address(string? document) => $"/dossier/{Uri.EscapeDataString(Id)}{(document is null ? "" : "/" + document)}";
}

using DecisionSandbox.Core;
using DecisionSandbox.Services.Dossiers;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Ethics.Documenting;

/// <summary>One document of a dossier, to read, to print, and to fill where only a person can say it.</summary>
public partial class DocumentPage
{
    private DossierDocument? _document;
    private Problem? _problem;
    private string? _open;
    private string? _text;
    private bool _isBusy;
    private bool _saved;
    private bool _mayFill;

    [Inject] private IDossierDesk Desk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    /// <summary>The document.</summary>
    [Parameter] public string DocumentId { get; set; } = "";

    private string Overview => $"/dossiers/{Uri.EscapeDataString(StudyId)}";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor();
        _mayFill = actor.Role == Services.Accounts.Role.Researcher;
        var outcome = await Desk.Get(actor, StudyId);
        _document = outcome.IsOk ? outcome.Value.Documents.FirstOrDefault(one => one.Id == DocumentId) : null;
        _problem = outcome.Problem ?? (_document is null ? new Services.Accounts.NotFound() : null);
    }

    private void Open(DossierField? field) => (_open, _text, _problem, _saved) = (field?.Id, field?.Value is { } value ? T(value) : null, null, false);

    private string Left(DossierDocument document) => document.Empty.Count() switch
    {
        0 => T(DossierTexts.NoneLeft),
        1 => T(DossierTexts.FieldLeft, document.Fields.Count()),
        var left => T(DossierTexts.FieldsLeft, left, document.Fields.Count()),
    };

    private async Task Save(DossierField field)
    {
        if (_isBusy) { return; }
        _isBusy = true;
        var outcome = await Desk.Answer(await CurrentActor(), StudyId, DocumentId, field.Id, _text ?? "");
        (_isBusy, _problem, _saved) = (false, outcome.Problem, outcome.IsOk);
        if (outcome.IsOk) { (_document, _open) = (outcome.Value, null); }
    }
}

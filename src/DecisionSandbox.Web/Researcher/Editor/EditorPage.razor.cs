using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Studies;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Editor;

/// <summary>A study from the empty page to its end. The page holds no rule: it hands the draft to the desk and shows what the desk finds.</summary>
public partial class EditorPage
{
    private static readonly (string Id, Text Name)[] Parts =
    [
        ("part-question", EditorTexts.PartQuestion), ("part-material", EditorTexts.PartMaterial), ("part-arms", EditorTexts.PartArms), ("part-cases", EditorTexts.PartCases),
        ("part-assignment", EditorTexts.PartAssignment), ("part-faults", EditorTexts.PartFaults), ("part-training", EditorTexts.PartTraining), ("part-questionnaires", EditorTexts.PartQuestionnaires), ("part-texts", EditorTexts.PartTexts), ("part-analysis", EditorTexts.PartAnalysis),
    ];

    private StudySheet? _sheet;
    private Study? _study;
    private Problem? _problem;
    private bool _isBusy;
    private bool _wasSaved;
    private bool _closing;

    [Inject] private IStudyDesk Desk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    private string Path => $"/studies/{StudyId}/edit";

    private bool IsDirty => _sheet is { IsEditable: true } sheet && !ReferenceEquals(_study, sheet.Study);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Take(actor => Desk.Get(actor, StudyId));

    private void Change(Study study) => (_study, _wasSaved) = (study, false);

    private async Task Save()
    {
        await Take(actor => Desk.Save(actor, _study!, _sheet!.Hash));
        _wasSaved = _problem is null;
    }

    private async Task PickCases((PlanRecipe Recipe, long Seed) asked)
    {
        // What is typed elsewhere on the page goes with it.
        if (IsDirty) { await Save(); }
        if (_problem is null) { await Take(actor => Desk.PickCases(actor, StudyId, asked.Recipe, asked.Seed)); }
    }

    private async Task Ask(StudyMove move)
    {
        if (IsDirty) { await Save(); }
        if (_problem is not null) { return; }
        if (move == StudyMove.Close) { _closing = true; return; }
        await Take(actor => Desk.Move(actor, StudyId, move));
    }

    private Task CloseStudy()
    {
        _closing = false;
        return Take(actor => Desk.Move(actor, StudyId, StudyMove.Close));
    }

    private async Task Take(Func<Actor, Task<Outcome<StudySheet>>> ask)
    {
        if (_isBusy) { return; }
        _isBusy = true;
        try
        {
            var outcome = await ask(await CurrentActor());
            _problem = outcome.Problem;
            if (outcome.IsOk) { (_sheet, _study) = (outcome.Value, outcome.Value.Study); }
        }
        finally
        {
            _isBusy = false;
        }
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Questionnaires;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>What a person learns at the end: their own way with the aid and the kinds of fault that were planted; no truth case by case, no mark.</summary>
public partial class DebriefPage
{
    private DebriefView? _view;
    private Problem? _problem;

    [Inject] private IParticipationDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The participation.</summary>
    [Parameter] public string ParticipationId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Debrief(await CurrentActor(), ParticipationId);
        if (outcome.Problem is QuestionnaireFirst) { Navigation.NavigateTo($"/participation/{ParticipationId}/questionnaire", forceLoad: true); return; }
        _problem = outcome.Problem;
        if (outcome.IsOk) { _view = outcome.Value; }
    }

    private string Times(int count) => count switch
    {
        0 => T(ParticipationTexts.Never),
        1 => T(ParticipationTexts.Once),
        _ => T(ParticipationTexts.Times, count),
    };
}

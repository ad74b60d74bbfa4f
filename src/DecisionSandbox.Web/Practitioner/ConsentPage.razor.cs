using DecisionSandbox.Core;
using DecisionSandbox.Services.Participations;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The information notice and the consent to it, before the first file.</summary>
public partial class ConsentPage
{
    private ParticipationView? _view;
    private Problem? _problem;

    [Inject] private IParticipationDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The participation.</summary>
    [Parameter] public string ParticipationId { get; set; } = "";

    /// <summary>True where a code to come back waits to be shown, once: after the consent, or to whoever leaves before it.</summary>
    [SupplyParameterFromQuery] public bool Code { get; set; }

    /// <summary>Where one goes on.</summary>
    public static string Next(ParticipationView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Questionnaire is not null ? $"/participation/{view.Id}/questionnaire" : view.IsTraining ? $"/participation/{view.Id}/training" : view.IsFinished ? $"/participation/{view.Id}/debrief" : view.Interlude is not null ? $"/participation/{view.Id}/between" : $"/participation/{view.Id}/file/{view.Position}";
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Take(await Desk.Get(await CurrentActor(), ParticipationId));

    private async Task Agree()
    {
        Take(await Desk.Consent(await CurrentActor(), ParticipationId, _view!.ConsentVersion));
        if (_problem is null) { Navigation.NavigateTo(Code ? CodePage.Address(ParticipationId) : Next(_view!), forceLoad: true); }
    }

    private void Take(Outcome<ParticipationView> outcome)
    {
        _problem = outcome.Problem;
        if (outcome.IsOk) { _view = outcome.Value; }
    }
}

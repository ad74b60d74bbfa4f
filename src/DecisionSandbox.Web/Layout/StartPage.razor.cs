using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Layout;

/// <summary>The first page: what this is, the doors in demo mode, and the studies that wait for a practitioner.</summary>
public partial class StartPage
{
    private static readonly (Role Role, string To, Text Say, Text Enter)[] Doors =
    [
        (Role.Practitioner, "/", StartTexts.PractitionerSay, StartTexts.EnterPractitioner),
        (Role.Researcher, "/studies", StartTexts.ResearcherSay, StartTexts.EnterResearcher),
        (Role.EthicsReviewer, "/record", StartTexts.EthicsSay, StartTexts.EnterEthics),
    ];

    private IReadOnlyList<StudyInvitation>? _invitations;
    private Problem? _problem;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;
    [Inject] private IAccounts Accounts { get; set; } = null!;
    [Inject] private IParticipationDesk Desk { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Refused { get; set; }

    [SupplyParameterFromQuery] private bool Paused { get; set; }

    private Actor? Me => Http.User.ToActor();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Me is not { Role: Role.Practitioner } me) { return; }
        var outcome = await Desk.Invitations(me, Http.RequestAborted);
        _problem = outcome.Problem ?? JoinEndpoint.WhyRefused(Refused);
        // What somebody has begun comes before what they could begin.
        if (outcome.IsOk) { _invitations = [.. outcome.Value.OrderBy(study => study is { ParticipationId: not null, IsFinished: false } ? 0 : 1)]; }
    }
}

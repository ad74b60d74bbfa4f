using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Security;

/// <summary>Inviting people, and confirming the invitations that take a second person. No answers, no names of who takes part.</summary>
public partial class AccountsPage
{
    private IReadOnlyList<PendingInvitation>? _pending;
    private Invitation? _invitation;
    private Problem? _problem;

    [Inject] private IAccountDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "invite", Name = "Role")] private string? Chosen { get; set; }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Load();

    private async Task Load()
    {
        var outcome = await Desk.Pending(await CurrentActor());
        _problem ??= outcome.Problem;
        if (outcome.IsOk) { _pending = outcome.Value; }
    }

    private async Task Invite()
    {
        if (!Enum.TryParse<Role>(Chosen, out var role) || !Enum.IsDefined(role)) { return; }
        var outcome = await Desk.Invite(await CurrentActor(), role);
        _problem = outcome.Problem;
        if (outcome.IsOk) { _invitation = outcome.Value; }
        await Load();
    }

    private async Task Confirm(string invitation)
    {
        _problem = (await Desk.Confirm(await CurrentActor(), invitation)).Problem;
        await Load();
    }
}

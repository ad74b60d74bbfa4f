using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Security;

/// <summary>Erasing somebody's answers at their request, and the notices to those who took them away before. No answer is shown.</summary>
public partial class ErasurePage
{
    private bool _isAdministrator;
    private ErasureView? _found;
    private IReadOnlyList<DeletionNotice>? _notices;
    private Problem? _problem;

    [Inject] private IErasureDesk Desk { get; set; } = null!;
    [SupplyParameterFromQuery] private string? Code { get; set; }
    [SupplyParameterFromForm(FormName = "erase", Name = "Ground")] private string? Chosen { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor();
        _isAdministrator = actor.Role == Role.Administrator;
        if (_isAdministrator && !string.IsNullOrWhiteSpace(Code)) { Show(await Desk.Find(actor, Code)); }
        await Load();
    }

    private async Task Load()
    {
        var outcome = await Desk.Notices(await CurrentActor());
        _problem ??= outcome.Problem;
        if (outcome.IsOk) { _notices = outcome.Value; }
    }

    private async Task Erase()
    {
        if (!Enum.TryParse<LegalGround>(Chosen, out var ground) || !Enum.IsDefined(ground)) { return; }
        Show(await Desk.Erase(await CurrentActor(), Code ?? "", ground));
        await Load();
    }

    private async Task Confirm(long notice)
    {
        _problem = (await Desk.Confirm(await CurrentActor(), notice)).Problem;
        await Load();
    }

    private void Show(Outcome<ErasureView> outcome)
    {
        _problem = outcome.Problem;
        if (outcome.IsOk) { _found = outcome.Value; }
    }
}

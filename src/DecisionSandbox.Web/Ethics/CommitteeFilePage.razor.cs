using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Ethics;

/// <summary>One study before the committee: what would be approved, what was said of it, and how it is stopped. Plain forms: they work without a circuit.</summary>
public partial class CommitteeFilePage : SandboxPage
{
    private StudyFile? _file;
    private Problem? _problem;
    private bool _isCommittee;

    [Parameter] public string Id { get; set; } = "";
    [Inject] private ICommitteeDesk Desk { get; set; } = null!;
    [SupplyParameterFromForm] private CommitteeForm? Form { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor();
        _isCommittee = actor.Role == Role.EthicsReviewer;
        await Read(actor);
    }

    // What was typed stays until it has been taken in.
    private async Task Read(Actor actor)
    {
        var outcome = await Desk.Open(actor, Id);
        _problem = outcome.Problem;
        if (outcome.IsOk) { _file = outcome.Value; }
    }

    private async Task Give() => Show(await Desk.Give(await CurrentActor(), Id, new(
        Form?.Hash ?? "",
        Enum.TryParse<Opinion>(Form?.Opinion, out var opinion) && Enum.IsDefined(opinion) ? opinion : Opinion.Reserved,
        Form?.Body ?? "", Form?.Number ?? "",
        DateOnly.TryParseExact(Form?.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : default,
        Form?.Recusals ?? "", Form?.Text ?? "")));

    private async Task Remark() => Show(await Desk.Remark(await CurrentActor(), Id, Form?.Text ?? ""));

    private async Task Stop()
    {
        var (actor, reason) = (await CurrentActor(), Form?.Text ?? "");
        Show(_file?.MayLift == true ? await Desk.Lift(actor, Id, reason) : await Desk.Suspend(actor, Id, reason));
    }

    private async Task Answer(string incident) => Show(await Desk.Answer(await CurrentActor(), incident, Form?.Text ?? ""));

    private async Task Report()
    {
        var actor = await CurrentActor();
        var reported = await Desk.Report(actor, Id, Form?.Text ?? "");
        if (reported.Problem is { } problem) { _problem = problem; return; }
        Form = null;
        await Read(actor);
    }

    private async Task Cosign(string avis) => Show(await Desk.Cosign(await CurrentActor(), avis, Form?.Key ?? "", (Form?.Note ?? "").ReplaceLineEndings("\n")));

    private void Show(Outcome<StudyFile> outcome)
    {
        _problem = outcome.Problem;
        if (outcome.IsOk) { (_file, Form) = (outcome.Value, null); }
    }
}

/// <summary>What the page's forms send.</summary>
public sealed class CommitteeForm
{
    /// <summary>The hash that was read.</summary>
    public string? Hash { get; set; }

    /// <summary>The answer.</summary>
    public string? Opinion { get; set; }

    /// <summary>The committee.</summary>
    public string? Body { get; set; }

    /// <summary>The avis's number.</summary>
    public string? Number { get; set; }

    /// <summary>Its date.</summary>
    public string? Date { get; set; }

    /// <summary>Who stood back.</summary>
    public string? Recusals { get; set; }

    /// <summary>A remark, a reason, what must change.</summary>
    public string? Text { get; set; }

    /// <summary>The committee's verification key.</summary>
    public string? Key { get; set; }

    /// <summary>The signed note.</summary>
    public string? Note { get; set; }
}

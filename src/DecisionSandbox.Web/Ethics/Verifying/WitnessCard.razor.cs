using DecisionSandbox.Core;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Ethics.Verifying;

/// <summary>How far the record is signed and attested, what could still go unseen, and the committee's cosignature handed in.</summary>
public partial class WitnessCard
{
    private RecordStanding? _standing;
    private Problem? _problem;
    private bool _kept;

    [Inject] private IWitnessDesk Desk { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "cosign")] private CosignatureForm? Form { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Standing(await CurrentActor());
        _problem = outcome.Problem;
        if (outcome.IsOk) { _standing = outcome.Value; }
    }

    private async Task HandIn()
    {
        var outcome = await Desk.Add(await CurrentActor(), Form?.Note ?? "", Form?.Key);
        (_problem, _kept) = (outcome.Problem, outcome.IsOk);
        if (outcome.IsOk) { (_standing, Form) = (outcome.Value, null); }
    }

    private string Bound(RecordStanding standing) => standing.Attested is { } attested
        ? T(WitnessTexts.TailBound, Written.Whole(attested.Size, Language), Written.Whole(Math.Max(0, standing.Entries - attested.Size), Language))
        : T(WitnessTexts.NoBound);

    private string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => T(WitnessTexts.JustNow),
        { TotalHours: < 1 } => T(WitnessTexts.Minutes, Written.Whole((long)age.TotalMinutes, Language)),
        { TotalDays: < 2 } => T(WitnessTexts.Hours, Written.Whole((long)age.TotalHours, Language)),
        _ => T(WitnessTexts.Days, Written.Whole((long)age.TotalDays, Language)),
    };
}

/// <summary>What the form sends.</summary>
public sealed class CosignatureForm
{
    /// <summary>The cosigned checkpoint.</summary>
    public string? Note { get; set; }

    /// <summary>The witness's public key, the first time.</summary>
    public string? Key { get; set; }
}

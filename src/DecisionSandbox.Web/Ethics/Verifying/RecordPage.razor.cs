using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DecisionSandbox.Web.Ethics.Verifying;

/// <summary>The record as a committee reads it: what this server says of it, its entries, and the way to check it elsewhere.</summary>
public partial class RecordPage
{
    private EntryPage? _page;
    private VerificationView? _verified;
    private Problem? _problem;

    [Inject] private IRecordDesk Desk { get; set; } = null!;
    [SupplyParameterFromQuery] private string? Study { get; set; }
    [SupplyParameterFromQuery] private string? Event { get; set; }
    [SupplyParameterFromQuery] private string? Case { get; set; }
    [SupplyParameterFromQuery] private string? Arm { get; set; }
    [SupplyParameterFromQuery] private string? From { get; set; }
    [SupplyParameterFromQuery] private string? Until { get; set; }
    [SupplyParameterFromQuery] private int Page { get; set; }

    private EntryFilter Filter => new(Given(Study), Given(Event), Given(Case), Given(Arm), null, Math.Max(1, Page)) { From = Moment(From), Until = Moment(Until) };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => await Load();

    private async Task Load()
    {
        var outcome = await Desk.Entries(await CurrentActor(), Filter);
        _problem ??= outcome.Problem;
        if (outcome.IsOk) { _page = outcome.Value; }
    }

    private async Task Verify()
    {
        var outcome = await Desk.Verify(await CurrentActor());
        _problem = outcome.Problem;
        if (outcome.IsOk) { _verified = outcome.Value; }
        // The run is an entry of its own: the list shows it at once.
        await Load();
    }

    private string AddressOf(int page) => QueryHelpers.AddQueryString("/record", new Dictionary<string, string?>
    {
        ["study"] = Filter.Study,
        ["event"] = Filter.Event,
        ["case"] = Filter.Case,
        ["arm"] = Filter.Arm,
        ["from"] = Moment(Filter.From),
        ["until"] = Moment(Filter.Until),
        ["page"] = page.ToString(CultureInfo.InvariantCulture),
    }.Where(part => part.Value is not null));

    /// <summary>A moment as the browser's own field writes it.</summary>
    internal static string? Moment(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment from an address; null where it is none.</summary>
    internal static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>What was given in an address; null where nothing was.</summary>
    internal static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

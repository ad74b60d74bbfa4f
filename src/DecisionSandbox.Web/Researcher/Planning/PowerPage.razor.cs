using System.Globalization;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Power;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Planning;

/// <summary>How precisely a study will know the difference between two arms. What is asked stands in the address, so that an answer can be linked.</summary>
public partial class PowerPage
{
    // What the literature on shared vignettes finds ordinary; a researcher puts their own.
    private readonly Dictionary<string, string> _typed = new()
    {
        ["people"] = "60", ["cases"] = "12", ["compared"] = "70", ["studied"] = "80", ["sd-people"] = "10", ["sd-cases"] = "15", ["sd-arm-cases"] = "5",
    };

    private Problem? _problem;
    private Figure? _figure;
    private string? _taken;
    private IReadOnlyList<PowerSource> _sources = [];
    private bool _isAllowed;

    [Inject] private IPowerDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The study whose figures are taken.</summary>
    [SupplyParameterFromQuery] public string? From { get; set; }

    /// <summary>The measure that they are taken of.</summary>
    [SupplyParameterFromQuery] public string? Measure { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor();
        var sources = await Desk.Sources(actor);
        (_problem, _isAllowed) = (sources.Problem, sources.IsOk);
        if (!sources.IsOk) { return; }
        _sources = sources.Value;
        foreach (var (name, value) in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Navigation.ToAbsoluteUri(Navigation.Uri).Query))
        {
            if (_typed.ContainsKey(name)) { _typed[name] = value.ToString().Trim(); }
        }
        if (!string.IsNullOrEmpty(From) && Enum.TryParse<MetricKey>(Measure, out var measure))
        {
            var found = await Desk.From(actor, From, measure);
            _problem = found.Problem;
            if (!found.IsOk) { return; }
            Fill(found.Value);
            _taken = T(PowerTexts.Taken, T(_sources.First(source => source.StudyId == From).Title), T(MeasureNames.Of(measure)));
        }
        if (Read() is not { } asked) { _problem = new PowerProblem(PowerTexts.NotANumber); return; }
        var table = await Desk.Plan(actor, asked.Model, asked.People, asked.Cases);
        _problem = table.Problem;
        if (table.IsOk) { _figure = PowerPlot.Of(table.Value, asked.People, asked.Cases); }
    }

    private void Fill(PowerModel model)
    {
        foreach (var (name, share) in new[]
        {
            ("compared", model.Compared), ("studied", model.Studied), ("sd-people", model.SdPeople), ("sd-cases", model.SdCases), ("sd-arm-cases", model.SdArmCases),
        })
        {
            _typed[name] = Written.Number(100 * share, 1, Language);
        }
    }

    private (PowerModel Model, int People, int Cases)? Read()
    {
        var numbers = _typed.ToDictionary(pair => pair.Key, pair => Number(pair.Value));
        if (numbers.Values.Any(number => number is null)) { return null; }
        double Share(string name) => numbers[name]!.Value / 100;
        return (new(Share("compared"), Share("studied"), Share("sd-people"), Share("sd-cases"), Share("sd-arm-cases")), Whole("people"), Whole("cases"));

        int Whole(string name) => (int)Math.Clamp(Math.Round(numbers[name]!.Value), -1, int.MaxValue / 2);
    }

    private static double? Number(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}

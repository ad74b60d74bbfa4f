using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Reviews;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Explaining;

/// <summary>The aid speaks, in violet: what it suggests, how sure, how often wrong, what weighed, what would change it. The replay draws the same card.</summary>
public partial class AidCard
{
    private bool _showsNumbers;
    private bool _showsOthers;
    private bool _contesting;

    /// <summary>What is shown of the aid.</summary>
    [Parameter, EditorRequired] public required ShownContent Shown { get; set; }

    /// <summary>What is shown of this case.</summary>
    [Parameter, EditorRequired] public required ShownCase Case { get; set; }

    /// <summary>The number of each place in the file.</summary>
    [Parameter, EditorRequired] public required IReadOnlyDictionary<string, int> Numbering { get; set; }

    /// <summary>Factors contested so far.</summary>
    [Parameter] public IReadOnlyList<ContestedFactor> Contested { get; set; } = [];

    /// <summary>The page's own path.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    /// <summary>Details that stand open from the start: in a replay, those that the person had opened.</summary>
    [Parameter] public IReadOnlyList<string> Opened { get; set; } = [];

    /// <summary>Called when a detail is opened the first time.</summary>
    [Parameter] public EventCallback<string> OnDetail { get; set; }

    /// <summary>Called to contest a factor; without it (a replay, a finished review) nothing can be contested.</summary>
    [Parameter] public EventCallback<ContestedFactor> OnContest { get; set; }

    private bool HasFactors => Case.Factors.Count > 0 && Case.TowardsLabel is not null && Case.AgainstLabel is not null;
    private int Others => Math.Max(0, Case.Factors.Count - FactorNumbers.ShownAtOnce);
    private double Longest => Case.Factors.Max(f => Math.Abs(f.Contribution));
    private string OthersLabel => Others == 1 ? T(AidTexts.ShowOneOther) : T(AidTexts.ShowOthers, Others);
    private HashSet<string> ContestedAttributes => [.. Contested.Where(c => c.CaseId == Case.CaseId).Select(c => c.Attribute)];

    private List<(Factor, int?)> Numbered =>
        [.. (_showsOthers ? Case.Factors : Case.Factors.Take(FactorNumbers.ShownAtOnce))
            .Select(f => (f, Numbering.TryGetValue(f.Place, out var number) ? number : (int?)null))];

    /// <inheritdoc/>
    protected override void OnInitialized() => (_showsNumbers, _showsOthers) = (Opened.Contains("numbers"), Opened.Contains("others"));

    private async Task ToggleNumbers()
    {
        _showsNumbers = !_showsNumbers;
        if (_showsNumbers) { await OnDetail.InvokeAsync("numbers"); }
    }

    private async Task ToggleOthers()
    {
        _showsOthers = !_showsOthers;
        if (_showsOthers) { await OnDetail.InvokeAsync("others"); }
    }
}

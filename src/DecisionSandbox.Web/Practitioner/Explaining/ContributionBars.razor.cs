using System.Globalization;
using DecisionSandbox.Core.Explanations;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Explaining;

/// <summary>What weighed, each factor with its bar, its words and the number of its place in the file.</summary>
public partial class ContributionBars
{
    /// <summary>The factors to draw, strongest first, each with the number of its mark (null where the place stands nowhere).</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<(Factor Factor, int? Number)> Factors { get; set; }

    /// <summary>The weight that fills a side: the same whether or not the others are shown.</summary>
    [Parameter, EditorRequired] public required double Longest { get; set; }

    /// <summary>Heading of the right side.</summary>
    [Parameter, EditorRequired] public required string Towards { get; set; }

    /// <summary>Heading of the left side.</summary>
    [Parameter, EditorRequired] public required string Against { get; set; }

    /// <summary>The page's own path: the base address would swallow a bare fragment.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    /// <summary>Prefix of the marks' ids.</summary>
    [Parameter] public string Prefix { get; set; } = "place";

    /// <summary>What is drawn, in words; by default what weighed.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>Tells these bars from others on the page.</summary>
    [Parameter] public string Name { get; set; } = "hatch";

    /// <summary>Attributes contested so far.</summary>
    [Parameter] public IReadOnlySet<string> Contested { get; set; } = new HashSet<string>();

    // A bar keeps a visible sliver, so that a small weight is not read as none.
    private double Length(Factor factor) => Longest == 0 ? 0 : Math.Max(2, 98 * Math.Abs(factor.Contribution) / Longest);

    private string Hatch(Factor factor) => $"{Name}-{factor.Attribute}";

    private string Width(Factor factor) => Length(factor).ToString("0.##", CultureInfo.InvariantCulture);

    private string X(Factor factor) => (factor.TowardsPositive ? 0 : -Length(factor)).ToString("0.##", CultureInfo.InvariantCulture);
}

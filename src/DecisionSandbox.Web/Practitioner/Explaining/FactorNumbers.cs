using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Web.Practitioner.Explaining;

/// <summary>The numbers that tie a factor to the place of the file where its fact stands: one a place, in the order of weight.</summary>
public static class FactorNumbers
{
    /// <summary>How many factors are shown at once; the rest on request.</summary>
    public const int ShownAtOnce = 5;

    /// <summary>The number of each place that these factors point at.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<Factor> factors, CaseFileText file)
    {
        ArgumentNullException.ThrowIfNull(factors);
        var standing = PlacesOf(file);
        var numbers = new Dictionary<string, int>();
        foreach (var place in factors.Select(f => f.Place).Where(standing.Contains)) { numbers.TryAdd(place, numbers.Count + 1); }
        return numbers;
    }

    private static HashSet<string> PlacesOf(CaseFileText file) => file.Sections
        .SelectMany(section => section.Blocks)
        .SelectMany(block => block switch
        {
            FileParagraph paragraph => paragraph.Spans.Select(span => span.Place),
            FileTable table => table.Rows.Select(row => row.Place),
            _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
        })
        .OfType<string>()
        .ToHashSet();
}

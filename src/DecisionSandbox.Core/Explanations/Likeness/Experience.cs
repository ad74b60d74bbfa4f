using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Likeness;

/// <summary>"The aid has seen n cases like this one": how much of what it learned from resembles a case.</summary>
/// <param name="Learned">Files that it learned from.</param>
/// <param name="Same">Of these, files with the same facts throughout.</param>
/// <param name="Near">Of these, files in which at most <paramref name="MayDiffer"/> facts differ, the same ones included.</param>
/// <param name="MayDiffer">How many facts may differ.</param>
public sealed record Experience(int Learned, int Same, int Near, int MayDiffer)
{
    /// <summary>How many facts may differ in a file that is called near.</summary>
    public const int Differing = 2;

    /// <summary>Two numbers are one fact where they lie within this share of the attribute's range of each other: three years of an age between 50 and 110.</summary>
    public const double SameNumber = 0.05;

    /// <summary>Fewer near files than this, and the page says that the aid has hardly seen the like.</summary>
    public const int Hardly = 5;

    /// <summary>True where it has hardly seen the like.</summary>
    public bool IsThin => Near < Hardly;

    /// <summary>Counts.</summary>
    /// <param name="attributes">The attributes that the aid reads.</param>
    /// <param name="case">The case at hand.</param>
    /// <param name="learned">The files that the aid learned from.</param>
    public static Experience Of(IReadOnlyList<CaseAttribute> attributes, Case @case, IEnumerable<Case> learned)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(learned);
        var (all, same, near) = (0, 0, 0);
        foreach (var file in learned)
        {
            all++;
            var differing = attributes.Count(a => !IsSame(a, @case.Attributes[a.Id], file.Attributes[a.Id]));
            if (differing == 0) { same++; }
            if (differing <= Differing) { near++; }
        }
        return new(all, same, near, Differing);
    }

    private static bool IsSame(CaseAttribute attribute, AttributeValue a, AttributeValue b) => GowerDistance.Of(attribute, a, b) <= (attribute.IsNumber ? SameNumber : 0);
}

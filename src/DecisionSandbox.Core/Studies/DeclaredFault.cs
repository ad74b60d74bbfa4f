namespace DecisionSandbox.Core.Studies;

/// <summary>A kind of planned fault.</summary>
public enum FaultKind
{
    /// <summary>Cases chosen so that the aid is wrong more or less often than it is in use.</summary>
    ChosenCases,
    /// <summary>The reliability on the page differs by more than 5 points from the planned one in some score band.</summary>
    DisplayedReliability,
    /// <summary>A variant of the aid that counts one level of an attribute for more or less than the aid does.</summary>
    BiasedVariant,
    /// <summary>The aid's score with its sign turned, on the cases named.</summary>
    ErroneousScore,
}

/// <summary>A fault that the study plants, as committee and participants read it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Description">What is distorted, for whom, how often: read by the committee before, by the participants at the end.</param>
public sealed record DeclaredFault(FaultKind Kind, Text Description)
{
    /// <summary>For a biased variant: the attribute, one that the aid reads.</summary>
    public string? Attribute { get; init; }

    /// <summary>For a biased variant: the level that is counted otherwise.</summary>
    public string? Level { get; init; }

    /// <summary>For a biased variant: what is added to the log-odds of the first option where the level holds.</summary>
    public decimal By { get; init; }

    /// <summary>For an erroneous score: the places in the plan (from 0) where it is shown.</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>The arms that show it; empty for all.</summary>
    public IReadOnlyList<string> Arms { get; init; } = [];

    /// <summary>True where what an aid says is altered, and not only the choice of cases.</summary>
    public bool AltersAid => Kind is FaultKind.BiasedVariant or FaultKind.ErroneousScore;
}

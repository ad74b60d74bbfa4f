namespace DecisionSandbox.Core.Studies;

/// <summary>In which order a person gets the files.</summary>
public enum FileOrder
{
    /// <summary>An order drawn for each person.</summary>
    Random,
    /// <summary>A row of a balanced Latin square (Williams 1949): each file comes equally often at each position and after each other file.</summary>
    LatinSquare,
}

/// <summary>Within what arms are balanced.</summary>
public enum Strata
{
    /// <summary>The whole study.</summary>
    None,
    /// <summary>Each profile that people declare.</summary>
    Profile,
    /// <summary>Each service or team: colleagues talk.</summary>
    Service,
}

/// <summary>Who gets which arm, and the files in which order. Places of those who leave are given again, so that arms stay balanced.</summary>
public sealed record Randomisation
{
    /// <summary>People of each arm in one permuted block.</summary>
    public int PerArmInBlock { get; init; } = 2;

    /// <summary>The order of files.</summary>
    public FileOrder Order { get; init; }

    /// <summary>Within what arms are balanced.</summary>
    public Strata Strata { get; init; }

    /// <summary>For strata by profile: the profiles to choose from.</summary>
    public IReadOnlyList<Profile> Profiles { get; init; } = [];

    /// <summary>Days without an answer after which an unfinished place is given to somebody else; the person may still go on. 0 for never.</summary>
    public int ReleaseAfterDays { get; init; }
}

/// <summary>A profile that a person may declare.</summary>
/// <param name="Id">The id in records.</param>
/// <param name="Label">The profile in words.</param>
public sealed record Profile(string Id, Text Label);

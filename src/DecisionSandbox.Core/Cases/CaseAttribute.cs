namespace DecisionSandbox.Core.Cases;

/// <summary>One level of an attribute with a closed list of values.</summary>
/// <param name="Id">The id in files and manifests, such as <c>A</c>.</param>
/// <param name="Label">What stands in tables, such as "A, fait seule".</param>
/// <param name="Phrase">How a factor is said of a person, such as "mange sans aide" / "eats without help"; never a slot name.</param>
public sealed record AttributeLevel(string Id, Text Label, Text Phrase);

/// <summary>In which direction an attribute of a real situation may change (for counterfactuals).</summary>
public enum ChangeDirection
{
    /// <summary>Either way.</summary>
    Any,
    /// <summary>It can only grow, as an age does.</summary>
    Increase,
    /// <summary>It can only fall.</summary>
    Decrease,
    /// <summary>It cannot change.</summary>
    None,
}

/// <summary>One attribute of a case, as the pack declares it.</summary>
/// <param name="Id">The id in files, such as <c>transfers</c>.</param>
/// <param name="Label">Its name, such as "Transferts".</param>
/// <param name="Category">The id of the group of attributes it belongs to, such as <c>mobility</c>.</param>
/// <param name="Levels">The closed list of levels in their order; empty where the attribute is a number.</param>
/// <param name="Minimum">Smallest allowed number (inclusive); ignored for levels.</param>
/// <param name="Maximum">Largest allowed number (inclusive); ignored for levels.</param>
/// <param name="IsInteger">True where only whole numbers are allowed.</param>
/// <param name="Unit">Unit of the number, or null.</param>
/// <param name="Phrase">For numbers: how the fact is said, with <c>{value}</c> in it ("a {value} ans"); null for levels.</param>
/// <param name="SeenByAid">True where the aid receives it; false for what only a person could know.</param>
/// <param name="IsProtected">True where law protects people from distinction on it, such as sex.</param>
/// <param name="Direction">How it may change.</param>
/// <param name="Place">Where in the file the fact stands: the id of a mark of the vignette. By default the attribute's id.</param>
public sealed record CaseAttribute(
    string Id,
    Text Label,
    string Category,
    IReadOnlyList<AttributeLevel> Levels,
    decimal Minimum,
    decimal Maximum,
    bool IsInteger,
    Text? Unit,
    Text? Phrase,
    bool SeenByAid,
    bool IsProtected,
    ChangeDirection Direction,
    string Place)
{
    /// <summary>True where the attribute takes a number.</summary>
    public bool IsNumber => Levels.Count == 0;
}

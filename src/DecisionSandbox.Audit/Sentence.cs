namespace DecisionSandbox.Audit;

/// <summary>One plain sentence in both languages, for a person who is not a technician.</summary>
/// <param name="Fr">The French sentence.</param>
/// <param name="En">The English sentence.</param>
public sealed record Sentence(string Fr, string En)
{
    /// <summary>Both sentences on one line, French first.</summary>
    public override string ToString() => $"{Fr} / {En}";
}

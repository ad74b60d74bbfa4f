namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>Everything drawn for one case: what its file is written from.</summary>
/// <param name="Seed">The caseload's seed.</param>
/// <param name="Index">The case's index.</param>
/// <param name="Values">What was drawn, by slot.</param>
public sealed record DrawnCase(long Seed, int Index, Drawn[] Values)
{
    /// <summary>Chooses among so many equal alternatives, by a key of its own.</summary>
    public int Pick(ulong key, int among)
    {
        var random = KeyedRandom.For(Seed, Index, key);
        return (int)random.Below(among);
    }
}

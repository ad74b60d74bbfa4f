namespace DecisionSandbox.Core.Aids.Statutory;

/// <summary>One group of the algorithm as it was walked through for one profile.</summary>
/// <param name="Group">The group's letter, A to H.</param>
/// <param name="Sum">The profile's sum in this group.</param>
/// <param name="CutOff">The cut-off that was met, or the lowest one, missed.</param>
/// <param name="Met">True where the sum reached the cut-off, which ends the walk.</param>
public sealed record AggirStep(char Group, int Sum, int CutOff, bool Met);

/// <summary>What the grid gives for eight letters.</summary>
/// <param name="Rank">Rank, 1 (most dependent) to 13.</param>
/// <param name="Gir">Groupe iso-ressources, 1 (most dependent) to 6: an administrative level, not a diagnosis.</param>
/// <param name="Trace">The groups walked through, in order; the last one decided.</param>
public sealed record AggirResult(int Rank, int Gir, IReadOnlyList<AggirStep> Trace)
{
    /// <summary>True where the GIR opens the right to APA, age aside (GIR 1 to 4).</summary>
    public bool OpensApa => Gir <= AggirGrid.LastGirWithApa;
}

/// <summary>A single-step worsening (one letter, A to B or B to C) after which the legal grid answers a less dependent GIR.</summary>
/// <param name="Before">The eight letters before.</param>
/// <param name="After">The eight letters after one of them worsened.</param>
/// <param name="GirBefore">GIR before.</param>
/// <param name="GirAfter">GIR after: a higher number, so less dependent.</param>
public sealed record AggirAnomaly(string Before, string After, int GirBefore, int GirAfter)
{
    /// <summary>True where the worsening takes the person from GIR 1–4 to GIR 5–6, and so loses APA.</summary>
    public bool LosesApa => GirBefore <= AggirGrid.LastGirWithApa && GirAfter > AggirGrid.LastGirWithApa;
}

namespace DecisionSandbox.Analysis.Resampling;

/// <summary>
/// The people that a resample draws from. Arms that share nobody are resampled each on its own (their sizes are the study's choice);
/// arms that share people draw from everyone at once, so that a person's answers in two arms stay together.
/// </summary>
/// <param name="Stream">The pool's stream of random numbers.</param>
/// <param name="Size">How many people it holds.</param>
/// <param name="Place">The place in the pool of each participant of a section.</param>
internal sealed record Pool(ulong Stream, int Size, int[] Place)
{
    public static Pool Everyone(Section section, int participants) => new(Draws.Everyone, participants, section.People);

    public static Pool Alone(Section section, int arm) =>
        new(Draws.Arm(arm), section.People.Length, [.. Enumerable.Range(0, section.People.Length)]);

    /// <summary>The pool of a section, for a part of its rows: the people drawn are the same.</summary>
    public Pool Of(Section part, Section whole) => this with { Place = [.. part.People.Select(person => Place[Array.BinarySearch(whole.People, person)])] };
}

namespace DecisionSandbox.Core.Studies.Assignment;

/// <summary>Places in a line of permuted blocks. A place whose holder left is given again before a new one is opened, so that arms stay balanced under dropout.</summary>
public static class Slots
{
    /// <summary>The lowest place that nobody holds, from 0.</summary>
    public static int Lowest(IEnumerable<int> held)
    {
        var taken = held.ToHashSet();
        var slot = 0;
        while (taken.Contains(slot)) { slot++; }
        return slot;
    }
}

namespace DecisionSandbox.Services.Committee;

/// <summary>A line that one version of a text has and the other has not.</summary>
/// <param name="IsNew">True where the later version has it.</param>
/// <param name="Line">The line.</param>
public sealed record LineChange(bool IsNew, string Line)
{
    /// <summary>What has to be taken away from one text and added to it to have the other: as few lines as possible, what goes before what comes.</summary>
    public static IReadOnlyList<LineChange> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        // Lengths of the longest common rest from each pair of lines on.
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        var changes = new List<LineChange>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j]) { (i, j) = (i + 1, j + 1); }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1])) { changes.Add(new(false, old[i++])); }
            else { changes.Add(new(true, now[j++])); }
        }
        return changes;
    }
}

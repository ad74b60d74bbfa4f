namespace DecisionSandbox.Analysis.Decisions;

/// <summary>How a file of decisions is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>Our column names and the file's own, where they differ: <c>participant</c> → <c>worker_id</c>. With it, columns that are not named are left aside; without it, an unknown column refuses the file.</summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }

    /// <summary>True to leave faulty lines out and count them; false to refuse the file.</summary>
    public bool LeaveOutFaulty { get; init; }
}

/// <summary>What was read of a file.</summary>
/// <param name="Rows">The decisions, in the file's order.</param>
/// <param name="Excluded">Lines left out because they were faulty; 0 unless that was asked.</param>
/// <param name="Faults">The first faults (at most twenty), in the order of the file.</param>
/// <param name="ColumnsLeftAside">Columns of the file that nothing was read from.</param>
public sealed record ImportedDecisions(
    IReadOnlyList<Decision> Rows, int Excluded, IReadOnlyList<LineProblem> Faults, IReadOnlyList<string> ColumnsLeftAside);

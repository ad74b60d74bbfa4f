namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Gathers faults by line: all are counted, the first twenty are kept.</summary>
/// <param name="columns">Our column names and the file's own, where they differ: people look for theirs.</param>
internal sealed class FaultList(IReadOnlyDictionary<string, string>? columns = null)
{
    private const int Most = 20;
    private const int Longest = 60;
    private readonly List<LineProblem> _lines = [];
    private int _total;

    public bool Any => _total > 0;

    public int Total => _total;

    /// <summary>The first ones.</summary>
    public IReadOnlyList<LineProblem> Kept => _lines;

    public void Add(int line, string? column, string fr, string en)
    {
        _total++;
        if (_lines.Count < Most)
        {
            _lines.Add(new LineProblem(line, column is null ? null : Short(columns?.GetValueOrDefault(column) ?? column), new Core.Text(fr, en)));
        }
    }

    /// <summary>What is quoted of a cell, so that a message stays a sentence.</summary>
    public static string Short(string cell) => cell.Length <= Longest ? cell : cell[..Longest] + "…";

    public UnreadableDecisions ToProblem() => new([.. _lines], _total);
}

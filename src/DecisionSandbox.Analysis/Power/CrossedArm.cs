namespace DecisionSandbox.Analysis.Power;

/// <summary>One arm's table of people and cases, taken apart into means and rest.</summary>
internal sealed class CrossedArm
{
    private readonly Dictionary<string, (double Mean, int Count)> _people;
    private readonly Dictionary<string, (double Mean, int Count)> _cases;

    public CrossedArm(IReadOnlyList<(string Person, string Case, double Value)> cells)
    {
        _people = Means(cells.Select(cell => (cell.Person, cell.Value)));
        _cases = Means(cells.Select(cell => (cell.Case, cell.Value)));
        if (cells.Count == 0) { return; }
        Mean = _people.Values.Average(person => person.Mean);
        var middle = cells.Average(cell => cell.Value);
        RestSquares = cells.Sum(cell => Math.Pow(cell.Value - _people[cell.Person].Mean - _cases[cell.Case].Mean + middle, 2));
        RestFreedom = cells.Count - _people.Count - _cases.Count + 1;
    }

    public int People => _people.Count;

    /// <summary>Mean of the people's means.</summary>
    public double Mean { get; }

    public double RestSquares { get; }

    public int RestFreedom { get; }

    public double MeanOf(string @case) => _cases[@case].Mean;

    public int SeenBy(string @case) => _cases[@case].Count;

    /// <summary>The variance between people, what chance adds to their means taken off.</summary>
    public double BetweenPeople(double rest) =>
        (_people.Values.Sum(person => Math.Pow(person.Mean - Mean, 2)) / (People - 1)) - (rest * _people.Values.Average(person => 1.0 / person.Count));

    private static Dictionary<string, (double Mean, int Count)> Means(IEnumerable<(string Key, double Value)> values) =>
        values.GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => (group.Average(pair => pair.Value), group.Count()));
}

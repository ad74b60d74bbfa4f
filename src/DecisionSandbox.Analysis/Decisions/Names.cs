namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Names and their codes, in order of first appearance unless sorted.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>All names at once, in alphabetical order: wherever their rows stand, their codes are the same.</summary>
    public static Names Sorted(IEnumerable<string?> names)
    {
        var sorted = new Names();
        foreach (var name in names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            sorted.Code(name);
        }

        return sorted;
    }

    public int Count => _names.Count;

    public string this[int code] => _names[code];

    public int Code(string name)
    {
        if (!_codes.TryGetValue(name, out var code))
        {
            _codes[name] = code = _names.Count;
            _names.Add(name);
        }

        return code;
    }

    /// <summary>The code of a known name, or −1.</summary>
    public int Find(string name) => _codes.GetValueOrDefault(name, -1);
}

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Names and their codes, in order of first appearance.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

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

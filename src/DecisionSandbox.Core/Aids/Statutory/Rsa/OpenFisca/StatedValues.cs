namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>What one input says, by period: a scalar holds for the case's period.</summary>
internal sealed class StatedValues
{
    private readonly List<(OpenFiscaPeriod Period, string Value)> _stated;
    private Dictionary<int, decimal>? _amounts;
    private decimal? _always;

    private StatedValues(List<(OpenFiscaPeriod, string)> stated) => _stated = stated;

    /// <summary>Every value as written.</summary>
    public IEnumerable<string> Values => _stated.Select(entry => entry.Value);

    /// <summary>The first value that is no number, or null.</summary>
    public string? FirstThatIsNoNumber => Values.FirstOrDefault(value => Number(value) is null);

    /// <summary>Reads an input; null where it says nothing.</summary>
    /// <param name="node">What stands under its name.</param>
    /// <param name="period">The case's period, or null.</param>
    /// <param name="wrong">Told what cannot be read.</param>
    public static StatedValues? Read(YamlTree node, OpenFiscaPeriod? period, Action<string> wrong)
    {
        List<(OpenFiscaPeriod, string)> stated = [];
        foreach (var (at, value) in node is YamlTree.Map map ? map.Entries : [new("", node)])
        {
            if (value is YamlTree.Word { IsNull: true } or YamlTree.Items { All.Count: 0 } or YamlTree.Map { Entries.Count: 0 }) { continue; }
            var when = at.Length == 0 ? period : OpenFiscaPeriod.Parse(at);
            if (value is not YamlTree.Word word) { wrong(at.Length == 0 ? "[…]" : at); }
            else if (when is not { } known) { wrong(at.Length == 0 ? word.Value : at); }
            else { stated.Add((known, word.Value.Trim())); }
        }
        // Shorter periods say more than the longer ones around them.
        return stated.Count == 0 ? null : new([.. stated.OrderBy(entry => entry.Item1.IsEternity ? int.MaxValue : entry.Item1.Months)]);
    }

    /// <summary>What holds in a month, or null.</summary>
    public string? Held(LegalMonth month) => _stated.FirstOrDefault(entry => entry.Period.Covers(month)).Value;

    /// <summary>A flow's share of a month, or null where nothing is stated: a year's amount is twelve months'.</summary>
    public decimal? Amount(LegalMonth month)
    {
        _amounts ??= Spread();
        return _amounts.TryGetValue(month.Index, out var amount) ? amount : _always;
    }

    /// <summary>The stated value whose period is nearest to a month, and that period's first month.</summary>
    public (LegalMonth From, string Value) Nearest(LegalMonth month) =>
        _stated.Select(entry => (entry.Period.From, entry.Value)).MinBy(entry => Math.Abs(entry.From.Index - month.Index));

    /// <summary>A number or yes and no; null for another word.</summary>
    public static decimal? Number(string value) => Flag(value) is { } flag ? flag ? 1 : 0 : Arithmetic.Evaluate(value);

    /// <summary>Yes or no as YAML writes them; null for another word.</summary>
    public static bool? Flag(string value) => value.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };

    // What a year gives beside months that are stated by themselves is shared by its other months.
    private Dictionary<int, decimal> Spread()
    {
        var amounts = new Dictionary<int, decimal>();
        foreach (var (period, value) in _stated)
        {
            var total = Number(value) ?? 0;
            if (period.IsEternity) { _always = total; continue; }
            var open = period.All.Where(month => !amounts.ContainsKey(month.Index)).ToList();
            var rest = total - period.All.Sum(month => amounts.GetValueOrDefault(month.Index));
            foreach (var month in open) { amounts[month.Index] = rest / open.Count; }
        }
        return amounts;
    }
}

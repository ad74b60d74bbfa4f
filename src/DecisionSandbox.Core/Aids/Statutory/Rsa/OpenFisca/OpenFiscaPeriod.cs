using System.Globalization;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>A period as OpenFisca writes it: <c>2014</c>, <c>2018-05</c>, <c>month:2014-11:3</c>, <c>year:2013:2</c>.</summary>
/// <param name="From">Its first month.</param>
/// <param name="Months">How many months; 0 for eternity.</param>
internal readonly record struct OpenFiscaPeriod(LegalMonth From, int Months)
{
    public bool IsEternity => Months == 0;

    public IEnumerable<LegalMonth> All { get { var from = From; return Enumerable.Range(0, Months).Select(i => from.Plus(i)); } }

    public bool Covers(LegalMonth month) => IsEternity || (month >= From && month < From.Plus(Months));

    public static OpenFiscaPeriod? Parse(string text)
    {
        if (text.Equals("eternity", StringComparison.OrdinalIgnoreCase)) { return new(default, 0); }
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        var unit = parts.Length > 1 ? parts[0] : null;
        if (unit is not (null or "month" or "year") || parts.Length > 3) { return null; }
        var size = 1;
        if (parts.Length == 3 && (!int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > 1200)) { return null; }
        if (Start(unit is null ? parts[0] : parts[1]) is not { } start) { return null; }
        var isYear = unit == "year" || (unit is null && start.IsYear);
        return new(start.Month, isYear ? 12 * size : size);
    }

    public override string ToString() => Months switch
    {
        0 => "ETERNITY",
        1 => From.ToString(),
        12 when From.Month == 1 => From.Year.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"month:{From}:{Months}"),
    };

    // A day stands for its month.
    private static (LegalMonth Month, bool IsYear)? Start(string text)
    {
        var parts = text.Split('-');
        if (parts.Length > 3 || !parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit)) || parts[0].Length != 4) { return null; }
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var month = numbers.ElementAtOrDefault(1);
        if (numbers[0] is < 1 or > 9000 || (numbers.Count > 1 && month is < 1 or > 12) || (numbers.Count > 2 && numbers[2] is < 1 or > 31)) { return null; }
        return (new(numbers[0], numbers.Count > 1 ? month : 1), numbers.Count == 1);
    }
}

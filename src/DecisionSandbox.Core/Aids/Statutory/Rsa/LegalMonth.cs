using System.Globalization;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>A month of the calendar: the legal date of a statutory amount.</summary>
/// <param name="Index">Months since January of the year 0.</param>
public readonly record struct LegalMonth(int Index) : IComparable<LegalMonth>
{
    /// <summary>The month of a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    public LegalMonth(int year, int month)
        : this((year * 12) + month - 1)
    {
    }

    /// <summary>The year.</summary>
    public int Year => Index / 12;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => (Index % 12) + 1;

    /// <summary>Its first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The month so many months later; earlier where negative.</summary>
    public LegalMonth Plus(int months) => new(Index + months);

    /// <inheritdoc/>
    public int CompareTo(LegalMonth other) => Index.CompareTo(other.Index);

    /// <summary>True where one month comes before the other.</summary>
    public static bool operator <(LegalMonth left, LegalMonth right) => left.Index < right.Index;

    /// <summary>True where one month comes after the other.</summary>
    public static bool operator >(LegalMonth left, LegalMonth right) => left.Index > right.Index;

    /// <summary>True where one month comes before the other or is the same.</summary>
    public static bool operator <=(LegalMonth left, LegalMonth right) => left.Index <= right.Index;

    /// <summary>True where one month comes after the other or is the same.</summary>
    public static bool operator >=(LegalMonth left, LegalMonth right) => left.Index >= right.Index;

    /// <summary>Reads <c>2025-04</c>.</summary>
    public static bool TryParse(string text, out LegalMonth month)
    {
        ArgumentNullException.ThrowIfNull(text);
        month = default;
        if (text.Length != 7 || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 12) { return false; }
        month = new(year, number);
        return true;
    }

    /// <summary><c>2025-04</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");
}

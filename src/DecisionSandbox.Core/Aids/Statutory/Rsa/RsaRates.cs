using System.Globalization;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>The amounts and coefficients of RSA in force in a month, metropolitan France (CASF L.262-2, L.262-9, R.262-1 to R.262-10).</summary>
/// <param name="Month">The month.</param>
/// <param name="BaseAmount">Flat amount of one person, euros a month.</param>
/// <param name="Bmaf">Base of family benefits, euros a month.</param>
/// <param name="IncreasedAdult">Increased amount of a lone adult, as a multiple of the base amount (R.262-2).</param>
/// <param name="IncreasedChild">What each dependent child adds to it.</param>
/// <param name="Slope">Share of earnings added back, 0..1.</param>
public sealed record RsaRates(LegalMonth Month, decimal BaseAmount, decimal Bmaf, decimal IncreasedAdult, decimal IncreasedChild, decimal Slope)
{
    /// <summary>The first month of RSA (law of 1 December 2008).</summary>
    public static LegalMonth First { get; } = new(2009, 6);

    /// <summary>The last month for which the amounts are known: each year's revaluation comes in April.</summary>
    public static LegalMonth Last { get; } = new(2027, 3);

    /// <summary>Nothing is paid below this amount, euros a month (R.262-39).</summary>
    public const decimal LeastPaid = 6;

    // From January 2016 the in-work part became a benefit of its own, the prime d'activité (law of 17 August 2015, art. 57 to 59).
    private static readonly LegalMonth s_withoutSlope = new(2016, 1);

    /// <summary>The base amount by the month from which it holds.</summary>
    public static IReadOnlyList<(LegalMonth From, decimal Amount)> BaseAmounts { get; } = Table(
        "2009-06 454.63; 2010-01 460.09; 2011-01 466.99; 2012-01 474.93; 2013-01 483.24; 2013-09 492.90; 2014-01 499.31; 2014-09 509.30; 2015-01 513.88; 2015-09 524.16; "
        + "2016-04 524.68; 2016-09 535.17; 2017-04 536.78; 2017-09 545.48; 2018-04 550.93; 2019-04 559.74; 2020-04 564.78; 2021-04 565.34; 2022-04 575.52; 2022-07 598.54; "
        + "2023-04 607.75; 2024-04 635.71; 2025-04 646.52; 2026-04 651.69");

    /// <summary>The base of family benefits by the month from which it holds.</summary>
    public static IReadOnlyList<(LegalMonth From, decimal Amount)> Bmafs { get; } = Table(
        "2008-01 377.86; 2009-01 389.2; 2011-01 395.04; 2012-04 399; 2013-04 403.79; 2014-04 406.21; 2016-04 406.62; 2017-04 407.84; 2018-04 411.92; 2019-04 413.16; "
        + "2020-04 414.4; 2021-04 414.81; 2022-04 422.28; 2022-07 439.17; 2023-04 445.93; 2024-04 466.44; 2025-04 474.37; 2026-04 478.16");

    private static readonly RsaRates[] s_byMonth = [.. Enumerable.Range(First.Index, Last.Index - First.Index + 1).Select(index => For(new LegalMonth(index)))];

    /// <summary>What holds in a month, or <see cref="RsaRatesUnknown"/>: an amount of another date is never used instead.</summary>
    public static Outcome<RsaRates> On(LegalMonth month) => month >= First && month <= Last ? s_byMonth[month.Index - First.Index] : new RsaRatesUnknown(month);

    /// <summary>Multiple of the base amount for a household (R.262-1).</summary>
    /// <param name="size">Adults and dependent children, 1 or more.</param>
    /// <param name="isLoneAdult">True where there is one adult.</param>
    public static decimal Rate(int size, bool isLoneAdult) =>
        1 + (size >= 2 ? 0.5m : 0) + (size >= 3 ? 0.3m : 0) + (size >= 4 ? isLoneAdult ? 0.4m : 0.3m : 0) + (0.4m * Math.Max(size - 4, 0));

    /// <summary>The most that being housed takes off, euros a month (R.262-9, R.262-10).</summary>
    /// <param name="size">Adults and dependent children, 1 or more.</param>
    public decimal HousingDeduction(int size) => BaseAmount * size switch { 1 => 0.12m, 2 => 0.16m * 1.5m, _ => 0.165m * 1.8m };

    private static RsaRates For(LegalMonth month)
    {
        // The coefficients of the increased amount gained two decimals with the same reform.
        var recent = month >= s_withoutSlope;
        return new(month, At(BaseAmounts, month), At(Bmafs, month), recent ? 1.28412m : 1.284m, recent ? 0.42804m : 0.428m, recent ? 0 : 0.62m);
    }

    private static decimal At(IReadOnlyList<(LegalMonth From, decimal Amount)> table, LegalMonth month) => table.Last(entry => entry.From <= month).Amount;

    private static List<(LegalMonth, decimal)> Table(string written) =>
        [.. written.Split(';', StringSplitOptions.TrimEntries).Select(entry => entry.Split(' ')).Select(entry =>
            LegalMonth.TryParse(entry[0], out var from) ? (from, decimal.Parse(entry[1], CultureInfo.InvariantCulture)) : throw new FormatException(entry[0]))];
}

/// <summary>No amount of RSA is known for this month.</summary>
/// <param name="Month">The month asked for.</param>
public sealed record RsaRatesUnknown(LegalMonth Month) : Problem(new Text(
    $"Les montants du RSA pour {Month} ne sont pas connus de l’outil : choisissez un mois de {RsaRates.First} à {RsaRates.Last}.",
    $"The amounts of RSA for {Month} are not known here: choose a month from {RsaRates.First} to {RsaRates.Last}."));

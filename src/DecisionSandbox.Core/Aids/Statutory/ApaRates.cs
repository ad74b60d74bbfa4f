using System.Globalization;

namespace DecisionSandbox.Core.Aids.Statutory;

/// <summary>The amounts of home-care APA at a legal date (CASF L.232-3-1, R.232-10, R.232-11).</summary>
/// <param name="From">First day on which they hold.</param>
/// <param name="Mtp">Majoration pour tierce personne, euros a month.</param>
/// <param name="CeilingFactors">Ceiling of the care plan for GIR 1 to 4, as multiples of the MTP.</param>
public sealed record ApaRates(DateOnly From, decimal Mtp, IReadOnlyList<decimal> CeilingFactors)
{
    /// <summary>MTP of April 2025 with the ceilings of January 2024.</summary>
    public static ApaRates April2025 { get; } = new(new DateOnly(2025, 4, 1), 1288.13m, [1.615m, 1.306m, 0.944m, 0.63m]);

    /// <summary>The rates that hold on a day, or a problem where none is known for it: an amount of another date is never used instead.</summary>
    public static Outcome<ApaRates> On(DateOnly day) => day >= April2025.From ? April2025 : new RatesUnknown(day);

    /// <summary>The ceiling of the care plan, in euros a month, to the cent.</summary>
    /// <param name="gir">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The GIR opens no right to APA.</exception>
    public decimal Ceiling(int gir) => gir is >= 1 and <= AggirGrid.LastGirWithApa
        ? Cents(CeilingFactors[gir - 1] * Mtp)
        : throw new ArgumentOutOfRangeException(nameof(gir), gir, "APA is for GIR 1 to 4.");

    /// <summary>What the person pays of a care plan, in euros a month, to the cent.</summary>
    /// <param name="plan">The plan, euros a month, 0 or more; the part above the ceiling is not APA and is for the caller to leave out.</param>
    /// <param name="resources">Resources of the household, euros a month, 0 or more.</param>
    /// <param name="isCouple">True for a couple, whose resources are divided by 1.7.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative amount.</exception>
    public decimal Participation(decimal plan, decimal resources, bool isCouple)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(resources);
        var r = isCouple ? resources / 1.7m : resources;
        decimal lo = 0.725m * Mtp, hi = 2.67m * Mtp, d = hi - lo;
        if (r <= lo) { return 0; }
        if (r >= hi) { return Cents(0.9m * plan); }
        var first = Math.Min(plan, 0.317m * Mtp);
        var second = Math.Clamp(plan - (0.317m * Mtp), 0, 0.181m * Mtp);
        var third = Math.Max(0, plan - (0.498m * Mtp));
        var share = first
            + (second * ((0.6m * r / d) + (((0.4m * hi) - lo) / d)))
            + (third * ((0.8m * r / d) + (((0.2m * hi) - lo) / d)));
        return Cents(Math.Min(0.9m * (r - lo) / d * share, 0.9m * plan));
    }

    /// <summary>The APA itself: the plan, at most the ceiling, less the participation.</summary>
    /// <param name="gir">1 to 4.</param>
    /// <param name="plan">The plan, euros a month.</param>
    /// <param name="resources">Resources of the household, euros a month.</param>
    /// <param name="isCouple">True for a couple.</param>
    public decimal Amount(int gir, decimal plan, decimal resources, bool isCouple)
    {
        var financed = Math.Min(plan, Ceiling(gir));
        return financed - Participation(financed, resources, isCouple);
    }

    private static decimal Cents(decimal euros) => Math.Round(euros, 2, MidpointRounding.AwayFromZero);
}

/// <summary>No amount is known for this day.</summary>
/// <param name="Day">The day asked for.</param>
public sealed record RatesUnknown(DateOnly Day) : Problem(new Text(
    $"Les montants de l’APA au {Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} ne sont pas connus de l’outil : choisissez une date à partir du 1er avril 2025.",
    $"The amounts of APA on {Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} are not known here: choose a date from 1 April 2025."));

namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>One kind of income of one person, in euros, over the months that RSA looks at.</summary>
/// <param name="Now">In the month asked for.</param>
/// <param name="Ago1">One month before.</param>
/// <param name="Ago2">Two months before.</param>
/// <param name="Ago3">Three months before.</param>
/// <param name="Ago4">Four months before: read in the departments of the 2024-10 experiment only.</param>
public readonly record struct MonthlyIncome(decimal Now, decimal Ago1, decimal Ago2, decimal Ago3, decimal Ago4)
{
    /// <summary>The same amount in every month.</summary>
    public static MonthlyIncome Steady(decimal amount) => new(amount, amount, amount, amount, amount);

    /// <summary>Sum of the reference quarter.</summary>
    /// <param name="isLate">True for months −2 to −4 instead of −1 to −3.</param>
    public decimal Quarter(bool isLate) => isLate ? Ago2 + Ago3 + Ago4 : Ago1 + Ago2 + Ago3;

    /// <summary>True where it came last month and does not come any more.</summary>
    public bool HasStopped => Now == 0 && Ago1 > 0;
}

/// <summary>One person of the household, in the month asked for.</summary>
/// <param name="Age">Age in whole years on the first day of the month.</param>
public sealed record RsaPerson(int Age)
{
    /// <summary>Net salary.</summary>
    public MonthlyIncome Salary { get; init; }

    /// <summary>Apprentice's pay.</summary>
    public MonthlyIncome Apprentice { get; init; }

    /// <summary>Unemployment benefit, net.</summary>
    public MonthlyIncome Unemployment { get; init; }

    /// <summary>Old-age pension, net.</summary>
    public MonthlyIncome Pension { get; init; }

    /// <summary>Alimony received.</summary>
    public MonthlyIncome Alimony { get; init; }

    /// <summary>Disability pension.</summary>
    public MonthlyIncome DisabilityPension { get; init; }

    /// <summary>True for a student (L.262-4, 3°).</summary>
    public bool IsStudent { get; init; }

    /// <summary>True for somebody who expects a child.</summary>
    public bool IsPregnant { get; init; }

    /// <summary>True where the hours of work asked of people under 25 are met (L.262-7-1).</summary>
    public bool MeetsYouthHours { get; init; }

    /// <summary>True for the nationality or permit that L.262-4, 2° and L.262-6 ask for.</summary>
    public bool MayReside { get; init; } = true;
}

/// <summary>How the household is housed.</summary>
public enum RsaOccupancy
{
    /// <summary>Not said, or without a home.</summary>
    Other,
    /// <summary>Tenant of any kind.</summary>
    Tenant,
    /// <summary>Owner.</summary>
    Owner,
    /// <summary>Owner who still pays for a first home.</summary>
    FirstTimeBuyer,
    /// <summary>Housed free of charge.</summary>
    Free,
}

/// <summary>Housing in the month asked for.</summary>
/// <param name="Occupancy">How the household is housed.</param>
/// <param name="Rent">Rent or instalments, euros a month.</param>
/// <param name="SharesCosts">True for somebody housed free who takes part in the costs.</param>
/// <param name="Benefit">Housing benefit received, euros a month; null where nobody said.</param>
public sealed record RsaHousing(RsaOccupancy Occupancy, decimal Rent, bool SharesCosts, decimal? Benefit);

/// <summary>Benefits of the month asked for, euros a month; null where nobody said.</summary>
public sealed record RsaBenefits
{
    /// <summary>Allocations familiales.</summary>
    public decimal? FamilyAllowances { get; init; }

    /// <summary>Complément familial as received.</summary>
    public decimal? FamilySupplement { get; init; }

    /// <summary>Complément familial without its increase.</summary>
    public decimal? PlainFamilySupplement { get; init; }

    /// <summary>PAJE base.</summary>
    public decimal? PajeBase { get; init; }

    /// <summary>Parental-leave benefit (PreParE).</summary>
    public decimal ParentalLeave { get; init; }

    /// <summary>Allocation de soutien familial.</summary>
    public decimal? Asf { get; init; }

    /// <summary>All family benefits that count, where a total is stated: the others are then not looked at.</summary>
    public decimal? StatedTotal { get; init; }

    /// <summary>Minimum incomes that count (AAH, ASS, ASPA), where stated.</summary>
    public decimal? MinimumIncomes { get; init; }
}

/// <summary>Everything that RSA reads of one household for one month.</summary>
/// <param name="Month">The month asked for.</param>
/// <param name="Adults">The applicant and the partner: one or two.</param>
/// <param name="Children">Children of the household of any age.</param>
/// <param name="Housing">Housing.</param>
/// <param name="Benefits">Benefits.</param>
public sealed record RsaHousehold(LegalMonth Month, IReadOnlyList<RsaPerson> Adults, IReadOnlyList<RsaPerson> Children, RsaHousing Housing, RsaBenefits Benefits)
{
    /// <summary>True for a lone adult separated, widowed or left for less than 18 months (R.262-2).</summary>
    public bool IsRecentlyIsolated { get; init; }

    /// <summary>The number of dependent children where it is stated; null to work it out.</summary>
    public int? StatedChildren { get; init; }

    /// <summary>True in a department of the experiment of October 2024 (incomes known at source).</summary>
    public bool IsInExperiment { get; init; }
}

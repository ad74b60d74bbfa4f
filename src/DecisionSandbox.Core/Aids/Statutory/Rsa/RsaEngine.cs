namespace DecisionSandbox.Core.Aids.Statutory.Rsa;

/// <summary>RSA of a simple household in one month (CASF L.262-2 to L.262-10, R.262-1 to R.262-39).</summary>
public static class RsaEngine
{
    private const int AdultAge = 25; // L.262-4, 1°: the age itself is enough (≥)

    // R.522-1 and following of the CSS: complément familial, in shares of the BMAF.
    private const decimal PlainSupplement = 0.4165m;

    /// <summary>The household's RSA.</summary>
    /// <param name="household">The household.</param>
    /// <param name="needs">What will be read of the assessment; the rest may rest on benefits that nobody stated.</param>
    /// <returns>The assessment, <see cref="RsaRatesUnknown"/> or <see cref="RsaOutOfScope"/>.</returns>
    public static Outcome<RsaAssessment> Assess(RsaHousehold household, RsaNeeds needs = RsaNeeds.All)
    {
        ArgumentNullException.ThrowIfNull(household);
        var rates = RsaRates.On(household.Month);
        if (rates.Problem is { } unknown) { return unknown; }
        return RsaScope.Refuse(household, needs) is { } refused ? refused : Assess(household, rates.Value);
    }

    private static RsaAssessment Assess(RsaHousehold household, RsaRates rates)
    {
        var isLate = household.IsInExperiment && household.Month >= new LegalMonth(2024, 10);
        var (adults, isLone) = (household.Adults, household.Adults.Count == 1);
        var isPregnant = adults.Any(adult => adult.IsPregnant);
        // The coefficients' own limit where the only child opens the increase: counted or not, the child must not lower RSA.
        var onlyChildOpens = isLone && household.IsRecentlyIsolated && !isPregnant && household.Children.Count(child => child.Age < AdultAge) == 1;
        var limit = rates.BaseAmount * (onlyChildOpens ? rates.IncreasedAdult - 1 + rates.IncreasedChild : 0.4m);
        var incomes = household.Children
            .Where(child => child.Age < AdultAge)
            .Select(child => (Child: child, Earned: Earnings(child, isLate), Other: OtherIncomes(child, rates, isLate)))
            // Before 2016 a child's earnings are net of the share that is added back.
            .Where(own => ((1 - rates.Slope) * own.Earned) + own.Other < limit)
            .ToList();
        var children = household.StatedChildren ?? incomes.Count;
        var size = adults.Count + children;

        var hasYoungChild = household.Children.Any(child => child.Age < 3);
        return new RsaAssessment(
            rates, children, size,
            FlatAmount: rates.BaseAmount * RsaRates.Rate(size, isLone),
            IsEligible: adults.Any(adult => MayClaim(adult, children > 0 || isPregnant)),
            IncreasedAmount: rates.BaseAmount * (rates.IncreasedAdult + (rates.IncreasedChild * children)),
            OpensIncrease: isLone && (isPregnant || children > 0) && (isPregnant || hasYoungChild || household.IsRecentlyIsolated),
            HousingDeduction: Deduction(household.Housing, rates.HousingDeduction(size)),
            Earnings: adults.Sum(adult => Earnings(adult, isLate)) + incomes.Sum(own => own.Earned),
            OtherIncomes: adults.Sum(adult => OtherIncomes(adult, rates, isLate)) + incomes.Sum(own => own.Other),
            FamilyBenefits: household.Benefits.StatedTotal ?? FamilyBenefits(household, rates, incomes.Count(own => own.Child.Age < 20)),
            MinimumIncomes: household.Benefits.MinimumIncomes ?? 0);
    }

    // L.262-4, 1° to 3°; a child to be born counts as a child. L.262-7-1: under 25 with enough hours of work.
    private static bool MayClaim(RsaPerson adult, bool hasChild) =>
        (adult.Age >= AdultAge || hasChild || (adult.Age is > 18 and < AdultAge && adult.MeetsYouthHours)) && !adult.IsStudent && adult.MayReside;

    private static decimal Deduction(RsaHousing housing, decimal most)
    {
        var ownsWithoutCost = housing.Occupancy is RsaOccupancy.Owner or RsaOccupancy.FirstTimeBuyer && housing.Rent == 0;
        var housedFree = housing.Occupancy == RsaOccupancy.Free && !housing.SharesCosts;
        return ownsWithoutCost || housedFree ? most : Math.Clamp(housing.Benefit ?? 0, 0, most);
    }

    private static decimal Earnings(RsaPerson person, bool isLate) =>
        Mean(person, person.Salary, isLate) + Mean(person, person.Apprentice, isLate);

    private static decimal OtherIncomes(RsaPerson person, RsaRates rates, bool isLate) =>
        Mean(person, person.Unemployment, isLate) + Mean(person, person.Pension, isLate)
        + Lowered(person.Alimony, rates, isLate) + Lowered(person.DisabilityPension, rates, isLate);

    // R.262-13: an income that has stopped and that no unemployment benefit or pension replaces does not count.
    private static decimal Mean(RsaPerson person, MonthlyIncome income, bool isLate) =>
        income.HasStopped && person.Unemployment.Now + person.Pension.Now == 0 ? 0 : income.Quarter(isLate) / 3;

    // R.262-13: other incomes that have stopped are lowered by the base amount of each month.
    private static decimal Lowered(MonthlyIncome income, RsaRates rates, bool isLate) =>
        income.HasStopped ? Math.Max(0, income.Quarter(isLate) - (3 * rates.BaseAmount)) / 3 : income.Quarter(isLate) / 3;

    private static decimal FamilyBenefits(RsaHousehold household, RsaRates rates, int childrenUnder20)
    {
        var benefits = household.Benefits;
        return FamilyAllowances(benefits.FamilyAllowances ?? 0, rates, household.Children.Count(child => child.Age < 20))
            + Supplement(benefits, rates) + (benefits.PajeBase ?? 0) + benefits.ParentalLeave + Asf(household, rates, childrenUnder20);
    }

    // R.262-11, 8°: increases for the children's age do not count. Plain rate: 32 % of the BMAF for two children, 41 % for each other (CSS D.521-1).
    private static decimal FamilyAllowances(decimal received, RsaRates rates, int children) =>
        children >= 2 ? Math.Min(received, rates.Bmaf * (0.32m + (0.41m * (children - 2)))) : received;

    private static decimal Supplement(RsaBenefits benefits, RsaRates rates) => (benefits.FamilySupplement, benefits.PlainFamilySupplement) switch
    {
        (<= 0, _) => 0,
        (_, { } plain) => plain,
        ({ } received, null) => Math.Min(received, PlainSupplement * rates.Bmaf),
        (null, null) => 0,
    };

    private static decimal Asf(RsaHousehold household, RsaRates rates, int children)
    {
        if (household.Adults.Count != 1 || children == 0) { return 0; }
        var most = 0.225m * rates.Bmaf * children;
        if (household.Benefits.Asf is { } received) { return Math.Min(received, most); }
        return household.Adults.Concat(household.Children).Any(person => ReceivesAlimony(person.Alimony)) ? 0 : most;
    }

    private static bool ReceivesAlimony(MonthlyIncome alimony) => alimony.Now > 0 || alimony.Ago1 > 0 || alimony.Ago2 > 0 || alimony.Ago3 > 0;
}

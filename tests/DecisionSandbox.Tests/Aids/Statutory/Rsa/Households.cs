using DecisionSandbox.Core.Aids.Statutory.Rsa;

namespace DecisionSandbox.Tests.Aids.Statutory.Rsa;

/// <summary>Households made by hand.</summary>
internal static class Households
{
    public static RsaHousing Nowhere { get; } = new(RsaOccupancy.Other, 0, false, null);

    public static RsaHousing Owner { get; } = new(RsaOccupancy.Owner, 0, false, null);

    public static RsaHousing Free { get; } = new(RsaOccupancy.Free, 0, false, null);

    /// <summary>No family benefit at all, said so: nothing has to be simulated.</summary>
    public static RsaBenefits NoBenefits { get; } = new() { StatedTotal = 0 };

    public static RsaPerson Adult(int age = 40, decimal salary = 0) => new(age) { Salary = MonthlyIncome.Steady(salary) };

    public static RsaHousehold Of(string month, RsaPerson[] adults, int[]? children = null, RsaHousing? housing = null, RsaBenefits? benefits = null)
    {
        _ = LegalMonth.TryParse(month, out var legal);
        return new(legal, adults, [.. (children ?? []).Select(age => new RsaPerson(age))], housing ?? Nowhere, benefits ?? NoBenefits);
    }

    public static RsaAssessment Assess(this RsaHousehold household) => RsaEngine.Assess(household).Value;
}

using DecisionSandbox.Core.Aids.Statutory.Rsa;

namespace DecisionSandbox.Tests.Aids.Statutory.Rsa;

/// <summary>One household worked out by hand from the articles.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Household">The household.</param>
/// <param name="Amount">What is paid, to the cent.</param>
internal sealed record WorkedExample(string Name, RsaHousehold Household, decimal Amount);

/// <summary>Households worked out by hand from the articles, year after year. Each sum is written out beside its result.</summary>
internal static class WorkedExamples
{
    private static readonly RsaPerson s_stopped = Households.Adult() with { Salary = new(0, 200, 200, 200, 0) };

    public static IReadOnlyList<WorkedExample> All { get; } =
    [
        // Base amounts, one person, nothing else.
        new("2009, the first month", Households.Of("2009-06", [Households.Adult()]), 454.63m),
        new("2012", Households.Of("2012-06", [Households.Adult()]), 474.93m),
        new("2022, before the revaluation of July", Households.Of("2022-06", [Households.Adult()]), 575.52m),
        new("2022, from July", Households.Of("2022-07", [Households.Adult()]), 598.54m),
        new("2026", Households.Of("2026-04", [Households.Adult()]), 651.69m),

        // Households: 1.5, 1.8, couple with two children 2.1, lone adult with three children 2.2, couple with three 2.5.
        new("couple 2023: 607.75 × 1.5 = 911.625", Households.Of("2023-05", [Households.Adult(), Households.Adult()]), 911.63m),
        new("lone, one child 2023: 607.75 × 1.5", Households.Of("2023-05", [Households.Adult()], [10]), 911.63m),
        new("couple, one child 2023: 607.75 × 1.8", Households.Of("2023-05", [Households.Adult(), Households.Adult()], [10]), 1093.95m),
        new("couple, two children 2023: 607.75 × 2.1", Households.Of("2023-05", [Households.Adult(), Households.Adult()], [10, 12]), 1276.28m),
        new("lone, two children 2023: 607.75 × 1.8", Households.Of("2023-05", [Households.Adult()], [10, 12]), 1093.95m),
        new("lone, three children 2023: 607.75 × 2.2", Households.Of("2023-05", [Households.Adult()], [10, 12, 14]), 1337.05m),
        new("couple, three children 2023: 607.75 × 2.5", Households.Of("2023-05", [Households.Adult(), Households.Adult()], [10, 12, 14]), 1519.38m),

        // Increased amount: 1.28412 + .42804 a child; 1.284 + .428 before 2016.
        new("pregnant 2023: 607.75 × 1.28412", Households.Of("2023-05", [Households.Adult(22) with { IsPregnant = true }]), 780.42m),
        new("lone, child of two 2023: 607.75 × 1.71216", Households.Of("2023-05", [Households.Adult()], [2]), 1040.57m),
        new("isolated, two children 2014: 499.31 × 2.14", Households.Of("2014-05", [Households.Adult()], [8, 9]) with { IsRecentlyIsolated = true }, 1068.52m),

        // Housing: 12 % of the base alone, 16 % × 1.5 for two, 16.5 % × 1.8 from three.
        new("owner 2014: 499.31 × .88", Households.Of("2014-03", [Households.Adult()], housing: Households.Owner), 439.39m),
        new("housed free 2014: 499.31 × .88", Households.Of("2014-03", [Households.Adult()], housing: Households.Free), 439.39m),
        new("housed free, sharing costs", Households.Of("2014-03", [Households.Adult()], housing: Households.Free with { SharesCosts = true }), 499.31m),
        new("couple, owner 2014: 748.965 − 119.8344", Households.Of("2014-03", [Households.Adult(), Households.Adult()], housing: Households.Owner), 629.13m),
        new("three, benefit 300: 607.75 × (1.8 − .297)", Households.Of("2023-05", [Households.Adult()], [10, 12], new(RsaOccupancy.Tenant, 500, false, 300)), 913.45m),
        new("alone, benefit 40 is below 72.93", Households.Of("2023-05", [Households.Adult()], housing: new(RsaOccupancy.Tenant, 500, false, 40)), 567.75m),

        // Earnings: mean of the three months before; .62 of them given back until 2015.
        new("2015: 513.88 − .38 × 300", Households.Of("2015-03", [Households.Adult(salary: 300)]), 399.88m),
        new("2016: 524.16 − 300", Households.Of("2016-03", [Households.Adult(salary: 300)]), 224.16m),
        new("2017, 200 + 200 + 700 in the quarter, 1,000 now: 535.17 − 366.67", Households.Of("2017-01", [Households.Adult() with { Salary = new(1000, 700, 200, 200, 900) }]), 168.50m),
        new("earnings that have stopped do not count", Households.Of("2017-01", [s_stopped]), 535.17m),
        new("replaced by unemployment benefit they do: 535.17 − 200", Households.Of("2017-01", [s_stopped with { Unemployment = new(100, 0, 0, 0, 0) }]), 335.17m),
        new("alimony that has stopped is lowered by the base amount: 535.17 − (600 − 535.17)", Households.Of("2017-01", [Households.Adult() with { Alimony = new(0, 600, 600, 600, 0) }]), 470.34m),
        new("experiment of October 2024, months −2 to −4: 635.71 − 100", Households.Of("2024-10", [Households.Adult() with { Salary = new(400, 400, 100, 100, 100) }]) with { IsInExperiment = true }, 535.71m),
        new("one month before the experiment: 635.71 − 200", Households.Of("2024-09", [Households.Adult() with { Salary = new(400, 400, 100, 100, 100) }]) with { IsInExperiment = true }, 435.71m),

        // Age, studies, residence.
        new("25 years old", Households.Of("2023-05", [Households.Adult(25)]), 607.75m),
        new("24 years old", Households.Of("2023-05", [Households.Adult(24)]), 0),
        new("24 years old with a child", Households.Of("2023-05", [Households.Adult(24)], [5]), 911.63m),
        new("24 years old with the hours of work", Households.Of("2023-05", [Households.Adult(24) with { MeetsYouthHours = true }]), 607.75m),
        new("18 years old with the hours of work", Households.Of("2023-05", [Households.Adult(18) with { MeetsYouthHours = true }]), 0),
        new("student of 30", Households.Of("2023-05", [Households.Adult(30) with { IsStudent = true }]), 0),
        new("permit of two years", Households.Of("2023-05", [Households.Adult(30) with { MayReside = false }]), 0),
        new("couple, one of 30: 911.625", Households.Of("2023-05", [Households.Adult(20), Households.Adult(30)]), 911.63m),

        // Nothing below 6 €: 607.75 − 602 = 5.75 is not paid, 607.75 − 601.75 = 6 is.
        new("5.75 € is not paid", Households.Of("2023-05", [Households.Adult(salary: 602m)]), 0),
        new("6 € is paid", Households.Of("2023-05", [Households.Adult(salary: 601.75m)]), 6),

        // Family benefits of the month: ASF flat amount of one child 22.5 % of 445.93 = 100.33425; allowances without their increase for age.
        new("lone, one child, ASF: 911.625 − 100.33425", Households.Of("2023-05", [Households.Adult()], [10], benefits: new()), 811.29m),
        new("lone, one child, 30 € of ASF received", Households.Of("2023-05", [Households.Adult()], [10], benefits: new() { Asf = 30 }), 881.63m),
        new("lone, one child, alimony of 60: no ASF", Households.Of("2023-05", [Households.Adult() with { Alimony = MonthlyIncome.Steady(60) }], [10], benefits: new()), 851.63m),
        new("couple, two children, 142.70 received: 32 % of 445.93 = 142.6976 counts", Households.Of("2023-05", [Households.Adult(), Households.Adult()], [10, 12], benefits: new() { FamilyAllowances = 213.80m }), 1133.58m),
    ];
}

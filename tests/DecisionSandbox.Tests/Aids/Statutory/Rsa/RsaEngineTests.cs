using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids.Statutory.Rsa;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Statutory.Rsa;

public sealed class RsaEngineTests
{
    public static TheoryData<string> Names => [.. WorkedExamples.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_household_worked_out_by_hand_gets_its_amount(string name)
    {
        var example = WorkedExamples.All.Single(e => e.Name == name);
        Math.Round(example.Household.Assess().Amount, 2, MidpointRounding.AwayFromZero).Should().Be(example.Amount);
    }

    public static TheoryData<string> BrokenNames => [.. Broken.Keys];

    private static readonly Dictionary<string, Func<RsaHousehold, decimal>> Broken = new()
    {
        ["rounds the mean of the quarter"] = h => h.Assess() is var said ? (said with { Earnings = Math.Round(said.Earnings) }).Amount : 0,
        ["asks for more than 25 years"] = h => Changed(h, adult => adult with { Age = adult.Age == 25 ? 24 : adult.Age }).Assess().Amount,
        ["forgets that being housed free is deducted"] = h => (h with { Housing = h.Housing with { SharesCosts = h.Housing.Occupancy == RsaOccupancy.Free } }).Assess().Amount,
        ["takes the quarter one month later"] = h => Changed(h, adult => adult with { Salary = adult.Salary with { Ago1 = adult.Salary.Now, Ago2 = adult.Salary.Ago1, Ago3 = adult.Salary.Ago2 } }).Assess().Amount,
        ["loses the slope of before 2016"] = h => h.Assess() is var said ? (said with { Rates = said.Rates with { Slope = 0 } }).Amount : 0,
        ["keeps the slope after 2015"] = h => h.Assess() is var said ? (said with { Rates = said.Rates with { Slope = 0.62m } }).Amount : 0,
        ["pays 6 € and less"] = h => h.Assess().Difference,
        ["forgets the increase"] = h => (h.Assess() with { OpensIncrease = false }).Amount,
        ["adds ASF that was not received"] = h => (h with { Benefits = h.Benefits with { Asf = null } }).Assess().Amount,
    };

    [Theory]
    [MemberData(nameof(BrokenNames))]
    public void A_wrong_rule_is_caught_by_the_table(string name)
    {
        WorkedExamples.All.Should().Contain(example => Math.Abs(Broken[name](example.Household) - example.Amount) >= 0.01m);
    }

    [Fact]
    public void Each_base_amount_begins_in_its_month_and_not_before()
    {
        RsaRates.BaseAmounts.Should().HaveCount(24);
        foreach (var (before, after) in RsaRates.BaseAmounts.Zip(RsaRates.BaseAmounts.Skip(1)))
        {
            Alone(after.From).Should().Be(after.Amount);
            Alone(after.From.Plus(-1)).Should().Be(before.Amount);
        }
        RsaRates.On(new LegalMonth(2009, 5)).Problem.Should().BeOfType<RsaRatesUnknown>();
        RsaRates.On(new LegalMonth(2027, 4)).Problem!.Message.Fr.Should().Contain("2027-04").And.Contain("choisissez");

        static decimal Alone(LegalMonth month) => Households.Of(month.ToString(), [Households.Adult()]).Assess().Amount;
    }

    [Fact]
    public void On_random_households_amounts_fall_with_income_are_never_negative_and_a_couple_is_symmetric()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 4000; round++)
        {
            var household = Draw(random);
            var said = household.Assess();
            said.Amount.Should().BeGreaterThanOrEqualTo(0);
            if (said.Amount > 0) { said.Amount.Should().BeGreaterThanOrEqualTo(6); }
            said.Amount.Should().BeLessThanOrEqualTo(Math.Max(said.FlatAmount, said.IncreasedAmount));

            (household with { Adults = [.. household.Adults.Reverse()] }).Assess().Amount.Should().Be(said.Amount);

            // One euro more each month takes at most a euro away; within the slope, what the slope says.
            var richer = Changed(household, adult => ReferenceEquals(adult, household.Adults[0]) ? adult with { Pension = Plus(adult.Pension, 1) } : adult).Assess();
            richer.Difference.Should().BeLessThanOrEqualTo(said.Difference).And.BeGreaterThanOrEqualTo(said.Difference - 1);
            if (household.Adults[0].Salary is { Now: > 0 } salary)
            {
                var earning = (household with { Adults = [household.Adults[0] with { Salary = Plus(salary, 1) }, .. household.Adults.Skip(1)] }).Assess();
                (said.Difference - earning.Difference).Should().BeApproximately(earning.Difference > 0 ? 1 - said.Rates.Slope : Math.Min(said.Difference, 1 - said.Rates.Slope), 1e-20m);
            }
        }
    }

    [Fact]
    public void A_child_whose_own_resources_reach_the_limit_is_left_out()
    {
        var limit = 0.4m * 524.16m;
        (Child("2016-02", limit - 0.01m), Child("2016-02", limit)).Should().Be((1, 0));
        // Before 2016 only .38 of the child's earnings stands against the limit.
        (Child("2015-12", (limit - 0.01m) / 0.38m), Child("2015-12", (limit + 0.01m) / 0.38m)).Should().Be((1, 0));
        // The only child of a recently isolated adult opens the increase: (1.28412 − 1 + .42804) × base.
        var higher = 0.71216m * 524.16m;
        (Child("2016-02", higher - 0.01m, isolated: true), Child("2016-02", higher, isolated: true)).Should().Be((1, 0));

        static int Child(string month, decimal salary, bool isolated = false) => (Households.Of(month, [Households.Adult()]) with
        {
            Children = [new RsaPerson(17) { Salary = MonthlyIncome.Steady(salary) }],
            IsRecentlyIsolated = isolated,
        }).Assess().Children;
    }

    [Fact]
    public void Who_has_the_increase_needs_neither_age_nor_the_end_of_studies()
    {
        var mother = Households.Of("2023-05", [Households.Adult(20) with { IsStudent = true }], [1]);
        mother.Assess().IsEligible.Should().BeFalse();
        mother.Assess().Amount.Should().Be(607.75m * 1.71216m);
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "aide_logement", "rent" }, { "af", "two children" }, { "paje_base", "baby" }, { "cf", "three children" }, { "rsa_base_ressources_minima_sociaux", "old" }, { "parents", "nobody" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_would_have_to_be_simulated_is_refused_by_name(string input, string what)
    {
        var unsaid = new RsaBenefits();
        var household = what switch
        {
            "rent" => Households.Of("2023-05", [Households.Adult()], housing: new(RsaOccupancy.Tenant, 400, false, null)),
            "two children" => Households.Of("2023-05", [Households.Adult()], [19, 5], benefits: unsaid),
            "baby" => Households.Of("2023-05", [Households.Adult()], [2], benefits: unsaid),
            "three children" => Households.Of("2023-05", [Households.Adult()], [3, 12, 20], benefits: unsaid with { FamilyAllowances = 100 }),
            "old" => Households.Of("2023-05", [Households.Adult(65)]),
            _ => Households.Of("2023-05", []),
        };
        var refused = RsaEngine.Assess(household).Problem.Should().BeOfType<RsaOutOfScope>().Subject;
        refused.Input.Should().Be(input);
        refused.Message.Fr.Should().Contain(input);
    }

    [Fact]
    public void A_stated_total_of_family_benefits_lifts_their_refusals()
    {
        Households.Of("2023-05", [Households.Adult(), Households.Adult()], [2, 5, 8, 9], benefits: new() { StatedTotal = 300 }).Assess().FamilyBenefits.Should().Be(300);
        Households.Of("2023-05", [Households.Adult(), Households.Adult()], [10, 12], benefits: new() { FamilyAllowances = 0 }).Assess().FamilyBenefits.Should().Be(0);
    }

    private static RsaHousehold Draw(Random random)
    {
        MonthlyIncome Income(int most) => random.Next(3) == 0 ? MonthlyIncome.Steady(random.Next(1, most)) : default;
        RsaPerson Person() => new(random.Next(17, 64))
        {
            Salary = Income(1500), Apprentice = Income(300), Unemployment = Income(600), Pension = Income(500), Alimony = Income(200), DisabilityPension = Income(200),
            IsStudent = random.Next(8) == 0, IsPregnant = random.Next(8) == 0, MeetsYouthHours = random.Next(4) == 0, MayReside = random.Next(8) != 0,
        };
        var month = new LegalMonth(RsaRates.First.Index + random.Next(200));
        return Households.Of(
            month.ToString(), [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Person())], [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(0, 27))],
            new((RsaOccupancy)random.Next(5), 0, random.Next(2) == 0, random.Next(300)), Households.NoBenefits with { StatedTotal = random.Next(200) }) with
        {
            IsRecentlyIsolated = random.Next(3) == 0,
        };
    }

    private static RsaHousehold Changed(RsaHousehold household, Func<RsaPerson, RsaPerson> change) => household with { Adults = [.. household.Adults.Select(change)] };

    private static MonthlyIncome Plus(MonthlyIncome income, decimal more) => new(income.Now + more, income.Ago1 + more, income.Ago2 + more, income.Ago3 + more, income.Ago4 + more);
}

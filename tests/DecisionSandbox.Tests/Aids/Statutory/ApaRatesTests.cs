using DecisionSandbox.Core.Aids.Statutory;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Statutory;

public sealed class ApaRatesTests
{
    private static readonly ApaRates s_rates = ApaRates.April2025;

    [Fact]
    public void Ceilings_are_the_published_ones()
    {
        Enumerable.Range(1, 4).Select(s_rates.Ceiling).Should().Equal(2080.33m, 1682.30m, 1215.99m, 811.52m);
    }

    [Theory]
    [InlineData(933.89, 0)]
    [InlineData(3439.31, 900)]
    [InlineData(9000, 900)]
    public void Nothing_is_paid_up_to_the_lower_bound_and_nine_tenths_above_the_upper(double resources, double participation)
    {
        s_rates.Participation(1000, (decimal)resources, isCouple: false).Should().Be((decimal)participation);
    }

    [Fact]
    public void A_small_plan_pays_the_first_slice_alone()
    {
        // 300 € lies under .317 MTP: P = .9 × (R − lo)/D × 300, by hand for R = 2,000 €: lo 933.89425, D 2505.41285.
        s_rates.Participation(300, 2000, isCouple: false).Should().Be(114.89m);
    }

    [Fact]
    public void Participation_grows_with_resources_without_a_jump_at_either_bound()
    {
        var paid = Enumerable.Range(900, 2600).Select(r => s_rates.Participation(1200, r, isCouple: false)).ToList();
        paid.Should().BeInAscendingOrder();
        paid.Zip(paid.Skip(1), (a, b) => b - a).Max().Should().BeLessThan(1.5m);
    }

    [Fact]
    public void Resources_of_a_couple_are_divided_by_1_7()
    {
        s_rates.Participation(800, 3400, isCouple: true).Should().Be(s_rates.Participation(800, 2000, isCouple: false));
    }

    [Fact]
    public void The_amount_is_the_plan_up_to_its_ceiling_less_the_participation()
    {
        s_rates.Amount(4, 1000, 900, isCouple: false).Should().Be(811.52m);
    }

    [Fact]
    public void A_day_without_known_amounts_is_a_problem_not_a_guess()
    {
        ApaRates.On(new DateOnly(2024, 1, 1)).Problem.Should().BeOfType<RatesUnknown>();
        ApaRates.On(new DateOnly(2026, 1, 1)).Value.Should().Be(s_rates);
    }
}

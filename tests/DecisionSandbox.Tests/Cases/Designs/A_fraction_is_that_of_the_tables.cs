using DecisionSandbox.Core.Cases.Designs;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Designs;

/// <summary>Regular fractions against published tables: Box, Hunter and Hunter, Statistics for Experimenters (1978), table 12.15; Chen, Sun and Wu, International Statistical Review 61 (1993).</summary>
public sealed class A_fraction_is_that_of_the_tables
{
    [Theory]
    [InlineData(3, 1, 3)]
    [InlineData(4, 1, 4)]
    [InlineData(5, 1, 5)]
    [InlineData(5, 2, 3)]
    [InlineData(6, 1, 6)]
    [InlineData(6, 2, 4)]
    [InlineData(6, 3, 3)]
    [InlineData(7, 1, 7)]
    [InlineData(7, 2, 4)]
    [InlineData(7, 3, 4)]
    [InlineData(7, 4, 3)]
    [InlineData(8, 2, 5)]
    [InlineData(8, 3, 4)]
    [InlineData(8, 4, 4)]
    [InlineData(9, 4, 4)]
    [InlineData(9, 5, 3)]
    [InlineData(10, 6, 3)]
    [InlineData(11, 7, 3)]
    public void Its_resolution_is_the_published_one(int factors, int added, int resolution)
    {
        var fraction = RegularFraction.Of(factors, added)!;
        fraction.Resolution.Should().Be(resolution);
        fraction.Rows().Should().HaveCount(1 << (factors - added));
        DEfficiency.Of(fraction.Rows(), [.. Enumerable.Repeat(2, factors)]).Value.Should().BeApproximately(1, 1e-12);
    }

    // Word-length patterns (A3, A4, …) of the minimum-aberration designs 5-1.1 … 9-4.1 of Chen, Sun and Wu.
    [Theory]
    [InlineData(5, 1, new[] { 0, 0, 1 })]
    [InlineData(6, 2, new[] { 0, 3, 0, 0 })]
    [InlineData(7, 3, new[] { 0, 7, 0, 0, 0 })]
    [InlineData(8, 4, new[] { 0, 14, 0, 0, 0, 1 })]
    [InlineData(9, 5, new[] { 4, 14, 8, 0, 4, 1, 0 })]
    [InlineData(7, 2, new[] { 0, 1, 2, 0, 0 })]
    [InlineData(8, 3, new[] { 0, 3, 4, 0, 0, 0 })]
    [InlineData(9, 4, new[] { 0, 6, 8, 0, 0, 1, 0 })]
    public void Its_word_lengths_are_the_published_ones(int factors, int added, int[] pattern) =>
        RegularFraction.Of(factors, added)!.Pattern.Should().Equal(pattern);

    [Fact]
    public void In_the_half_of_four_factors_each_pair_is_aliased_with_the_other_pair()
    {
        var fraction = RegularFraction.Of(4, 1)!;
        fraction.Words.Select(RegularFraction.Letters).Should().Equal("ABCD");
        fraction.Aliases(0b0011).Select(RegularFraction.Letters).Should().Equal("CD");
        fraction.Aliases(0b0001).Should().BeEmpty();
    }

    [Fact]
    public void What_the_relation_says_is_so_in_the_rows()
    {
        foreach (var (factors, added) in new[] { (5, 2), (6, 2), (7, 3), (9, 5) })
        {
            var fraction = RegularFraction.Of(factors, added)!;
            bool Constant(int word) => fraction.Rows().Select(row => row.Where((_, f) => (word >> f & 1) == 1).Aggregate(1, (sign, level) => sign * (level == 1 ? 1 : -1))).Distinct().Count() == 1;
            Enumerable.Range(1, (1 << factors) - 1).Where(Constant).Should().BeEquivalentTo(fraction.Words);
        }
    }

    [Fact]
    public void Generators_taken_in_the_order_of_the_bits_would_not_be_the_tables()
    {
        // The broken variant: products in order, not the best of all. It gives two factors times two, resolution III where IV is possible.
        int[] naive = [0b0011, 0b0101, 0b0110];
        var words = naive.Select((set, i) => set | (1 << (4 + i))).ToList();
        words.Min(w => System.Numerics.BitOperations.PopCount((uint)w)).Should().BeLessThan(RegularFraction.Of(7, 3)!.Resolution);
    }
}

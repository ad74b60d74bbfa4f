using DecisionSandbox.Core.Aids.Statutory;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Statutory;

/// <summary>Against the published counts over all 3^8 profiles; two broken variants show that the counts catch the bugs of published ports.</summary>
public sealed class AggirGridTests
{
    private static readonly int[] s_girCounts = [8, 3208, 2400, 760, 157, 28];
    private static readonly int[] s_rankCounts = [8, 131, 414, 1085, 4, 336, 1238, 1253, 1147, 490, 270, 157, 28];

    [Fact]
    public void All_profiles_fall_into_the_published_ranks()
    {
        RankCounts(letters => AggirGrid.Classify(letters).Rank).Should().Equal(s_rankCounts);
    }

    [Fact]
    public void All_profiles_fall_into_the_published_GIR_and_the_table_of_GIR_agrees_with_the_walk()
    {
        var girs = AggirGrid.AllProfiles.Select(letters => AggirGrid.Classify(letters).Gir).ToList();
        Enumerable.Range(1, 6).Select(gir => girs.Count(g => g == gir)).Should().Equal(s_girCounts);
        AggirGrid.AllProfiles.Select(letters => AggirGrid.Gir(letters)).Should().Equal(girs);
    }

    [Theory]
    [InlineData("AAAAAAAA", 13, 6)]
    [InlineData("CCCCCCCC", 1, 1)]
    [InlineData("AAAAAABA", 12, 5)]
    [InlineData("AAAAAACA", 13, 6)]
    [InlineData("BBBBBBBB", 10, 4)]
    [InlineData("ABCABCAA", 8, 3)]
    [InlineData("CCAAAAAA", 4, 2)]
    [InlineData("AABBAAAA", 11, 4)]
    [InlineData("AACAAAAA", 12, 5)]
    public void Spot_values_are_the_published_ones(string letters, int rank, int gir)
    {
        var result = AggirGrid.Classify(letters);
        (result.Rank, result.Gir).Should().Be((rank, gir));
    }

    [Fact]
    public void The_law_has_30_worsenings_that_give_a_less_dependent_GIR_and_12_of_them_lose_APA()
    {
        AggirGrid.Anomalies.Should().HaveCount(30);
        AggirGrid.Anomalies.Count(step => step.LosesApa).Should().Be(12);
        AggirGrid.Anomalies.Should().Contain(new AggirAnomaly("AAAAABBA", "AAAAABCA", 4, 5));
        AggirGrid.IsAnomalous("AAAAABBA").Should().BeTrue();
        AggirGrid.IsAnomalous("AAAAABCA").Should().BeTrue();
        AggirGrid.IsAnomalous("AAAAAAAA").Should().BeFalse();
    }

    [Fact]
    public void The_trace_names_the_groups_missed_and_the_one_that_decided()
    {
        var trace = AggirGrid.Classify("CCAAAAAA").Trace;
        trace.Should().Equal(new AggirStep('A', 3200, 3390, false), new AggirStep('B', 2700, 2016, true));
        AggirGrid.Classify("AAAAAAAA").Trace.Should().HaveCount(8).And.OnlyContain(step => !step.Met);
    }

    [Fact]
    public void A_strict_comparison_is_caught_by_the_counts()
    {
        RankCounts(letters => Walk(letters, AggirGrid.Groups, (sum, cutOff) => sum >= cutOff)).Should().Equal(s_rankCounts);
        RankCounts(letters => Walk(letters, AggirGrid.Groups, (sum, cutOff) => sum > cutOff)).Should().NotEqual(s_rankCounts);
    }

    [Fact]
    public void The_lost_sign_of_indoor_movements_is_caught_by_the_counts()
    {
        var broken = AggirGrid.Groups
            .Select(group => group with { ForC = [.. group.ForC.Select(Math.Abs)] })
            .ToList();
        RankCounts(letters => Walk(letters, broken, (sum, cutOff) => sum >= cutOff)).Should().NotEqual(s_rankCounts);
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAD")]
    [InlineData("aaaaaaaa")]
    public void Anything_but_eight_letters_is_refused(string letters)
    {
        var classify = () => AggirGrid.Classify(letters);
        classify.Should().Throw<ArgumentException>();
    }

    private static IEnumerable<int> RankCounts(Func<string, int> rank)
    {
        var ranks = AggirGrid.AllProfiles.Select(rank).ToList();
        return Enumerable.Range(1, 13).Select(r => ranks.Count(found => found == r));
    }

    private static int Walk(string letters, IEnumerable<AggirGroup> groups, Func<int, int, bool> meets)
    {
        foreach (var group in groups)
        {
            var sum = Enumerable.Range(0, 8).Sum(item => group.Value(item, letters[item]));
            if (group.CutOffs.FirstOrDefault(cutOff => meets(sum, cutOff.Sum)) is { } met) { return met.Rank; }
        }
        return 13;
    }
}

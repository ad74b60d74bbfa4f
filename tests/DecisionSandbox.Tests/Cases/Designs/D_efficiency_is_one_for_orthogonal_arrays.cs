using DecisionSandbox.Core.Cases.Designs;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Designs;

/// <summary>Published orthogonal arrays, and every choice tried where there are few.</summary>
public sealed class D_efficiency_is_one_for_orthogonal_arrays
{
    // Taguchi's L9 (3^4) and L18 (2 × 3^7), and Plackett and Burman's twelve runs (Biometrika 1946).
    private static readonly string[] L9 = ["0000", "0111", "0222", "1012", "1120", "1201", "2021", "2102", "2210"];
    private static readonly string[] L18 =
    [
        "00000000", "00111111", "00222222", "01001122", "01112200", "01220011", "02010212", "02121020", "02202101",
        "10022110", "10100221", "10211002", "11012021", "11120102", "11201210", "12021201", "12102012", "12210120",
    ];

    [Fact]
    public void L9_and_L18_and_Plackett_and_Burman()
    {
        Efficiency(L9, 3, 3, 3, 3).Should().Be(new DEfficiencyRounded(1, 9, 9));
        Efficiency(L18, 2, 3, 3, 3, 3, 3, 3, 3).Should().Be(new DEfficiencyRounded(1, 16, 16));
        const string generator = "11011100010";
        string[] twelve = [.. Enumerable.Range(0, 11).Select(shift => generator[shift..] + generator[..shift]), "00000000000"];
        Efficiency(twelve, [.. Enumerable.Repeat(2, 11)]).Should().Be(new DEfficiencyRounded(1, 12, 12));
    }

    [Fact]
    public void One_level_changed_is_seen()
    {
        string[] broken = ["0001", .. L9[1..]];
        Efficiency(broken, 3, 3, 3, 3).Value.Should().BeLessThan(0.999);
    }

    [Fact]
    public void An_effect_that_cannot_be_told_apart_gives_nought()
    {
        var efficiency = Efficiency(["000", "011", "000", "111"], 2, 2, 2);
        efficiency.Should().Be(new DEfficiencyRounded(0, 3, 4));
    }

    public static TheoryData<int[], int, int> Small => new()
    {
        { [3, 2, 2], 6, 0 }, { [3, 2, 2], 7, 3 }, { [2, 2, 2, 2], 5, 6 }, { [2, 2, 2, 2], 6, 4 }, { [3, 3], 5, 2 }, { [4, 2], 5, 1 },
    };

    [Theory, MemberData(nameof(Small))]
    public void The_search_finds_what_trying_every_choice_finds(int[] levels, int count, int excluded)
    {
        var candidates = All(levels).Where((_, i) => i % 5 != 1 || excluded-- <= 0).ToList();
        var best = Choices(candidates, count).Max(rows => DEfficiency.Of(rows, levels).Value);
        var found = ExchangeSearch.Pick(candidates, [.. candidates.Select(_ => 1)], levels, count, starts: 8);
        found.Should().OnlyHaveUniqueItems();
        DEfficiency.Of([.. found.Select(i => candidates[i])], levels).Value.Should().BeApproximately(best, 1e-9);
    }

    [Fact]
    public void From_all_combinations_the_search_comes_to_an_orthogonal_array()
    {
        int[] levels = [2, 2, 2, 2, 2];
        var candidates = All(levels).ToList();
        var found = ExchangeSearch.Pick(candidates, [.. candidates.Select(_ => 1)], levels, 8, starts: 8);
        DEfficiency.Of([.. found.Select(i => candidates[i])], levels).Value.Should().BeApproximately(1, 1e-9);
    }

    private sealed record DEfficiencyRounded(double Value, int Rank, int Parameters);

    private static DEfficiencyRounded Efficiency(string[] rows, params int[] levels)
    {
        var (value, rank, parameters) = DEfficiency.Of([.. rows.Select(r => (IReadOnlyList<int>)[.. r.Select(c => c - '0')])], levels);
        return new(Math.Round(value, 9), rank, parameters);
    }

    private static IEnumerable<IReadOnlyList<int>> All(int[] levels) => levels.Aggregate(
        (IEnumerable<IReadOnlyList<int>>)[[]], (rows, count) => rows.SelectMany(row => Enumerable.Range(0, count).Select(level => (IReadOnlyList<int>)[.. row, level])));

    private static IEnumerable<IReadOnlyList<IReadOnlyList<int>>> Choices(List<IReadOnlyList<int>> of, int take, int from = 0)
    {
        if (take == 0) { yield return []; yield break; }
        for (var i = from; i <= of.Count - take; i++)
        {
            foreach (var rest in Choices(of, take - 1, i + 1)) { yield return [of[i], .. rest]; }
        }
    }
}

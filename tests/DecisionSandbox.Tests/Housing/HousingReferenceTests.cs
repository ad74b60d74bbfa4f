using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Housing;

/// <summary>The reference order is the grid on what is true and validated; the aid, which gets the form, differs from it in a known share.</summary>
public sealed class HousingReferenceTests(ITestOutputHelper output)
{
    [Fact]
    public void The_true_points_of_the_generator_are_the_grid_on_what_is_true()
    {
        foreach (var @case in HousingPack.Generator.GenerateMany(5, 0, 4000))
        {
            var index = int.Parse(@case.Id.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
            HousingPack.Grid.Suggest(HousingPack.InTruth(@case)).Value.Score
                .Should().Be((double)HousingPack.Generator.Behind(5, index)["truePoints"].Number, @case.Id);
        }
    }

    [Fact]
    public void The_reference_ranks_of_a_list_are_the_grid_s_order_of_what_is_true()
    {
        for (var list = 0; list < 200; list++)
        {
            var cases = HousingPack.Generator.GenerateList(5, list).Cases;
            var order = Ranking.Of(HousingPack.Grid, [.. cases.Select(HousingPack.InTruth)]).Value;
            order.Select(said => said.CaseId).Should().Equal(cases.OrderBy(c => c.Reference!.Rank).Select(c => c.Id));
        }
    }

    [Fact]
    public void Attending_to_the_note_changes_which_three_are_examined_in_a_known_share_of_lists()
    {
        var lists = Enumerable.Range(0, 500).Select(list => HousingPack.Generator.GenerateList(11, list).Cases).ToList();
        var changed = lists.Count(cases => !Three(cases).SetEquals(cases.Where(c => c.Reference!.Rank <= 3).Select(c => c.Id)));
        var miscoded = lists.SelectMany(cases => cases).Count(c => c.Attributes.Any(a => c.Truth.TryGetValue(a.Key, out var t) && t != a.Value));
        output.WriteLine($"lists in which the three differ: {changed} of {lists.Count}; files with a miscoded fact: {miscoded} of {lists.Count * 8}");
        changed.Should().BeInRange(150, 350, "the aid must be right often enough to be followed and wrong often enough to be checked");
    }

    [Fact]
    public void The_history_retains_about_three_of_eight_and_fewer_single_parent_families_at_equal_points()
    {
        var history = HousingPack.Generator.History(3, 8000).ToList();
        output.WriteLine($"retained: {Share(history):P1}");
        Share(history).Should().BeInRange(0.34, 0.41);
        history.Select(h => h.Decision).Distinct().Should().BeEquivalentTo("retained", "not-retained");

        var sure = history.Where(h => HousingPack.Grid.Suggest(HousingPack.InTruth(h.Case)).Value.Score >= 80).ToList();
        var parents = Share(sure.Where(h => h.Case.Groups["householdType"] == "single-parent"));
        var others = Share(sure.Where(h => h.Case.Groups["householdType"] != "single-parent"));
        output.WriteLine($"well above the cut: single parents {parents:P1}, others {others:P1}");
        others.Should().Be(1);
        parents.Should().BeApproximately(0.65, 0.05, "the planted bias is declared at 35 %");
    }

    private static double Share(IEnumerable<HistoricalCase> some) => some.Average(h => h.Decision == "retained" ? 1.0 : 0.0);

    private static HashSet<string> Three(IReadOnlyList<Case> cases) =>
        [.. Ranking.Of(HousingPack.Grid, cases).Value.Take(3).Select(said => said.CaseId)];
}

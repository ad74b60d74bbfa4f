using System.Text.RegularExpressions;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Housing;

public sealed class HousingFilesTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<(Case Case, CaseFile Dwelling)>> s_tenThousand = new(() =>
        [.. Enumerable.Range(0, 1250).Select(list => HousingPack.Generator.GenerateList(2026, list)).SelectMany(list => list.Cases.Select(c => (c, list.Context)))]);

    [Fact]
    public void Ten_thousand_requests_hold_no_contradiction()
    {
        var found = s_tenThousand.Value.SelectMany(entry => HousingContradictions.Of(entry.Case, entry.Dwelling).Select(what => $"{entry.Case.Id}: {what}")).ToList();
        string.Join('\n', found.Take(10)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("effortRate", 1)]
    [InlineData("householdSize", 1)]
    [InlineData("seniorityMonths", -1)]
    [InlineData("income", 10)]
    public void A_number_that_the_file_does_not_tell_is_caught(string attribute, int shift)
    {
        var (@case, dwelling) = s_tenThousand.Value[17];
        var attributes = @case.Attributes.ToDictionary();
        attributes[attribute] = AttributeValue.Of(attributes[attribute].Number + shift);
        HousingContradictions.Of(@case with { Attributes = attributes }, dwelling).Should().ContainMatch($"*another {attribute}*");
    }

    [Fact]
    public void A_dwelling_of_another_list_is_caught()
    {
        var (one, other) = (s_tenThousand.Value[0], s_tenThousand.Value.First(e => e.Dwelling.Fr.ToPlainText() != s_tenThousand.Value[0].Dwelling.Fr.ToPlainText()));
        HousingContradictions.Of(one.Case, other.Dwelling).Should().NotBeEmpty();
    }

    [Fact]
    public void A_truth_that_no_note_tells_is_caught()
    {
        var (@case, dwelling) = s_tenThousand.Value.First(e => e.Case.Truth.ContainsKey("sector") && e.Case.Attributes["sector"] == AttributeValue.Level("yes"));
        var truth = @case.Truth.Where(t => t.Key != "sector").ToDictionary();
        HousingContradictions.Of(@case with { Truth = truth }, dwelling).Should().ContainSingle().Which.Should().Contain("the true sector");
    }

    [Fact]
    public void Each_level_that_the_aid_receives_has_wordings_of_its_own_in_both_languages()
    {
        var wordings = new Dictionary<(Language, string, string), string>();
        foreach (var (@case, _) in s_tenThousand.Value)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var rows = @case.File!.In(language).Sections.SelectMany(s => s.Blocks).OfType<FileTable>().SelectMany(t => t.Rows).Where(r => r.Place is not null).ToDictionary(r => r.Place!, r => r.Value);
                foreach (var (id, value) in @case.Attributes.Where(a => a.Value.IsLevel))
                {
                    var words = Regex.Replace(rows[id], @"\d+ \p{L}+", "n");
                    wordings.TryAdd((language, id, words), value.LevelOrNull!);
                    wordings[(language, id, words)].Should().Be(value.LevelOrNull, $"“{words}” is said of {id}");
                }
            }
        }
        wordings.Select(w => (w.Key.Item1, w.Key.Item2, w.Value)).Distinct().Should().HaveCount(2 * HousingPack.Pack.Attributes.Where(a => a.SeenByAid).Sum(a => a.Levels.Count));
    }

    [Fact]
    public void A_hundred_requests_have_at_least_ninety_different_notes()
    {
        var notes = s_tenThousand.Value.Take(100).Select(e => Regex.Replace(string.Concat(new CaseFileText([e.Case.File!.Fr.Sections.Single(s => s.Id == "note")]).ToPlainText()), @"\d+", "")).ToList();
        output.WriteLine($"different notes, dates and numbers aside: {notes.Distinct().Count()} of 100");
        notes.Distinct().Count().Should().BeGreaterThanOrEqualTo(90);
    }

    [Fact]
    public void Nothing_in_a_file_calls_itself_true_or_uses_a_median_dot()
    {
        foreach (var (@case, _) in s_tenThousand.Value.Take(500))
        {
            var text = @case.File!.Fr.ToPlainText();
            text.Should().NotContain("·").And.NotContain("{").And.NotContain("en réalité").And.Contain("Cas synthétique");
            @case.File.En.ToPlainText().Should().NotContain("{").And.Contain("Synthetic case");
        }
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Aids.Tables;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Tests.House;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Tables;

/// <summary>The table of the pack <c>nursery</c> against the published counts of the UCI data set: 12,960 rows, the whole attribute space.</summary>
public sealed class NurseryTableTests
{
    private static readonly string[] s_classes = ["not_recom", "recommend", "very_recom", "priority", "spec_prior"];

    private static readonly (string Class, int Count)[] s_published = [("not_recom", 4320), ("recommend", 2), ("very_recom", 328), ("priority", 4266), ("spec_prior", 4044)];

    private static readonly ScenarioPack s_pack = SmallPack.Of(
        SmallPack.Levels("parents", "usual", "pretentious", "great_pret"), SmallPack.Levels("has_nurs", "proper", "less_proper", "improper", "critical", "very_crit"),
        SmallPack.Levels("form", "complete", "completed", "incomplete", "foster"), SmallPack.Levels("children", "1", "2", "3", "more"),
        SmallPack.Levels("housing", "convenient", "less_conv", "critical"), SmallPack.Levels("finance", "convenient", "inconv"),
        SmallPack.Levels("social", "nonprob", "slightly_prob", "problematic"), SmallPack.Levels("health", "recommended", "priority", "not_recom")) with
    {
        Decisions = [.. s_classes.Select(id => new DecisionOption(id, Text.Same(id), null, false, null))],
    };

    private static readonly string s_yaml = File.ReadAllText(Repository.PathOf("models", "nursery", "aids", "table", "table.yaml"));

    [Fact]
    public void All_12960_rows_give_the_published_counts_and_the_needs_band_stays_in_its_own_order()
    {
        var table = Parse(s_yaml).Value;
        table.Reads.Should().Equal(s_pack.Attributes.Select(attribute => attribute.Id));
        Counts(table).Should().BeEquivalentTo(s_published);
        table.Decision.Levels.Select(level => level.Id).Should().Equal(s_classes);
        table.Decision.Levels.Select(level => level.Id).Should().NotBeInAscendingOrder(StringComparer.Ordinal);
    }

    // Rows of the data set that its description and every tutorial show: the first ones, and the two that are "recommend".
    [Theory]
    [InlineData("usual proper complete 1 convenient convenient nonprob recommended", "recommend")]
    [InlineData("usual proper complete 1 convenient convenient nonprob priority", "priority")]
    [InlineData("usual proper complete 1 convenient convenient nonprob not_recom", "not_recom")]
    [InlineData("usual proper complete 1 convenient convenient slightly_prob recommended", "recommend")]
    [InlineData("usual proper complete 1 convenient convenient problematic recommended", "priority")]
    [InlineData("usual proper complete 1 convenient inconv nonprob recommended", "very_recom")]
    [InlineData("great_pret very_crit foster more critical inconv problematic priority", "spec_prior")]
    public void A_known_row_gets_its_class(string row, string expected)
    {
        Aid(Parse(s_yaml).Value).Suggest(Case(row.Split(' '))).Value.Option.Should().Be(expected);
    }

    [Fact]
    public void The_neediest_band_has_the_highest_score_and_sorted_names_would_lose_that()
    {
        var table = Parse(s_yaml).Value;
        var neediest = Case("great_pret very_crit foster more critical inconv problematic priority".Split(' '));
        Aid(table).Suggest(neediest).Value.Score.Should().Be(4);
        var sorted = table with { Concepts = [.. table.Concepts.SkipLast(1), table.Decision with { Levels = [.. table.Decision.Levels.OrderBy(level => level.Id, StringComparer.Ordinal)] }] };
        Aid(sorted).Suggest(neediest).Value.Score.Should().NotBe(4);
    }

    [Theory]
    [InlineData("has_nurs: [less_proper, improper] }, gives: E2", "has_nurs: [less_proper, improper] }, gives: E3")]
    [InlineData("structFinan: F3, employ: E4 }, gives: spec_prior", "structFinan: F3, employ: E4 }, gives: priority")]
    [InlineData("health: recommended }, gives: H1", "health: recommended }, gives: H2")]
    [InlineData("form: incomplete, children: \"1\" }, gives: S2", "form: incomplete, children: \"1\" }, gives: S3")]
    public void A_table_with_one_wrong_cell_misses_the_counts(string right, string wrong)
    {
        s_yaml.Should().Contain(right);
        Counts(Parse(s_yaml.Replace(right, wrong, StringComparison.Ordinal)).Value).Should().NotBeEquivalentTo(s_published);
    }

    [Theory]
    [InlineData("has_nurs: [less_proper, improper] }, gives: E2", "has_nurs: [less_proper] }, gives: E2", "says nothing of: parents usual, has_nurs improper")]
    [InlineData("has_nurs: critical }, gives: E3", "has_nurs: [improper, critical] }, gives: E3", "several rows for: parents usual, has_nurs improper")]
    [InlineData("gives: E1", "gives: E9", "“E9” is not a value of the concept")]
    [InlineData("parents: usual, has_nurs: proper", "parents: odd, has_nurs: proper", "“parents” has no level “odd”")]
    [InlineData("of: [form, children]", "of: [form, kids]", "“kids” is neither")]
    [InlineData("id: spec_prior", "id: urgent", "“urgent” is not a decision")]
    [InlineData("version: 1", "version: 2", "expected: 1")]
    [InlineData("otherwise: S3", "otherwize: S3", "unknown key “otherwize”")]
    public void Each_mistake_is_named(string right, string wrong, string message)
    {
        Parse(s_yaml.Replace(right, wrong, StringComparison.Ordinal)).Problem.Should().BeOfType<RuleFileProblem>()
            .Which.Message.En.Should().Contain(message).And.Contain("table.yaml, line ");
    }

    [Fact]
    public void The_explanation_tells_concept_by_concept_and_its_values_are_those_of_brute_force()
    {
        var (aid, random) = (Aid(Parse(s_yaml).Value), new Random(12));
        for (var round = 0; round < 20; round++)
        {
            var @case = Case([.. s_pack.Attributes.Select(a => a.Levels[random.Next(a.Levels.Count)].Id)]);
            var why = aid.Explain(@case).Value;
            why.Trace.Select(step => step.Rule.En).Should().Equal(aid.Table.Concepts.Select(concept => concept.Label.En));
            why.Trace[^1].Holds.Should().BeTrue();
            why.AdditivityError.Should().BeLessThanOrEqualTo(1e-12);
            why.Output.Should().Be(aid.Suggest(@case).Value.Score);
            why.Space.Should().Be(ExplanationSpace.Score);

            var row = aid.Reads.Select(id => @case.Attributes[id]).ToList();
            var worth = CoalitionShapley.Worth(row, s_rows, rows => [.. rows.Select(mixed => aid.Suggest(Case([.. mixed.Select(v => v.LevelOrNull!)])).Value.Score)]);
            var brute = CoalitionShapley.Values(worth);
            why.Base.Should().BeApproximately(worth[0], 1e-12);
            why.Contributions.Values.Zip(brute).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        }
    }

    private static readonly List<Case> s_background = Cases(12);

    private static readonly List<IReadOnlyList<AttributeValue>> s_rows = [.. s_background.Select(c => s_pack.Attributes.Select(a => c.Attributes[a.Id]).ToList())];

    private static List<Case> Cases(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => Case([.. s_pack.Attributes.Select(a => a.Levels[random.Next(a.Levels.Count)].Id)]))];
    }

    private static TableAid Aid(ConceptTable table) => new(s_pack, "table", table, "sha256:0", CaseBackground.Of(s_background, table.Reads));

    private static Outcome<ConceptTable> Parse(string yaml) => TableFile.Parse("table.yaml", yaml, s_pack.Attributes, s_pack.Decisions);

    private static Case Case(string[] levels) => SmallPack.Case("c", [.. s_pack.Attributes.Zip(levels).Select(pair => (pair.First.Id, (object)pair.Second))]);

    private static List<(string, int)> Counts(ConceptTable table) =>
    [
        .. s_pack.Attributes.Aggregate(
                (IEnumerable<Dictionary<string, AttributeValue>>)[[]],
                (sets, attribute) => sets.SelectMany(set => attribute.Levels.Select(level => new Dictionary<string, AttributeValue>(set) { [attribute.Id] = AttributeValue.Level(level.Id) })))
            .CountBy(values => table.Work(values)[^1].Value).Select(count => (count.Key, count.Value)),
    ];
}

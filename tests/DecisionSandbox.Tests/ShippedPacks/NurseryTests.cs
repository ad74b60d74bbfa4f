using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>Ten thousand files of <c>nursery</c> read back; classes, miscoding and planted bias as declared.</summary>
public sealed class NurseryTests(ITestOutputHelper output)
{
    private static readonly Core.Cases.Loading.LoadedPack Pack = ShippedPack.Load("nursery");
    private static readonly NurseryFiles Checker = new();
    private static readonly Lazy<List<Case>> TenThousand = new(() => [.. Enumerable.Range(0, 10_000).AsParallel().AsOrdered().Select(i => Pack.Generator.Generate(11, i))]);

    [Fact]
    public void Ten_thousand_files_hold_no_contradiction_and_tell_all_that_the_aid_receives()
    {
        var found = TenThousand.Value.AsParallel().SelectMany(c => Checker.Contradictions(c).Concat(FileReading.Unreadable(c, Pack.Pack)).Select(what => $"{c.Id}: {what}")).ToList();
        string.Join('\n', found.Take(20)).Should().BeEmpty();
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { "sentences.yaml", "by: true_has_nurs", "by: has_nurs" },
        { "sentences.yaml", "by: true_social", "by: social" },
        { "pack.yaml", "{ id: gap, range: [4, 12] }", "{ id: gap, range: [-12, -4] }" },
        { "pack.yaml", "if(weekday(form_day) == 7, 1, 0))", "0)" },
        { "vignette.fr.liquid", "{{ child_sex | agree: 'un garçon', 'une fille' }}", "un garçon" },
        { "sentences.yaml", ", when: \"true_has_nurs in ('critical', 'very_crit')\"", "" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_pack_is_caught(string file, string from, string to)
    {
        var generator = ShippedPack.Altered("nursery", file, from, to);
        Enumerable.Range(0, 1500).AsParallel().SelectMany(i => Checker.Contradictions(generator.Generate(11, i))).Should().NotBeEmpty();
    }

    [Fact]
    public void Every_class_occurs_and_the_form_misleads_seldom()
    {
        var shares = TenThousand.Value.GroupBy(c => c.Reference!.Option!).ToDictionary(g => g.Key, g => g.Count() / 10_000.0);
        output.WriteLine(string.Join(", ", shares.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value:P1}")));
        shares.Keys.Should().BeEquivalentTo("not_recom", "recommend", "very_recom", "priority", "spec_prior");
        shares.Values.Should().OnlyContain(s => s > 0.01);
        (TenThousand.Value.Count(c => c.Truth.Count > 0) / 10_000.0).Should().BeInRange(0.08, 0.18);
        TenThousand.Value.Where(c => c.Reference!.Option == "not_recom").Should().OnlyContain(c => c.TrueOf("health") == "not_recom");
    }

    [Fact]
    public void Hardships_go_together_as_in_a_town_and_not_as_in_a_full_table()
    {
        double Share(Func<Case, bool> of, Func<Case, bool> which) => TenThousand.Value.Where(of).ToList() is var some ? some.Count(which) / (double)some.Count : 0;
        var (poor, others) = (Share(c => c.TrueOf("finance") == "inconv", c => c.TrueOf("social") == "problematic"), Share(c => c.TrueOf("finance") == "convenient", c => c.TrueOf("social") == "problematic"));
        output.WriteLine($"great difficulties: {poor:P1} where means are insufficient, {others:P1} elsewhere");
        poor.Should().BeGreaterThan(2 * others);
    }

    [Fact]
    public void Past_ranks_put_one_parent_homes_lower_at_the_declared_rate()
    {
        var due = Pack.Generator.History(3, 20_000).Where(h => h.Case.Reference!.Option == "spec_prior").ToList();
        double Lowered(bool one) => due.Where(h => h.Case.Groups["form"] == "incomplete" == one).ToList() is var some ? some.Count(h => h.Decision == "priority") / (double)some.Count : 0;
        Lowered(true).Should().BeApproximately(0.35, 0.03);
        Lowered(false).Should().Be(0);
    }

    [Fact]
    public void A_hundred_cases_give_at_least_ninety_different_visits_and_another_seed_other_cases()
    {
        foreach (var language in Enum.GetValues<Language>()) { TenThousand.Value.Take(100).Select(c => FileReading.WithoutNames(c, language, "visit")).Distinct().Should().HaveCountGreaterThanOrEqualTo(90); }
        TenThousand.Value.Take(100).Select(c => c.File!.Fr.ToPlainText()).Should().NotIntersectWith(Enumerable.Range(0, 100).Select(i => Pack.Generator.Generate(12, i).File!.Fr.ToPlainText()));
    }

    /// <summary>The same bytes on every machine. Changes whenever the pack's texts or draws change: then look at the cases, and pin anew.</summary>
    [Fact]
    public void The_first_thousand_cases_are_the_pinned_bytes() => PinnedBytes.Of(Pack).Should().Be("9c751abca9c0dd81d2395f9836f34fce7bbad10c24e62b255e4aa7d7933b1617");
}

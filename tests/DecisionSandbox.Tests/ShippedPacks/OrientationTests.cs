using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>Ten thousand files of <c>orientation</c> read back; the reference, the miscoding and the planted bias as declared.</summary>
public sealed class OrientationTests(ITestOutputHelper output)
{
    private static readonly Core.Cases.Loading.LoadedPack Pack = ShippedPack.Load("orientation");
    private static readonly OrientationFiles Checker = new();
    private static readonly Lazy<List<Case>> TenThousand = new(() => [.. Enumerable.Range(0, 10_000).AsParallel().AsOrdered().Select(i => Pack.Generator.Generate(11, i))]);

    [Fact]
    public void Ten_thousand_files_hold_no_contradiction_and_tell_all_that_the_aid_receives()
    {
        var found = TenThousand.Value.AsParallel().SelectMany(c => Checker.Contradictions(c).Concat(FileReading.Unreadable(c, Pack.Pack)).Select(what => $"{c.Id}: {what}")).ToList();
        string.Join('\n', found.Take(20)).Should().BeEmpty();
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { "sentences.yaml", "by: true_skill", "by: skill" },
        { "sentences.yaml", "by: true_account", "by: account" },
        { "pack.yaml", "rent * debt_months", "rent * 5" },
        { "pack.yaml", "deadline_day - if(weekday(deadline_day) == 6, 1,", "deadline_day - if(weekday(deadline_day) == 6, 0," },
        { "pack.yaml", "{ when: isolation == 'yes', weights: { none: 76, association: 24 } }", "{ when: isolation == 'yes', weights: { none: 76, relative: 24 } }" },
        { "pack.yaml", "if(weekday(request_day) == 7, 1, 0))", "0)" },
        { "sentences.yaml", "when: hears == 1", "when: hears >= 0" },
        { "vignette.en.liquid", "{{ minutes }} minutes", "25 minutes" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_pack_is_caught(string file, string from, string to)
    {
        var generator = ShippedPack.Altered("orientation", file, from, to);
        Enumerable.Range(0, 1500).AsParallel().SelectMany(i => Checker.Contradictions(generator.Generate(11, i))).Should().NotBeEmpty();
    }

    [Fact]
    public void The_reference_is_the_rule_that_the_pack_states_on_what_is_true()
    {
        foreach (var @case in TenThousand.Value) { @case.Reference!.Option.Should().Be(OrientationFiles.Rule(@case), @case.Id); }
    }

    [Fact]
    public void Each_answer_is_right_often_enough_to_be_learned_and_met()
    {
        var shares = TenThousand.Value.GroupBy(c => c.Reference!.Option!).ToDictionary(g => g.Key, g => g.Count() / 10_000.0);
        output.WriteLine(string.Join(", ", shares.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value:P1}")));
        shares.Keys.Should().BeEquivalentTo("digital", "social", "both", "counter", "with-me");
        shares.Values.Should().OnlyContain(s => s > 0.08 && s < 0.4);

        var needs = TenThousand.Value.Where(c => c.Reference!.Option is "social" or "both").ToList();
        var silent = needs.Count(c => c.Attributes["rightsStopped"].LevelOrNull == "no" && c.Attributes["debts"].LevelOrNull == "no") / (double)needs.Count;
        output.WriteLine($"of those whose situation calls for a social worker, the request says neither a stopped payment nor arrears in {silent:P1}");
        silent.Should().BeInRange(0.2, 0.35, "the conversation, not the request, says what is needed");
    }

    [Fact]
    public void Past_orientations_confuse_not_using_the_site_with_not_needing_a_social_worker_at_the_declared_rates()
    {
        var history = Pack.Generator.History(3, 20_000).ToList();
        double Share(string reference, string decision, Func<HistoricalCase, bool> whom) =>
            history.Where(h => h.Case.Reference!.Option == reference && whom(h)).ToList() is var some ? some.Count(h => h.Decision == decision) / (double)some.Count : 0;
        static bool Cannot(HistoricalCase h) => h.Case.Groups["site"] == "cannot";

        output.WriteLine($"social to digital: cannot {Share("social", "digital", Cannot):P1}, can {Share("social", "digital", h => !Cannot(h)):P1}; both to digital: {Share("both", "digital", Cannot):P1}");
        Share("social", "digital", Cannot).Should().BeApproximately(0.75, 0.03);
        Share("social", "digital", h => !Cannot(h)).Should().Be(0);
        Share("both", "digital", Cannot).Should().BeApproximately(0.80, 0.04);
        Share("both", "digital", h => !Cannot(h)).Should().Be(0);
        Share("with-me", "counter", h => h.Case.Groups["language"] == "difficult").Should().BeApproximately(0.35, 0.05);
        Pack.Pack.Biases[0].Description.Fr.Should().Contain("75\u202F%");
    }

    [Fact]
    public void A_hundred_cases_give_at_least_ninety_different_conversations_and_another_seed_other_cases()
    {
        foreach (var language in Enum.GetValues<Language>()) { TenThousand.Value.Take(100).Select(c => FileReading.WithoutNames(c, language, "talk")).Distinct().Should().HaveCountGreaterThanOrEqualTo(90); }
        TenThousand.Value.Take(100).Select(c => c.File!.Fr.ToPlainText()).Should().NotIntersectWith(Enumerable.Range(0, 100).Select(i => Pack.Generator.Generate(12, i).File!.Fr.ToPlainText()));
    }

    /// <summary>The same bytes on every machine. Changes whenever the pack's texts or draws change: then look at the cases, and pin anew.</summary>
    [Fact]
    public void The_first_thousand_cases_are_the_pinned_bytes() => PinnedBytes.Of(Pack).Should().Be("2eae472c609b91b66e23b3460d0194d0631a134c896b4d2c79fb7c3ae1100182");
}

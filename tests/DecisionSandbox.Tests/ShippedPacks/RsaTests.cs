using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>Ten thousand files of <c>rsa</c> read back; the law on what is true, the miscoding and the planted biases as declared.</summary>
public sealed class RsaTests(ITestOutputHelper output)
{
    private static readonly Core.Cases.Loading.LoadedPack Pack = ShippedPack.Load("rsa");
    private static readonly RsaFiles Checker = new();
    private static readonly Lazy<List<Case>> TenThousand = new(() => [.. Enumerable.Range(0, 10_000).AsParallel().AsOrdered().Select(i => Pack.Generator.Generate(11, i))]);

    [Fact]
    public void Ten_thousand_files_hold_no_contradiction_and_tell_all_that_the_aid_receives()
    {
        var found = TenThousand.Value.AsParallel().SelectMany(c => Checker.Contradictions(c).Concat(FileReading.Unreadable(c, Pack.Pack)).Select(what => $"{c.Id}: {what}")).ToList();
        string.Join('\n', found.Take(20)).Should().BeEmpty();
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { "pack.yaml", "true_earnings - shift_1 - shift_2", "true_earnings - shift_1" },
        { "pack.yaml", "if(slip == 'month', (earned_1 + earned_3) / 3,", "if(slip == 'month', (earned_1 + earned_2) / 3," },
        { "pack.yaml", "value: \"month in ('2026-04'", "value: \"month in ('2026-03'" },
        { "pack.yaml", "value: \"youngest + gap_2\"", "value: \"youngest + gap_2 + 9\"" },
        { "pack.yaml", "max(18, age - partner_gap)", "age + partner_gap" },
        { "pack.yaml", "if(weekday(request_day) == 7, 1, 0))", "0)" },
        { "pack.yaml", "af + cf + paje", "af + paje" },
        { "sentences.yaml", "{ when: home_story != 'back', fr:", "{ when: rent > 0, fr:" },
        { "vignette.fr.liquid", "| {{ month_1 | month }} |", "| {{ month_2 | month }} |" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_pack_is_caught(string file, string from, string to)
    {
        var generator = ShippedPack.Altered("rsa", file, from, to);
        Enumerable.Range(0, 1500).AsParallel().SelectMany(i => Checker.Contradictions(generator.Generate(11, i))).Should().NotBeEmpty();
    }

    [Fact]
    public void The_reference_is_the_law_written_again_from_the_facts_sheet_on_what_is_true()
    {
        foreach (var @case in TenThousand.Value) { @case.Reference.Should().Be(new ReferenceAnswer("legal-rule", Law(id => @case.TrueOf(id)) ? "rsa-due" : "rsa-not-due"), @case.Id); }
    }

    [Fact]
    public void The_declaration_misleads_the_law_in_a_known_share()
    {
        var due = TenThousand.Value.Count(c => c.Reference!.Option == "rsa-due") / 10_000.0;
        var misled = TenThousand.Value.Count(c => Law(id => c.Attributes[id].ToString()) != (c.Reference!.Option == "rsa-due")) / 10_000.0;
        output.WriteLine($"due {due:P1}; the law applied to the declaration alone is wrong in {misled:P1}; declarations with a wrong fact {TenThousand.Value.Count(c => c.Truth.Count > 0) / 10_000.0:P1}");
        due.Should().BeInRange(0.55, 0.70);
        misled.Should().BeInRange(0.10, 0.16);
    }

    [Fact]
    public void The_planted_biases_strike_at_the_declared_rates()
    {
        var due = Pack.Generator.History(3, 20_000).Where(h => h.Case.Reference!.Option == "rsa-due").ToList();
        static bool Lone(HistoricalCase h) => h.Case.Groups["sex"] == "f" && h.Case.Groups["household"] == "lone-parent" && h.Case.TrueOf("situation") is "recent-isolation" or "child-under-3";
        static bool Young(HistoricalCase h) => h.Case.Groups["ageBand"] == "under-25" && h.Case.Groups["household"] is "lone-parent" or "couple-children";
        double Refused(Func<HistoricalCase, bool> whom) => due.Where(whom).ToList() is var some ? some.Count(h => h.Decision == "rsa-not-due") / (double)some.Count : 0;
        var (lone, young, others) = (Refused(h => Lone(h) && !Young(h)), Refused(h => Young(h) && !Lone(h)), Refused(h => !Lone(h) && !Young(h)));
        output.WriteLine($"refused though due: lone mothers {lone:P1}, young parents {young:P1}, others {others:P1}");
        lone.Should().BeApproximately(0.40 + (0.60 * 0.03), 0.04);
        young.Should().BeApproximately(0.35 + (0.65 * 0.03), 0.06);
        others.Should().BeApproximately(0.03, 0.01);
    }

    [Fact]
    public void A_hundred_cases_give_at_least_ninety_different_meetings_and_another_seed_other_cases()
    {
        foreach (var language in Enum.GetValues<Language>()) { TenThousand.Value.Take(100).Select(c => FileReading.WithoutNames(c, language, "meeting")).Distinct().Should().HaveCountGreaterThanOrEqualTo(90); }
        TenThousand.Value.Take(100).Select(c => c.File!.Fr.ToPlainText()).Should().NotIntersectWith(Enumerable.Range(0, 100).Select(i => Pack.Generator.Generate(12, i).File!.Fr.ToPlainText()));
    }

    /// <summary>The same bytes on every machine. Changes whenever the pack's texts or draws change: then look at the cases, and pin anew.</summary>
    [Fact]
    public void The_first_thousand_cases_are_the_pinned_bytes() => PinnedBytes.Of(Pack).Should().Be("ace28fca98306f21101efd5531bdd87a90ccdf1e32367081da99295dd94b7ac5");

    /// <summary>The statute as the facts sheet states it, for the twelve months of the pack.</summary>
    private static bool Law(Func<string, string> of)
    {
        decimal Number(string id) => decimal.Parse(of(id), System.Globalization.CultureInfo.InvariantCulture);
        var april = string.CompareOrdinal(of("month"), "2026-04") >= 0;
        var (basis, bmaf) = april ? (651.69m, 478.16m) : (646.52m, 474.37m);
        var (couple, children, situation) = (of("couple") == "yes", (int)Number("children"), of("situation"));
        var people = 1 + (couple ? 1 : 0) + children;
        var rate = 1 + (people >= 2 ? .5m : 0) + (people >= 3 ? .3m : 0) + (people >= 4 ? couple ? .3m : .4m : 0) + (.4m * Math.Max(people - 4, 0));
        var flat = basis * rate;
        var increased = !couple && situation != "none" && (children > 0 || situation == "pregnancy");
        if (increased) { flat = Math.Max(flat, basis * (1.28412m + (.42804m * children))); }
        var most = basis * (people switch { 1 => .12m, 2 => .24m, _ => .297m });
        var deduction = of("housing") is "owner" or "free" ? most : Math.Min(Number("housingBenefit"), most);
        var earnings = of("earningsEnded") == "yes" && Number("replacement") == 0 ? 0 : Number("earnings");
        var support = !couple && children > 0 && Number("alimony") == 0 ? .225m * bmaf * children : 0;
        var amount = flat - deduction - earnings - Number("replacement") - Number("familyBenefits") - Number("alimony") - support;
        // CASF L.262-4, 2° and 3°: neither the five years nor the absence of studies is asked of those who open the increased amount.
        var eligible = increased
            || ((Number("age") >= 25 || children > 0 || situation == "pregnancy" || (of("status") == "young-worker" && Number("age") > 18)) && of("status") != "student" && of("residence") != "permit-short");
        return eligible && amount >= 6;
    }
}

using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases;

/// <summary>Ten thousand files of apa-aggir are read back with a checker that knows nothing of the generator's choices.</summary>
public sealed class Case_files_do_not_contradict_themselves
{
    private const int Count = 10_000;
    private static readonly AggirFileChecker Checker = new();

    [Fact]
    public void Ten_thousand_files_hold_no_contradiction()
    {
        var found = Enumerable.Range(0, Count).AsParallel()
            .SelectMany(i => Checker.Contradictions(Packs.Aggir.Generator.Generate(11, i)).Select(c => $"{i}: {c}")).ToList();
        string.Join('\n', found.Take(20)).Should().BeEmpty();
    }

    [Fact]
    public void Everything_the_aid_receives_can_be_read_in_both_languages()
    {
        var found = Enumerable.Range(0, Count).AsParallel()
            .SelectMany(i => Checker.Unreadable(Packs.Aggir.Generator.Generate(12, i), Packs.Aggir.Pack).Select(c => $"{i}: {c}")).ToList();
        string.Join('\n', found.Take(20)).Should().BeEmpty();
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        // The report is written from the letters of the form, not from the true ones.
        { "sentences.yaml", "by: true_transfers", "by: transfers" },
        { "sentences.yaml", "by: true_coherence\n    A:\n      - { fr: \"La conversation", "by: coherence\n    A:\n      - { fr: \"La conversation" },
        // The visit comes before the form; the age is a year off; a child helps who does not exist; the rent eats the means.
        { "pack.yaml", "- { id: delay, range: [9, 24] }", "- { id: delay, range: [-24, -9] }" },
        { "pack.yaml", "years_before(visit_date, age) - birthday_gap", "years_before(visit_date, age + 1) - birthday_gap" },
        { "pack.yaml", "{ weights: { niece: 24, nephew: 14, neighbour: 30, aide: 32 } }", "{ weights: { daughter: 100 } }" },
        { "pack.yaml", "means - housing_cost - health_cover - energy_cost", "means - housing_cost - energy_cost" },
        { "sentences.yaml", "vit seul{{ e }}.\", en: lives alone.", "vit avec son mari.\", en: lives alone." },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_pack_is_caught(string file, string from, string to)
    {
        using var broken = Packs.AlteredAggir((file, from, to));
        var generator = broken.Load().Value.Generator;
        Enumerable.Range(0, 400).SelectMany(i => Checker.Contradictions(generator.Generate(11, i))).Should().NotBeEmpty();
    }

    [Fact]
    public void A_hundred_cases_give_at_least_ninety_visit_reports_once_names_dates_and_numbers_are_gone()
    {
        foreach (var language in Enum.GetValues<Core.Language>())
        {
            Enumerable.Range(0, 100)
                .Select(i => AggirFileChecker.VisitWithoutNames(Packs.Aggir.Generator.Generate(7, i), language))
                .Distinct().Should().HaveCountGreaterThanOrEqualTo(90);
        }
    }
}

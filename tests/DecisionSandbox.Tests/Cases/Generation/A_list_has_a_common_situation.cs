using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Generation;

public sealed class A_list_has_a_common_situation : IDisposable
{
    private readonly AlteredPack _folder = new("rooms");
    private readonly LoadedPack _pack;

    public A_list_has_a_common_situation()
    {
        _folder.Write("pack.yaml", """
            version: 1
            id: rooms
            edition: "1"
            task: prioritisation
            title: { fr: Chambres, en: Rooms }
            role: { fr: Vous préparez., en: You prepare. }
            question: { fr: Mon ordre, en: My order }
            reference: { kind: generator-truth, source: { fr: Le besoin tiré, en: The need drawn } }
            decisions: [{ id: ranked, label: { fr: Ordre, en: Order } }]
            reasons: [{ id: need, label: { fr: Besoin, en: Need } }]
            notLookedAt: [{ fr: La parole, en: Words }]
            attributes:
              - { id: need, label: { fr: Besoin, en: Need }, category: all, range: [0, 9], phrase: { fr: "{value}", en: "{value}" } }
              - { id: hidden, label: { fr: Caché, en: Hidden }, category: all, range: [0, 9], phrase: { fr: "{value}", en: "{value}" }, seenBy: person }
            aids: [{ id: grid, kind: points-grid, title: { fr: Grille, en: Grid }, version: "1", reads: [need] }]
            history: { decision: "if(need > 4, 'first', 'later')" }
            generator:
              groups: { wing: wing }
              list:
                size: 8
                fileNumber: number
                order: ["true_need", hidden]
                draws: [{ id: wing, choice: [north, south] }, { id: rent, range: [300, 900], step: 10 }]
              truth: { need: true_need }
              draws:
                - { id: number, range: [1000, 9999] }
                - { id: true_need, range: [0, 9] }
                - { id: need, value: "max(0, true_need - 1)" }
                - { id: hidden, range: [0, 9] }
            """);
        foreach (var language in (string[])["fr", "en"])
        {
            _folder.Write($"vignette.{language}.liquid", "# request | {{ number }}\n¶ [[need|{{ need }}]] {{ wing }}");
            _folder.Write($"context.{language}.liquid", "# room | {{ wing }}\n¶ {{ rent | euros }}");
        }
        _pack = _folder.Load().Value;
    }

    [Fact]
    public void Eight_cases_share_one_situation_in_the_order_of_their_file_numbers()
    {
        for (var index = 0; index < 50; index++)
        {
            var list = _pack.Generator.GenerateList(7, index);
            list.Id.Should().Be($"rooms/7/L{index:D6}");
            list.Cases.Should().HaveCount(8);
            list.Cases.Select(c => int.Parse(c.File!.Fr.Sections[0].Title)).Should().BeInAscendingOrder();
            list.Cases.Select(c => c.Groups["wing"]).Distinct().Should().ContainSingle().Which.Should().Be(list.Context.En.Sections[0].Title);
            list.Context.Fr.ToPlainText().Should().Contain("\u202F€");
        }
    }

    [Fact]
    public void Ranks_follow_the_true_need_then_what_breaks_ties()
    {
        var ranked = _pack.Generator.GenerateList(7, 3).Cases.OrderBy(c => c.Reference!.Rank).ToList();
        ranked.Select(c => c.Reference!.Rank).Should().Equal(1, 2, 3, 4, 5, 6, 7, 8);
        ranked.Select(c => (c.Truth.TryGetValue("need", out var n) ? n : c.Attributes["need"]).Number * 10 + c.Truth["hidden"].Number).Should().BeInDescendingOrder();
        ranked.Should().OnlyContain(c => !c.Attributes.ContainsKey("hidden"));
    }

    [Fact]
    public void One_case_is_the_same_alone_in_its_list_and_in_a_stream()
    {
        var streamed = _pack.Generator.GenerateMany(7, 5, 20).ToList();
        streamed.Select(c => c.Id).Should().Equal(Enumerable.Range(5, 20).Select(i => $"rooms/7/{i:D6}"));
        streamed[6].Should().BeEquivalentTo(_pack.Generator.Generate(7, 11));
        _pack.Generator.GenerateList(7, 1).Cases.Single(c => c.Id == "rooms/7/000011").Should().BeEquivalentTo(streamed[6]);
    }

    [Fact]
    public void A_history_may_have_words_of_its_own() =>
        _pack.Generator.History(1, 100).Should().OnlyContain(h => h.Decision == (h.Case.Attributes["need"].Number > 4 ? "first" : "later"));

    [Fact]
    public void A_pack_for_one_case_at_a_time_gives_no_list() =>
        Packs.Aggir.Generator.Invoking(g => g.GenerateList(1, 0)).Should().Throw<NotSupportedException>();

    public void Dispose() => _folder.Dispose();
}

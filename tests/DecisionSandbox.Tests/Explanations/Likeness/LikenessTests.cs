using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids.Cards;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Likeness;
using DecisionSandbox.Tests.Aids;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Explanations.Likeness;

public sealed class LikenessTests
{
    private static readonly ScenarioPack s_pack = SmallPack.Of(SmallPack.Number("age", 50, 110, new Text("a {value} ans", "is {value}")), SmallPack.Levels("a", "A", "B", "C"), SmallPack.Levels("b", "A", "B", "C"), SmallPack.YesNo("alone"))
        with { Groups = [new("living", "alone", new Text("personnes qui vivent seules", "people who live alone"))] };

    private static readonly Case s_case = Person("here", 80, "A", "B", "no");

    [Fact]
    public void Similar_files_are_the_nearest_of_each_side_in_both_measures()
    {
        KnownCase[] known =
        [
            new(Person("same-facts", 80, "A", "B", "no"), "yes", "no", [9, 9, 9, 9]),
            new(Person("same-weights", 60, "C", "C", "yes"), "yes", "yes", [1, 0, 0, 0]),
            new(Person("other-near", 80, "A", "C", "no"), "no", "no", [2, 0, 0, 0]),
            new(Person("other-far", 110, "C", "A", "yes"), "no", "no", [5, 5, 5, 5]),
            new(Person("abstained", 80, "A", "B", "no"), null, "no", [1, 0, 0, 0]),
            new(s_case, "yes", "yes", [1, 0, 0, 0]),
        ];
        var similar = SimilarCases.Of(s_pack.Attributes, s_case, "yes", [1, 0, 0, 0], known, perSide: 1);
        similar.InAidsTerms.Alike.Single().Known.Case.Id.Should().Be("same-weights");
        similar.InAidsTerms.Otherwise.Single().Known.Case.Id.Should().Be("other-near");
        similar.ByFacts.Alike.Single().Known.Case.Id.Should().Be("same-facts", "neither itself nor one on which the aid abstained");
        similar.ByFacts.Otherwise.Single().Known.Case.Id.Should().Be("other-near");
        similar.ByFacts.Otherwise.Single().Apart.Should().BeApproximately(0.25, 1e-12, "one of four facts differs");
        similar.ByFacts.Otherwise.Single().Differences.Should().ContainSingle().Which.To.LevelOrNull.Should().Be("C");
        SimilarCases.Of(s_pack.Attributes, s_case, "yes", null, known, 1).InAidsTerms.Alike.Should().BeEmpty();
        LikenessWords.Say(s_pack, similar.InAidsTerms.Alike[0]).En.Should().Be("Is 60, a is C, b is C, alone is yes. The aid says “yes”; past decision: “yes”.");
        LikenessWords.Say(s_pack, similar.ByFacts.Alike[0]).Fr.Should().Be("Les mêmes éléments. L’outil dit «\u00a0yes\u00a0»\u00a0; décision passée\u00a0: «\u00a0no\u00a0».");
    }

    [Fact]
    public void Experience_counts_files_with_at_most_two_other_facts_a_near_number_being_the_same()
    {
        Case[] learned =
        [
            Person("1", 80, "A", "B", "no"), Person("2", 83, "A", "B", "no"), Person("3", 84, "A", "B", "no"), // 84 lies beyond three years
            Person("4", 80, "C", "C", "no"), Person("5", 80, "C", "C", "yes"),
        ];
        Experience.Of(s_pack.Attributes, s_case, learned).Should().Be(new Experience(5, 2, 4, 2));
        LikenessWords.Say(new Experience(250, 0, 3, 2)).Fr.Should().Be(
            "L’outil a appris de 250 dossiers passés\u00a0; 3 ressemblent à celui-ci (au plus 2 éléments diffèrent), aucun n’est pareil en tout. Il n’a presque rien vu de tel.");
        LikenessWords.Say(new Experience(1000, 1, 60, 2)).En.Should().Be("The aid learned from 1,000 past files; 60 are like this one (at most 2 facts differ), one is the same throughout.");
    }

    [Fact]
    public void Reliability_is_said_for_the_band_and_the_groups_of_the_file_and_small_cells_are_hidden()
    {
        var judged = Enumerable.Range(0, 40).Select(i => new JudgedCase(i % 2, i % 4 == 0, new Dictionary<string, string> { ["living"] = i < 30 ? "alone" : "spouse", ["rare"] = i < 4 ? "yes" : "no" })).ToList();
        var here = Reliability.Here(judged, 0, new Dictionary<string, string> { ["living"] = "alone", ["rare"] = "yes" });
        here.Should().Equal(new BandReliability(null, null, new Proportion(10, 20)), new BandReliability("living", "alone", new Proportion(8, 15)));
        var (low, high) = new Proportion(10, 20).Interval;
        (Math.Round(100 * low), Math.Round(100 * high)).Should().Be((30, 70), "Wilson's interval of 10 in 20");
        LikenessWords.Say(s_pack, here[0], byScore: true).Fr.Should().Be("À ce niveau de score, il se trompe pour 50 dossiers sur 100 (entre 30 et 70\u00a0; 20 dossiers).");
        LikenessWords.Say(s_pack, here[1], byScore: true).En.Should().StartWith("In the group “people who live alone”, at this score level: wrong for 53 files in 100");
        LikenessWords.Say(s_pack, here[0], byScore: false).En.Should().StartWith("When it answers so, it differs from the reference for 50 files in 100");
    }

    private static Case Person(string id, int age, string a, string b, string alone) => SmallPack.Case(id, ("age", age), ("a", a), ("b", b), ("alone", alone));
}

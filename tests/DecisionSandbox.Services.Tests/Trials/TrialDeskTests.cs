using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.Trials;

namespace DecisionSandbox.Services.Tests.Trials;

/// <summary>One shipped folder for all of these tests: they keep nothing in it.</summary>
public sealed class ShippedForTrials : IAsyncLifetime
{
    internal Workshop Workshop { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Workshop = await ShippedFolder.Open();

    public ValueTask DisposeAsync() => Workshop.DisposeAsync();
}

/// <summary>The shipped packs and aids, tried and looked at.</summary>
public sealed class TrialDeskTests(ShippedForTrials shipped) : IClassFixture<ShippedForTrials>
{
    private static readonly Dictionary<string, string> AsIs = [];

    [Fact]
    public async Task A_fact_that_changes_changes_the_suggestion_its_reasons_and_what_the_law_says()
    {
        var workshop = shipped.Workshop;
        var (desk, actor) = (workshop.Get<ITrialDesk>(), await workshop.Person());
        var (flipped, agreed, disagreed) = (0, 0, 0);
        for (var index = 0; index < 12; index++)
        {
            var request = new TrialRequest("apa-aggir", "fasttree", TrialRequest.FirstSeed, index, AsIs);
            var first = (await desk.Try(actor, request, Workshop.Cancel)).Value;
            (first.IsChanged, first.Before, first.Law!.Before).Should().Be((false, null, null));
            first.Now.Factors.Should().NotBeEmpty();
            first.Now.Likeness!.Experience!.Fr.Should().StartWith("L’outil a appris de 250 dossiers passés");
            first.Now.Likeness.Here.Should().HaveCountGreaterThan(2);
            first.Now.Likeness.Alike.Should().HaveCount(2);
            first.Facts.Select(f => f.Attribute.Id).Should().Equal(workshop.Get<AidRegistry>().Pack("apa-aggir")!.Aid("fasttree")!.Reads);

            var worst = (await desk.Try(actor, request with { Facts = first.Facts.Where(f => !f.Attribute.IsNumber).ToDictionary(f => f.Attribute.Id, _ => first.Now.Option == "gir-1-4" ? "A" : "C") }, Workshop.Cancel)).Value;
            worst.IsChanged.Should().BeTrue();
            worst.Before!.Option.Should().Be(first.Now.Option, "what it said before stands beside");
            worst.Law!.Before.Should().Be(first.Law.Now);
            flipped += worst.AnswersOtherwise ? 1 : 0;
            agreed += worst.Law.Disagrees ? 0 : 1;
            disagreed += first.Law.Disagrees ? 1 : 0;
        }
        flipped.Should().BeGreaterThan(6);
        agreed.Should().BeGreaterThan(6);
        disagreed.Should().BePositive("a trained aid and the law part on some of the first twelve files");
    }

    [Fact]
    public async Task A_model_made_elsewhere_is_explained_between_its_two_answers_and_beside_the_law()
    {
        var workshop = shipped.Workshop;
        var (desk, actor) = (workshop.Get<ITrialDesk>(), await workshop.Person());
        for (var index = 0; index < 3; index++)
        {
            var tried = (await desk.Try(actor, new("rsa", "scikit-learn", TrialRequest.FirstSeed, index, AsIs), Workshop.Cancel)).Value;
            (tried.Now.TowardsLabel!.Fr, tried.Now.AgainstLabel!.Fr).Should().Be(("vers «\u00a0Un RSA est dû ce mois\u00a0»", "vers «\u00a0Pas de RSA ce mois\u00a0»"));
            tried.Now.Uncertainty.Should().BeNull("nobody calibrated it");
            tried.Law!.Now.Should().Be((await desk.Try(actor, new("rsa", "statutory", TrialRequest.FirstSeed, index, AsIs), Workshop.Cancel)).Value.Now.Headline);
            tried.Now.Likeness!.Alike.Should().HaveCount(2);
            tried.Now.Changes.Should().NotBeEmpty();
        }
        var several = (await desk.Try(actor, new("nursery", "lightgbm-file", TrialRequest.FirstSeed, 0, AsIs), Workshop.Cancel)).Value.Now;
        (several.AgainstLabel!.Fr, several.Rather!.Count).Should().Be(("vers une autre réponse", 4));
        (await desk.Aid(actor, "rsa", "scikit-learn", Workshop.Cancel)).Value.LearnedFrom!.En.Should().Contain("3,000 invented past decisions");
    }

    [Fact]
    public async Task The_page_of_a_learned_aid_names_the_pair_that_counts_most_together()
    {
        var workshop = shipped.Workshop;
        var (desk, actor) = (workshop.Get<ITrialDesk>(), await workshop.Person());
        async Task<CountTogether?> Pair(string aid, string pack = "apa-aggir") => (await desk.Aid(actor, pack, aid, Workshop.Cancel)).Value.Pair;

        (await Pair("statutory")).Should().BeNull("a rule's steps are drawn one by one");
        foreach (var adds in new[] { "gam", "logistic" }) { (await Pair(adds))!.First.Should().BeNull("{0} adds its elements up", adds); }
        (await Pair("fasttree", "nursery"))!.First.Should().NotBeNull("its first option looks at health alone, its others do not");
        var pair = (await Pair("fasttree"))!;
        var labels = workshop.Get<AidRegistry>().Pack("apa-aggir")!.Pack.Attributes.Select(a => a.Label).ToList();
        labels.Should().Contain([pair.First!, pair.Second!]);
        pair.First.Should().NotBe(pair.Second);
        pair.Files.Should().Be(60);

        // By the definition, from the aid's answers alone: the mixed second difference over the other attributes, which vanishes where two elements only add up.
        var registered = workshop.Get<AidRegistry>().Pack("apa-aggir")!;
        var aid = registered.Aid("fasttree")!;
        var (one, other) = (registered.Pack.Attributes.First(a => a.Label == pair.First).Id, registered.Pack.Attributes.First(a => a.Label == pair.Second).Id);
        var cases = Enumerable.Range(0, 20).Select(i => registered.Generator.Generate(8, i)).ToList();
        double Score(Case @case, Case? first, Case? second) => aid.Suggest(@case with
        {
            Attributes = @case.Attributes.ToDictionary(p => p.Key, p => p.Key == one ? (first ?? @case).Attributes[one] : p.Key == other ? (second ?? @case).Attributes[other] : p.Value),
        }).Value.Score;
        cases.SelectMany(c => cases.Select(z => Score(c, null, null) - Score(c, z, null) - Score(c, null, z) + Score(c, z, z))).Max(Math.Abs).Should().BeGreaterThan(0.1);
    }

    [Theory]
    [InlineData("age", "quatre-vingts", "Écrivez un nombre entier de 50 à 110.")]
    [InlineData("age", "500", "Écrivez un nombre entier de 50 à 110.")]
    [InlineData("transfers", "Z", "Choisissez parmi")]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_changes_nothing(string attribute, string typed, string says)
    {
        var workshop = shipped.Workshop;
        var view = (await workshop.Get<ITrialDesk>().Try(await workshop.Person(), new("apa-aggir", "statutory", TrialRequest.FirstSeed, 3, new Dictionary<string, string> { [attribute] = typed, ["unknown"] = "x" }), Workshop.Cancel)).Value;
        var fact = view.Facts.Single(f => f.Wrong is not null);
        (fact.Attribute.Id, fact.Typed).Should().Be((attribute, typed), "what was typed is not lost");
        fact.Wrong!.Fr.Should().StartWith(says);
        view.IsChanged.Should().BeFalse();
        view.Law.Should().BeNull("this aid is the law");
    }

    [Fact]
    public async Task In_a_list_a_changed_fact_moves_the_request()
    {
        var workshop = shipped.Workshop;
        var (desk, actor) = (workshop.Get<ITrialDesk>(), await workshop.Person());
        var request = new TrialRequest("housing-priority", "grid", TrialRequest.FirstSeed, 11, AsIs);
        var view = (await desk.Try(actor, request, Workshop.Cancel)).Value;
        var other = view.Facts.Single(f => f.Attribute.Id == "dalo").InFile.LevelOrNull == "yes" ? "no" : "yes";
        var changed = (await desk.Try(actor, request with { Facts = new Dictionary<string, string> { ["dalo"] = other, ["seniorityMonths"] = other == "yes" ? "240" : "0" } }, Workshop.Cancel)).Value;
        changed.Now.Rank.Should().NotBe(view.Now.Rank);
        changed.Before!.Rank.Should().Be(view.Now.Rank);
        changed.AnswersOtherwise.Should().BeTrue();
    }

    [Theory]
    [InlineData("grid")]
    [InlineData("gam")]
    public async Task What_would_bring_a_request_among_the_first_three_or_out_of_them_does_so(string aid)
    {
        var workshop = shipped.Workshop;
        var (desk, actor, pack) = (workshop.Get<ITrialDesk>(), await workshop.Person(), workshop.Get<AidRegistry>().Pack("housing-priority")!);
        var (entered, left) = (0, 0);
        for (var index = 0; index < 16; index += 2)
        {
            var place = (await desk.Try(actor, new("housing-priority", aid, TrialRequest.FirstSeed, index, AsIs), Workshop.Cancel)).Value.Place!;
            place.Nearest.Should().HaveCount(3);
            place.Moves.Should().NotBeEmpty();
            var list = pack.Generator.GenerateList(TrialRequest.FirstSeed, index / 8).Cases;
            foreach (var found in place.Found)
            {
                var values = list[index % 8].Attributes.ToDictionary();
                foreach (var change in found.Changes) { values[change.Attribute] = change.To; }
                var ranked = Ranking.Of(pack.Aid(aid)!, [.. list.Select((other, i) => i == index % 8 ? other with { Attributes = values } : other)]).Value;
                (ranked.Single(said => said.CaseId == list[index % 8].Id).Rank <= 3).Should().Be(!place.IsExamined, "the other side of the line, whatever breaks a tie");
            }
            entered += place is { IsExamined: false, Found.Count: > 0 } ? 1 : 0;
            left += place is { IsExamined: true, Found.Count: > 0 } ? 1 : 0;
        }
        entered.Should().BePositive();
        left.Should().BePositive();
    }

    [Fact]
    public async Task Why_this_answer_and_not_another_is_the_difference_of_their_explanations()
    {
        var workshop = shipped.Workshop;
        var (desk, actor, pack) = (workshop.Get<ITrialDesk>(), await workshop.Person(), workshop.Get<AidRegistry>().Pack("orientation")!);
        for (var index = 0; index < 5; index++)
        {
            var now = (await desk.Try(actor, new("orientation", "fasttree", TrialRequest.FirstSeed, index, AsIs), Workshop.Cancel)).Value.Now;
            var why = pack.Aid("fasttree")!.Explain(pack.Generator.Generate(TrialRequest.FirstSeed, index)).Value;
            why.Option.Should().Be(now.Option);
            now.Rather!.Select(other => other.Option).Should().Equal(why.PerOption.Where(o => o.Option != now.Option).OrderByDescending(o => o.Output).Select(o => o.Option), "the nearest answer first");
            foreach (var other in now.Rather!)
            {
                var theirs = why.PerOption.Single(o => o.Option == other.Option).Contributions;
                other.Factors.Count.Should().BeInRange(2, 5);
                foreach (var factor in other.Factors) { factor.Contribution.Should().BeApproximately(why.Contributions[factor.Attribute] - theirs[factor.Attribute], 1e-12); }
                other.Summary.Fr.Should().Contain(other.Factors[0].Phrase.Fr);
            }
        }
        var two = (await desk.Try(actor, new("apa-aggir", "fasttree", TrialRequest.FirstSeed, 0, AsIs), Workshop.Cancel)).Value.Now;
        two.Rather.Should().BeNull("one score decides between two answers: its explanation already says it");
    }

    [Fact]
    public async Task Every_aid_has_a_profile_with_its_card_and_its_figures()
    {
        var workshop = shipped.Workshop;
        var (desk, actor) = (workshop.Get<ITrialDesk>(), await workshop.Person(Role.Researcher));
        foreach (var pack in (await desk.Packs(actor, Workshop.Cancel)).Value)
        {
            foreach (var aid in pack.Aids)
            {
                var profile = (await desk.Aid(actor, pack.Id, aid.Id, Workshop.Cancel)).Value;
                if (profile.Card is { } card)
                {
                    card.Fr.OfType<CardHeading>().Should().HaveSameCount(card.En.OfType<CardHeading>()).And.NotBeEmpty($"{pack.Id}/{aid.Id}");
                    card.Fr.Should().Contain(block => block is CardTable);
                }
                (profile.Groups is null).Should().Be(pack.Task == TaskKind.Prioritisation);
                profile.Behaviour.Concat([profile.Groups, profile.Calibration]).Where(figure => figure is not null).Should().OnlyContain(figure => figure!.Table.Rows.Count > 0 && figure.Summary.Fr.Length > 20);
            }
        }
        var law = (await desk.Aid(actor, "apa-aggir", "statutory", Workshop.Cancel)).Value.Worsenings!;
        (law.IsTheLaw, law.Lowering, law.Found.Losing.Count, law.Sentences.Count).Should().Be((true, 30, 12, 12));
        law.Sentences.Select(s => s.Fr).Should().Contain("AAAAABBA → AAAAABCA\u00a0: «\u00a0ne se lève pas toujours sans aide\u00a0» devient «\u00a0ne se lève pas sans aide\u00a0»");
        var trees = (await desk.Aid(actor, "apa-aggir", "fasttree", Workshop.Cancel)).Value;
        trees.Worsenings!.IsTheLaw.Should().BeFalse();
        trees.Calibration!.Table.Rows.Should().HaveCountGreaterThan(3);
        trees.Behaviour.Should().HaveCount(5, "the swarm and the four attributes that weigh most");
        trees.Groups!.Table.Rows.Select(row => row[3].Fr).First().Should().NotBe("0");
    }
}

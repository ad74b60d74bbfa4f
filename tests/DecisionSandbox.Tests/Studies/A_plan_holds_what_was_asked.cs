using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;
using DecisionSandbox.Core.Studies.Planning;
using DecisionSandbox.Tests.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Studies;

/// <summary>The planner on the real pack with its statutory aid, which reads the form's letters and is therefore sometimes wrong.</summary>
public sealed class A_plan_holds_what_was_asked
{
    private static readonly LoadedPack Pack = Packs.Aggir;
    private static readonly AggirAid Aid = AggirAid.For(Pack.Generator);

    [Fact]
    public void Right_and_wrong_are_as_many_as_asked_by_what_is_true()
    {
        var plan = CasePlanner.Plan(Pack.Generator, Aid, 7, new(8, 4) { Unreferenced = 1, Anchors = 6, Repeats = 2, EvenGroup = "sex" }).Value;

        plan.Cases.Should().HaveCount(15);
        // Counted again from the generator, not from what the plan says of itself.
        var first = plan.Cases.Where(planned => planned.RepeatOf is null).Select(planned => (planned, Case: Pack.Generator.Generate(7, planned.Index))).ToList();
        bool? IsRight(Case @case) => @case.Reference?.Option is { } right ? Aid.Suggest(@case).Value.Option == right : null;
        first.Count(c => IsRight(c.Case) == true).Should().Be(8);
        first.Count(c => IsRight(c.Case) == false).Should().Be(4);
        first.Select(c => c.planned.AidIsRight).Should().Equal(first.Select(c => IsRight(c.Case)));
        first.Where(c => c.planned.AidIsRight == false).GroupBy(c => c.Case.Groups["sex"]).Select(group => group.Count()).Should().BeEquivalentTo([2, 2]);
        plan.Cases.Count(planned => planned.IsAnchor).Should().Be(6);
        plan.Cases.Where(planned => planned.IsAnchor).Count(planned => planned.AidIsRight == false).Should().Be(2, "anchors are wrong in the proportion of the whole");
        plan.Cases.Skip(13).Should().OnlyContain(planned => plan.Cases[planned.RepeatOf!.Value].Index == planned.Index);
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan() =>
        CasePlanner.Plan(Pack.Generator, Aid, 3, new(4, 4)).Value.Should().BeEquivalentTo(CasePlanner.Plan(Pack.Generator, Aid, 3, new(4, 4)).Value);

    [Fact]
    public void More_than_the_caseload_holds_is_refused_with_its_number() =>
        CasePlanner.Plan(Pack.Generator, Aid, 3, new(4, 4000)).Problem.Should().BeOfType<NotEnoughCases>().Which.Message.Fr.Should().Contain("où l’outil a tort");

    [Fact]
    public void Fewer_than_four_of_a_kind_per_person_are_refused()
    {
        Flaws(Study(new(4, 4))).Should().BeEmpty();
        Flaws(Study(new(8, 3))).Should().ContainSingle().Which.Message.En.Should().Contain("3 with it wrong").And.Contain("4 of each");
        // Enough in the plan, too few in one person's share.
        Flaws(Study(new(10, 6)) is var study ? study with { Plan = study.Plan with { FilesPerPerson = 9 } } : study).Should().ContainSingle().Which.Field.Should().Be("plan.cases");
    }

    [Fact]
    public void A_plan_that_says_the_aid_is_right_where_it_is_wrong_is_refused()
    {
        var study = Study(new(4, 4));
        var lying = study.Plan.Cases.Select(planned => planned with { AidIsRight = !planned.AidIsRight }).ToList();

        Flaws(study with { Plan = study.Plan with { Cases = lying } }).Should().ContainSingle().Which.Field.Should().Be("plan.cases");
    }

    [Fact]
    public void A_display_that_differs_by_more_than_five_points_must_be_declared()
    {
        // The display says 10 errors in 100; the plan has 50.
        var displaying = new DisplayingAid(Aid, wrong: 10, of: 100);
        var study = Study(new(10, 10));

        Reliability(study, displaying).Should().ContainSingle().Which.Message.Fr.Should().Contain("affiche 10 erreurs sur 100 dossiers").And.Contain("l’étude a 20 dossiers et l’outil y a tort dans 10 (50 sur 100)");
        Reliability(study, new DisplayingAid(Aid, 46, 100)).Should().BeEmpty();
        Reliability(study, new DisplayingAid(Aid, 44, 100)).Should().ContainSingle();
        Reliability(study with { Faults = [.. study.Faults, new(FaultKind.DisplayedReliability, new("déclaré", "declared"))] }, displaying).Should().BeEmpty();
    }

    [Fact]
    public void A_band_of_few_files_is_held_to_the_same_five_points_and_its_message_says_how_few()
    {
        Reliability(Study(new(1, 0)), new DisplayingAid(Aid, 30, 100)).Should().ContainSingle().Which.Message.En.Should().Contain("the study has 1 file and the aid is wrong in 0 (0 in 100)");
        Reliability(Study(new(7, 3)), new DisplayingAid(Aid, 30, 100)).Should().BeEmpty();
    }

    private static Study Study(PlanRecipe recipe) => Samples.Full with
    {
        Arms = [Arms.SuggestionOnly], Plan = CasePlanner.Plan(Pack.Generator, Aid, 7, recipe).Value, PackId = Pack.Pack.Id, PackHash = Pack.Pack.Hash, AidId = Aid.Id, AidHash = Aid.Hash,
        OtherAids = [], Faults = [new(FaultKind.ChosenCases, new("choisis", "chosen"))], Questionnaires = [], AttentionChecks = [], AnalysisPlan = Samples.Full.AnalysisPlan with { ContrastArms = [] },
        Randomisation = new(),
    };

    private static IEnumerable<StudyFlaw> Flaws(Study study) => StudyCheck.Of(study, new(Pack.Pack, Pack.Generator, [Aid], _ => Aid, ["switchFraction"]));

    private static IEnumerable<StudyFlaw> Reliability(Study study, IDecisionAid aid) =>
        StudyCheck.Of(study, new(Pack.Pack, Pack.Generator, [Aid], _ => aid, ["switchFraction"])).Where(flaw => flaw.Field == "faults");

    private sealed class DisplayingAid(IDecisionAid inner, int wrong, int of) : IDecisionAid
    {
        public string PackId => inner.PackId;
        public string Id => inner.Id;
        public string Hash => inner.Hash;
        public IReadOnlyList<string> Reads => inner.Reads;

        public DecisionSandbox.Core.Outcome<Suggestion> Suggest(Case @case) => inner.Suggest(@case).Then(said => DecisionSandbox.Core.Outcome<Suggestion>.Ok(
            said with { Details = new Dictionary<string, object> { ["bandWrong"] = wrong, ["bandCases"] = of } }));

        public DecisionSandbox.Core.Outcome<DecisionSandbox.Core.Explanations.Explanation> Explain(Case @case) => inner.Explain(@case);
    }
}

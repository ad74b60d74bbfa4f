using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Cases.Designs;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;
using DecisionSandbox.Core.Studies.Planning;
using DecisionSandbox.Tests.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Studies;

/// <summary>An experiment's plan on the real pack: its vignettes are the design's, its report is pinned, and whoever changes either is found out.</summary>
public sealed class A_factorial_plan_is_the_design_it_pins
{
    private static readonly LoadedPack Pack = Packs.Aggir;
    private static readonly AggirAid Aid = AggirAid.For(Pack.Generator);
    private static readonly FactorialRecipe Recipe = new(5, 24, ["transfers", "toilet", "coherence"]);

    [Fact]
    public void Its_vignettes_are_the_designs_and_hold_the_levels_that_the_design_says()
    {
        var (plan, design) = (FactorialPlanner.Plan(Pack, Aid, Recipe).Value, FactorialDesigner.Design(Pack, 24, 5, Recipe.Factors).Value);

        plan.Cases.Should().HaveCount(24);
        plan.DesignHash.Should().Be(FactorialPlanner.ReportHash(design)).And.NotBe(design.Hash, "the report holds balance and aliasing too");
        var cases = plan.Cases.Select(planned => Pack.Generator.Generate(plan.Seed, planned.Index)).ToList();
        foreach (var (factor, i) in design.Factors.Select((factor, i) => (factor, i)))
        {
            cases.Select(@case => factor.LevelOf(@case.Attributes[factor.Attribute])).Should().Equal(design.Rows.Select(row => row.Levels[i]), "people read what the design varies");
        }
        plan.Cases.Zip(cases).Should().OnlyContain(pair => pair.First.AidIsRight == Verdict.Of(pair.Second, Aid).IsRight);
    }

    [Fact]
    public void The_same_recipe_gives_the_same_plan_and_another_seed_another() =>
        FactorialPlanner.Plan(Pack, Aid, Recipe).Value.Should().BeEquivalentTo(FactorialPlanner.Plan(Pack, Aid, Recipe with { }).Value)
            .And.NotBeEquivalentTo(FactorialPlanner.Plan(Pack, Aid, Recipe with { Seed = 6 }).Value);

    [Fact]
    public void A_plan_whose_cases_or_report_are_others_is_refused()
    {
        var plan = FactorialPlanner.Plan(Pack, Aid, Recipe).Value;
        Flaws(plan).Should().BeEmpty();

        Flaws(plan with { Cases = [.. plan.Cases.Skip(1), plan.Cases[0]] }).Should().Equal("plan.designHash");
        Flaws(plan with { DesignHash = "sha256:other" }).Should().Equal("plan.designHash");
        Flaws(plan with { Seed = plan.Seed + 1 }).Should().Equal("plan.designHash");
        Flaws(plan with { DesignHash = null }).Should().Equal("plan.designHash");
        Flaws(plan with { Recipe = null }).Should().Equal("plan.designHash");
        Flaws(plan with { Design = CaseDesign.Population }).Should().BeEmpty("a caseload pins no report");
    }

    [Fact]
    public void Too_few_vignettes_for_its_factors_are_said()
    {
        var few = FactorialPlanner.Plan(Pack, Aid, new(5, 6, ["transfers", "toilet", "coherence"])).Value;

        Found(few).Should().ContainSingle().Which.What.En.Should().Contain("of 7 effects cannot be told");
        FactorialPlanner.Plan(Pack, Aid, new(5, 24, ["weather"])).Problem.Should().BeOfType<DesignProblem>();
    }

    private static Surroundings Around => new(Pack.Pack, Pack.Generator, [Aid], _ => Aid, []);

    private static IEnumerable<string> Flaws(CasePlan plan) => Found(plan).Select(flaw => flaw.Field);

    private static IEnumerable<StudyFlaw> Found(CasePlan plan) =>
        StudyCheck.Of(Samples.Blank with { PackId = Pack.Pack.Id, Plan = plan }, Around).Where(flaw => flaw.Field is "plan.designHash" or "plan.cases");
}

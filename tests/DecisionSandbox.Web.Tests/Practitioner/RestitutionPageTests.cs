using Bunit;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Researcher;
using DecisionSandbox.Web.Researcher.Measures;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class RestitutionPageTests : BunitContext
{
    [Fact]
    public async Task What_each_arm_did_stands_under_the_arms_name_with_its_interval()
    {
        var results = await Results();
        var arms = results.Analysis!.StudyArms.ToList();
        var page = Page(Of(results, arms), Language.En);
        page.FindAll("table thead th").Select(cell => cell.TextContent).Should().Equal(["Measure", .. arms.Select(arm => results.Summary.Study.Arms.Single(a => a.Id == arm.Name).Title.En)]);
        var row = page.FindAll("tbody tr").Single(tr => tr.Children[0].TextContent == MeasureNames.Of(MetricKey.Rair).En);
        foreach (var (arm, place) in arms.Select((arm, place) => (arm, place)))
        {
            var metric = arm[MetricKey.Rair];
            row.Children[place + 1].TextContent.Should().Contain(Written.Percent(metric.Value!.Value, Language.En)).And.Contain(Written.Percent(metric.Ci95!.Low, Language.En));
        }
        page.FindAll("p").Should().Contain(p => p.TextContent.StartsWith("40 people, 480 decisions.", StringComparison.Ordinal));
        page.FindAll(".tag").Select(tag => tag.TextContent).Should().Equal(ResearchTexts.Simulated.En);
        page.Find(".card.you .say").TextContent.Should().Be("What changed.");
        page.FindAll(".card.law p").Select(p => p.TextContent).Should().Equal("The aid was wrong in four files.", "The reliability was overstated.");
    }

    [Fact]
    public async Task Arms_taken_together_are_said_to_be_and_nothing_is_compared()
    {
        var results = await Results();
        var page = Page(Of(results, [results.Analysis!.Everything]) with { Answer = null }, Language.Fr);
        page.FindAll("table thead th").Select(cell => cell.TextContent).Should().Equal(ResearchTexts.Measure.Fr, ResearchTexts.Together.Fr);
        page.Markup.Should().Contain(RestitutionTexts.Together.Fr);
        page.FindAll(".card.you").Should().BeEmpty();
    }

    public static TheoryData<string, Problem> Refusals => new() { { "later", new RestitutionLater() }, { "few", new RestitutionTooFew() }, { "elsewhere", new NotFound() } };

    [Theory, MemberData(nameof(Refusals))]
    public void What_is_not_shown_is_said_in_one_sentence_with_a_way_back(string name, Problem problem)
    {
        var page = Page(problem, Language.Fr);
        page.Find("[role=alert]").TextContent.Trim().Should().Be(French.Spaced(problem.Message.Fr), name);
        page.Find("a.button.main").GetAttribute("href").Should().Be("/");
        page.FindAll(".card, table").Should().BeEmpty();
    }

    private IRenderedComponent<RestitutionPage> Page(Outcome<Restitution> answer, Language language)
    {
        Services.AddSingleton<IRestitutionDesk>(new Answering(answer));
        return Render<RestitutionPage>(page => page
            .AddCascadingValue(language).AddCascadingValue(Task.FromResult(new AuthenticationState(MemoryAccounts.Principal("somebody", Role.Practitioner))))
            .Add(p => p.StudyId, "study"));
    }

    private static async Task<StudyResults> Results() =>
        (await new MemoryResearch().Results(new("r", Role.Researcher), MemoryResearch.Summary.Study.Id, Xunit.TestContext.Current.CancellationToken)).Value;

    private static Restitution Of(StudyResults results, IReadOnlyList<ArmResult> arms)
    {
        var study = results.Summary.Study;
        return new(study.Title, study.Question, study.IsSimulated, 40, 480, arms, study.Arms.ToDictionary(arm => arm.Id, arm => arm.Title),
            new("Ce qui a changé.", "What changed."), [], new Dictionary<string, Core.Studies.Questionnaires.Questionnaire>(),
            new("L’outil se trompait dans quatre dossiers.\n\nLa fiabilité était surestimée.", "The aid was wrong in four files.\n\nThe reliability was overstated."));
    }

    private sealed class Answering(Outcome<Restitution> answer) : IRestitutionDesk
    {
        public Task<Outcome<Restitution>> Get(Actor actor, string studyId, CancellationToken cancel = default) => Task.FromResult(answer);
    }
}

using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Practitioner.Explaining;
using DecisionSandbox.Web.Practitioner.Reviewing;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class ReviewPageTests : BunitContext
{
    private readonly MemoryDesk _desk = new(TimeProvider.System);
    private readonly Actor _actor = new("somebody", Role.Practitioner);

    public ReviewPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IReviewDesk>(_desk).AddSingleton<IParticipationDesk>(_desk).AddSingleton(TimeProvider.System);
    }

    private async Task<IRenderedComponent<ReviewPage>> Page(Language language = Language.Fr)
    {
        var joined = await _desk.Join(_actor, "demo-apa", true, Xunit.TestContext.Current.CancellationToken);
        var state = Task.FromResult(new AuthenticationState(MemoryAccounts.Principal(_actor.UserId, _actor.Role)));
        return Render<ReviewPage>(page => page
            .AddCascadingValue(language).AddCascadingValue(state)
            .Add(p => p.ParticipationId, joined.Value.Id).Add(p => p.Position, 1));
    }

    private static void Own(IRenderedComponent<ReviewPage> page)
    {
        page.Find(".panel button.main").Click();
        page.FindAll("input[name=decision]")[0].Change("gir-1-4");
        page.FindAll("input[name=confidence]")[2].Change("3");
        page.Find(".panel button.main").Click();
        // Saving first stops the draft that was about to be kept, which may take a turn.
        page.WaitForElement(".card.aid");
    }

    [Fact]
    public async Task Nothing_is_chosen_beforehand()
    {
        var page = await Page();
        page.Find(".panel button.main").Click();
        page.FindAll("input[type=radio]").Should().NotBeEmpty().And.OnlyContain(radio => !radio.HasAttribute("checked"));
    }

    [Fact]
    public async Task Third_ways_stand_in_the_list_of_answers_and_ask_on_once_chosen()
    {
        var page = await Page();
        page.Find(".panel button.main").Click();
        page.FindAll(".choice").Should().HaveCount(5);
        page.FindAll("textarea").Should().BeEmpty();
        page.Find("input[value=meet-again]").Change("meet-again");
        page.Find(".choice textarea");
    }

    [Fact]
    public async Task The_file_is_unmarked_before_the_aid_has_spoken_and_numbered_after()
    {
        var page = await Page();
        page.Markup.Should().NotContain("<mark").And.NotContain("place-");
        Own(page);
        page.FindAll("mark").Should().HaveCount(FactorNumbers.ShownAtOnce);
        page.FindAll(".bars li").Should().HaveCount(FactorNumbers.ShownAtOnce);
        page.FindAll(".details button")[1].Click();
        page.WaitForAssertion(() => page.FindAll("mark").Should().HaveCount(7));
        page.WaitForAssertion(() => _desk.Calls.ToArray().Should().Contain("detail others"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Les chiffres, en tableau")]
    public async Task Every_number_that_points_at_a_place_finds_it_marked(string? opened)
    {
        if (opened is null) { _desk.Aid = caseId => Samples.Shown(caseId) with { IsEvidence = true }; }
        var page = await Page();
        Own(page);
        if (opened is not null) { page.FindAll(".details button").Single(button => button.TextContent == opened).Click(); }
        page.WaitForAssertion(() => page.FindAll("mark").Should().HaveCount(7));
        var pointed = page.FindAll(".panel sup a").Select(link => link.GetAttribute("href")!.Split('#')[1]).Distinct().ToList();
        pointed.Should().HaveCount(opened is null ? 7 : FactorNumbers.ShownAtOnce).And.OnlyContain(place => page.FindAll($"#{place}").Count == 1);
        page.FindAll(".panel sup").Select(number => number.TextContent).Distinct().Should().HaveCount(7);
    }

    [Fact]
    public async Task A_missing_answer_is_said_beside_the_answers_and_nothing_is_posted()
    {
        var page = await Page();
        page.Find(".panel button.main").Click();
        page.Find(".panel button.main").Click();
        page.Find("#decision-error").TextContent.Should().Be(new AnswerMissing().Message.Fr);
        page.Find("fieldset").GetAttribute("aria-describedby").Should().Be("decision-error");
        page.FindAll(".card.aid").Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_typed_is_saved_as_a_draft()
    {
        var page = await Page(Language.En);
        page.Find(".panel button.main").Click();
        page.FindAll("input[name=decision]")[0].Change("gir-1-4");
        page.WaitForAssertion(() => _desk.Calls.Should().Contain("draft"), TimeSpan.FromSeconds(5));
        page.WaitForAssertion(() => page.Markup.Should().Contain("saved just now"), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task One_main_button_stands_on_the_page_at_each_step()
    {
        var page = await Page();
        page.FindAll("button.main").Should().ContainSingle();
        Own(page);
        page.FindAll("button.main").Should().ContainSingle();
    }

    [Fact]
    public async Task Somebody_elses_file_is_not_there()
    {
        await _desk.Join(new Actor("another", Role.Practitioner), "demo-apa", true, Xunit.TestContext.Current.CancellationToken);
        var state = Task.FromResult(new AuthenticationState(MemoryAccounts.Principal(_actor.UserId, _actor.Role)));
        var page = Render<ReviewPage>(p => p.AddCascadingValue(Language.Fr).AddCascadingValue(state).Add(x => x.ParticipationId, "demo-apa-another").Add(x => x.Position, 1));
        page.Find("[role=alert]").TextContent.Should().Be(French.Spaced(new NotFound().Message.Fr));
    }
}

using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Web.Researcher.Codings;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Researcher;

/// <summary>A coder's page: a figure for each code, nothing chosen beforehand, one code for one stroke.</summary>
public sealed class CoderPageTests : BunitContext
{
    private readonly MemoryCoders _desk = new();

    public CoderPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<ICoderDesk>(_desk);
    }

    private IRenderedComponent<CoderPage> Page(Language language = Language.Fr) => Render<CoderPage>(page => page.AddCascadingValue(language)
        .AddCascadingValue(Task.FromResult(new AuthenticationState(MemoryAccounts.Principal("somebody", Role.Researcher)))).Add(p => p.CodingId, "c1"));

    private static void Press(IRenderedComponent<CoderPage> page, string key, bool repeat = false) => page.Find("form").KeyDown(new KeyboardEventArgs { Key = key, Repeat = repeat });

    [Fact]
    public void A_figure_chooses_and_going_on_keeps_one_text_at_a_time()
    {
        var page = Page();
        page.FindAll("input[checked]").Should().BeEmpty("nothing is chosen beforehand");
        page.Find("#words").TextContent.Should().Contain("Mme [nom] marche, elle");
        page.Markup.Should().NotContain("Zyblonska");
        Press(page, "2");
        page.FindAll("input[checked]").Should().ContainSingle().Which.GetAttribute("value").Should().Be("the-aid");
        page.Find("form").Submit();
        page.Find("#words").TextContent.Should().Contain("l’outil ignore le palier");
        page.FindAll("input[checked]").Should().BeEmpty("the code of one text is not that of the next");
        Press(page, "2", repeat: true);
        page.Find("form").Submit();
        _desk.Posted.Should().Equal([("t1", "the-aid")], "a key held down is one key");
        page.Find(".error").TextContent.Should().Be("Choisissez un des codes proposés.");
        Press(page, "0");
        page.FindAll(".error").Should().BeEmpty();
        page.Find("form").Submit();
        _desk.Posted[^1].Should().Be(("t2", "cannot-be-coded"));
    }

    [Fact]
    public void With_every_text_coded_one_may_read_again_or_finish()
    {
        var page = Page(Language.En);
        for (var i = 0; i < 3; i++) { Press(page, "1"); page.Find("form").Submit(); }
        page.Find("[role=status]").TextContent.Should().Be("Coded: 3 of 3");
        page.FindAll("button")[0].Click();
        page.Find("input[checked]").GetAttribute("value").Should().Be("needs", "one's own code");
        page.FindAll("button.quiet").Single(button => button.TextContent == "Go on to the first text without a code").Click();
        page.Find("button.main").Click();
        page.Find(".card.law").TextContent.Should().Contain("Your coding is finished.");
        page.FindAll("form").Should().BeEmpty();
    }

    [Fact]
    public void A_text_that_went_is_said_and_the_work_goes_on()
    {
        var page = Page();
        Press(page, "1");
        _desk.Withdraw();
        _desk.Refuses = new TextGone();
        page.Find("form").Submit();
        page.Find("[role=alert]").TextContent.Should().Contain("s’est retirée");
        page.Find("#words").TextContent.Should().Contain("l’outil ignore le palier");
        page.FindAll("input[checked]").Should().BeEmpty();
        _desk.Refuses = new NotAllowed();
        Press(page, "1");
        page.Find("form").Submit();
        page.Find("[role=alert]").TextContent.Should().Contain("Votre rôle");
        page.Find("input[checked]").GetAttribute("value").Should().Be("needs", "what was refused is still chosen");
    }

    [Fact]
    public void The_studies_page_leads_to_the_texts_that_wait()
    {
        var tasks = Render<CoderTasks>(list => list.AddCascadingValue(Language.Fr).AddCascadingValue(Task.FromResult(new AuthenticationState(MemoryAccounts.Principal("somebody", Role.Researcher)))));
        tasks.Find("a").GetAttribute("href").Should().Be("/codings/c1/work");
        tasks.Find("a").TextContent.Should().Be("De quoi parle le texte\u00a0?\u00a0: 0 sur 3");
    }
}

using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Trials;
using DecisionSandbox.Web.Aids;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Aids;

public sealed class TryPageTests : BunitContext
{
    private readonly MemoryTrials _desk = new();

    public TryPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<ITrialDesk>(_desk);
    }

    private IRenderedComponent<TryPage> Page(string address = "/try", Language language = Language.Fr)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var state = Task.FromResult(new AuthenticationState(MemoryAccounts.Principal("somebody", Role.Practitioner)));
        return Render<TryPage>(page => page.AddCascadingValue(language).AddCascadingValue(state));
    }

    [Fact]
    public void A_changed_fact_is_asked_of_the_aid_shown_beside_the_original_and_kept_in_the_address()
    {
        var module = JSInterop.SetupModule("./Aids/TryPage.razor.js");
        var remember = module.SetupVoid("remember", _ => true).SetVoidResult();
        var page = Page("/try?pack=apa&aid=tree&file=5");
        page.Find("[role=status]").TextContent.Should().Contain("Rien n’est changé");
        page.Find("#fact-transfers").Change("C");
        _desk.Asked[^1].Facts.Should().Contain("transfers", "C");
        _desk.Asked[^1].Index.Should().Be(4);
        page.Find("[role=status]").TextContent.Should().Contain("l’outil dit autre chose").And.Contain("Tel que le dossier est écrit");
        ((string)remember.Invocations.Last().Arguments[0]!).Should().Be("/try?pack=apa&aid=tree&file=5&fact.transfers=C");
        page.Find(".changed button").Click();
        _desk.Asked[^1].Facts.Should().BeEmpty();
        page.FindAll(".changed").Should().BeEmpty();
    }

    [Fact]
    public void A_view_can_be_linked()
    {
        var page = Page("/try?pack=apa&aid=tree&series=12&file=3&fact.transfers=B");
        var asked = _desk.Asked.Should().ContainSingle().Subject;
        (asked.PackId, asked.AidId, asked.Seed, asked.Index, asked.Facts["transfers"]).Should().Be(("apa", "tree", 12, 2, "B"));
        page.Find("[role=status]").TextContent.Should().Contain("dit toujours");
    }

    [Fact]
    public void A_slip_of_the_hand_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var page = Page();
        page.Find("#fact-age").Change("abc");
        page.Find("#fact-age-error").TextContent.Should().Contain("nombre entier");
        page.Find("#fact-age").GetAttribute("aria-describedby").Should().Contain("fact-age-error");
        page.Find("#fact-age").GetAttribute("value").Should().Be("abc");
        page.FindAll(".card.aid").Should().ContainSingle("the rest of the page stays");
    }

    [Fact]
    public void Somebody_in_a_study_reads_why_and_sees_nothing_of_the_aid()
    {
        _desk.Refusal = new StudyUnderWay();
        var page = Page(language: Language.En);
        page.Find("[role=alert]").TextContent.Should().Contain("You are taking part in a study");
        page.FindAll(".card").Should().BeEmpty();
    }

    [Fact]
    public void One_control_a_fact_each_with_its_label_and_no_main_button()
    {
        var page = Page();
        foreach (var control in page.FindAll("select, input")) { page.FindAll($"label[for='{control.Id}']").Should().ContainSingle(control.Id); }
        page.FindAll("button.main").Should().BeEmpty("nothing here is to be decided");
    }
}

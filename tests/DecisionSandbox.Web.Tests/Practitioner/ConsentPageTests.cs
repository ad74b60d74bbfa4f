using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Practitioner;

/// <summary>The note comes before everything; whoever agreed to it is not led through it again.</summary>
public sealed class ConsentPageTests : BunitContext
{
    private static readonly Actor Somebody = new("somebody", Role.Practitioner);
    private readonly MemoryDesk _desk = new(TimeProvider.System);

    public ConsentPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IParticipationDesk>(_desk).AddSingleton(TimeProvider.System);
    }

    private async Task<(IRenderedComponent<ConsentPage> Page, string Id)> Page(bool hasConsented, string query = "")
    {
        var joined = (await _desk.Join(Somebody, new JoinRequest("demo-apa", false))).Value;
        if (hasConsented) { await _desk.Consent(Somebody, joined.Id, joined.ConsentVersion); }
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/participation/{joined.Id}{query}");
        return (Render<ConsentPage>(page => page
            .AddCascadingValue(Language.En).AddCascadingValue(Task.FromResult(new AuthenticationState(MemoryAccounts.Principal("somebody", Role.Practitioner))))
            .Add(p => p.ParticipationId, joined.Id)), joined.Id);
    }

    [Fact]
    public async Task The_way_on_comes_before_the_note_once_it_was_agreed_to()
    {
        var (page, id) = await Page(hasConsented: true);
        page.Find("a.main").GetAttribute("href").Should().Be($"/participation/{id}/file/1");
        page.Markup.IndexOf("button main", StringComparison.Ordinal).Should().BeLessThan(page.Markup.IndexOf("Read the information note again", StringComparison.Ordinal));
        page.Find("details .card").TextContent.Should().Contain("Your role in these files");
    }

    [Fact]
    public async Task A_code_to_come_back_is_shown_after_the_note_to_whoever_agrees_and_to_whoever_leaves()
    {
        var (page, id) = await Page(hasConsented: false, "?code=true");
        page.Find(".row a").GetAttribute("href").Should().Be($"/participation/{id}/code");
        page.Find("button.main").Click();
        Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith($"/participation/{id}/code");
    }

    [Fact]
    public async Task Without_a_code_the_files_open_at_once()
    {
        var (page, id) = await Page(hasConsented: false);
        page.Find("button.main").Click();
        Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith($"/participation/{id}/file/1");
    }
}

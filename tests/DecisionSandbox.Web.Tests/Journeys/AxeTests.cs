using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The check that all journeys rest on finds what it is there to find.</summary>
public sealed class AxeTests(Browser browser)
{
    [Theory]
    [InlineData("<button></button>", "button-name")]
    [InlineData("<p style='color: #bbb; background: #fff'>Pâle</p>", "color-contrast")]
    [InlineData("<label>Nom</label><input>", "label")]
    public async Task A_page_with_a_fault_does_not_pass(string fault, string rule)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var visit = await browser.Open("http://127.0.0.1");
        await visit.Page.SetContentAsync($"<html lang=fr><title>Essai</title><main><h1>Essai</h1>{fault}</main></html>");
        var check = () => visit.MustBeAccessible("with a fault");
        (await check.Should().ThrowAsync<Exception>()).Which.Message.Should().Contain(rule);
    }

    [Fact]
    public async Task A_page_without_one_passes()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var visit = await browser.Open("http://127.0.0.1");
        await visit.Page.SetContentAsync("<html lang=fr><title>Essai</title><main><h1>Essai</h1><button>Continuer</button></main></html>");
        await visit.MustBeAccessible("without a fault");
    }
}

using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>A researcher follows a running study and opens one code; the person reads why, takes their data away, leaves a remark and reads the answer.</summary>
public sealed class MonitorJourney(Browser browser, PreparedFolder folder)
{
    [Theory]
    [InlineData("fr-FR", "Une question sur la consigne.", "La visite contredit le formulaire, dit Mme")]
    [InlineData("en-GB", "A question about the instructions.", "The visit contradicts the form, says Mrs")]
    public async Task A_code_is_opened_with_a_reason_that_the_person_reads(string locale, string reason, string remark)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var cancel = TestContext.Current.CancellationToken;
        await using var application = await folder.Application(cancel);
        await using var practitioner = await browser.Open(application.Address, locale: locale);
        var theirs = practitioner.Page;
        await theirs.GotoAsync("/");
        await practitioner.Enter("Practitioner");
        await theirs.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
        await theirs.Locator(".narrow button.main").ClickAsync();
        await theirs.Locator(".dossier").WaitForAsync();

        await using var researcher = await browser.Open(application.Address, locale: locale);
        var page = researcher.Page;
        await page.GotoAsync("/");
        await researcher.Enter("Researcher");
        await page.GotoAsync("/studies/demo-apa");
        await page.Locator("a[href='/studies/demo-apa/monitor']").ClickAsync();
        await page.Locator("td button.link").WaitForAsync();
        (await page.ContentAsync()).Should().NotMatchRegex("P-[0-9A-Z]{4}-[0-9A-Z]{4}", "codes are masked");
        await Look(researcher, "1 monitor");

        await page.Locator("td button.link").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open]").WaitForAsync();
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.Locator("#open-code-reason-error").WaitForAsync();
        await Look(researcher, "2 no reason, dialog, error");
        await page.Locator("#open-code-reason").FillAsync(reason);
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.Locator("td .mono").WaitForAsync();
        (await page.Locator("td .mono").InnerTextAsync()).Should().StartWith("P-");
        await Look(researcher, "3 code open");
        await page.GotoAsync("/studies/demo-apa-simulated/monitor");
        await page.Locator("details.disclosure summary").ClickAsync();
        await Look(researcher, "4 simulated study");
        await page.GotoAsync("/studies/nowhere/monitor");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await Look(researcher, "5 unknown study, error");

        for (var file = 1; file <= 6; file++)
        {
            await theirs.WaitForURLAsync($"**/file/{file}", new() { WaitUntil = WaitUntilState.Commit });
            await theirs.Locator(".panel button.link").ClickAsync();
            await theirs.Locator(".card.law a.main").ClickAsync();
        }
        await practitioner.LeaveQuestions();
        await theirs.Locator("a[href$='/data.json']").WaitForAsync();
        await Look(practitioner, "6 debrief");
        var download = await theirs.RunAndWaitForDownloadAsync(() => theirs.Locator("a[href$='/data.json']").ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync(), cancel)).Should().Contain(reason).And.Contain("\"skipped\":true");
        await theirs.Locator("a[href$='/safeguards']").ClickAsync();
        await theirs.GetByText(reason).WaitForAsync();

        await theirs.GotoAsync("/");
        await theirs.Locator("a[href$='/remarks']").ClickAsync();
        await theirs.Locator("input[name=about]").First.FocusAsync();
        await theirs.Locator("main button.main").ClickAsync();
        await theirs.Locator("#about-error").WaitForAsync();
        await Look(practitioner, "7 remark, error");
        await theirs.Locator("input[name=about][value=File]").CheckAsync();
        await theirs.Locator("#remark-file").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await theirs.Locator("#remark").FillAsync(remark + " Zyblonska");
        await theirs.Locator("main button.main").ClickAsync();
        await theirs.GetByRole(AriaRole.Status).WaitForAsync();
        (await theirs.Locator("article .written").InnerTextAsync()).Should().Be(remark + " Zyblonska", "one's own words are one's own");
        await Look(practitioner, "8 remark sent");
        await page.GotoAsync("/studies/demo-apa");
        await page.Locator("a[href='/studies/demo-apa/feedback']").ClickAsync();
        await page.Locator("article textarea").WaitForAsync();
        (await page.ContentAsync()).Should().Contain(remark).And.NotContain("Zyblonska").And.NotMatchRegex("P-[0-9A-Z]{4}-[0-9A-Z]{4}");
        await page.Locator("article button.main").ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await Look(researcher, "9 remark, error");
        await page.Locator("article textarea").FillAsync(reason);
        await page.Locator("article button.main").ClickAsync();
        await page.Locator("article .answer").WaitForAsync();
        await Look(researcher, "10 remark answered");
        await theirs.GotoAsync("/");
        await theirs.Locator("a[href$='/remarks']").ClickAsync();
        (await theirs.Locator("article .answer").InnerTextAsync()).Should().Be(reason);
        await Look(practitioner, "11 answer read");
        researcher.MustHaveStayedHome();
        practitioner.MustHaveStayedHome();

        Task Look(Visit visit, string state) => visit.MustReadWell($"monitor {locale[..2]}, {state}");
    }
}

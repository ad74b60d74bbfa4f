using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>Nothing of a suggestion may reach the browser before the own judgement is committed, in any form.</summary>
public sealed class NothingLeaks(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Canaries = ["CANARI-ETIQUETTE", "CANARI-FACTEUR", "CANARI-EMPREINTE", "CANARI-PHRASE", "0.98765432", "0,98765432"];

    [Fact]
    public async Task Nothing_of_the_suggestion_is_on_the_wire_before_the_own_judgement_and_all_of_it_after()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var data = Directory.CreateTempSubdirectory("sandbox-canary-").FullName;
        try
        {
            await using var server = await Server.StartWhole(data, services => services.AddSingleton<IShownContentBuilder>(new CanaryBuilder(Canary.Content("canary", "gir-1-4"))), cancel: TestContext.Current.CancellationToken);
            await using var visit = await browser.Open(server.Address);
            var wire = new Wire(visit.Page);
            await UntilTheOwnJudgement(visit, "form[action='/participation/join']:has(input[value='demo-apa']) button");
            var before = await wire.Sent();
            Canaries.Where(canary => before.Contains(canary, StringComparison.Ordinal)).Should().BeEmpty();
            before.Should().Contain("Enregistrer mon avis", "the wire was listened to");

            await visit.Page.Locator(".panel button.main").ClickAsync();
            await visit.Page.Locator(".card.aid").WaitForAsync();
            (await wire.Sent()).Should().Contain("CANARI-ETIQUETTE", "the same listening finds it once it is shown");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task Two_aids_with_different_answers_send_the_same_words()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var first = await WordsBefore(new CanaryBuilder(Canary.Content("canary", "gir-1-4")));
        var second = await WordsBefore(new CanaryBuilder(Samples.Shown("canary", "gir-5-6")));
        first.Should().BeEquivalentTo(second);
        first.Should().HaveCountGreaterThan(20);
    }

    [Fact]
    public async Task A_desk_that_leaks_is_caught_by_the_same_listening()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        server.Desk.Pass = view => view.Step == ProtocolStep.OwnJudgement ? view with { Shown = Canary.Content(view.ReviewId, "gir-1-4") } : view;
        await using var visit = await browser.Open(server.Address);
        var wire = new Wire(visit.Page);
        await UntilTheOwnJudgement(visit, "form[action='/participation/join'] button");
        (await wire.Sent()).Should().Contain("CANARI-ETIQUETTE").And.Contain("CANARI-FACTEUR");
    }

    private async Task<IReadOnlyList<string>> WordsBefore(IShownContentBuilder aid)
    {
        var data = Directory.CreateTempSubdirectory("sandbox-canary-").FullName;
        try
        {
            await using var server = await Server.StartWhole(data, services => services.AddSingleton(aid), cancel: TestContext.Current.CancellationToken);
            await using var visit = await browser.Open(server.Address);
            var wire = new Wire(visit.Page);
            await UntilTheOwnJudgement(visit, "form[action='/participation/join']:has(input[value='demo-apa']) button");
            return wire.Words();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task UntilTheOwnJudgement(Visit visit, string join)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Practitioner");
        await page.Locator(join).First.ClickAsync();
        await page.Locator("button.main").ClickAsync();
        await page.Locator(".dossier").WaitForAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("input[name=decision]").First.CheckAsync();
        await page.Locator("input[name=confidence]").First.CheckAsync();
        await page.Locator("text=/enregistré (à l’instant|il y a)/").WaitForAsync();
    }

    private sealed class CanaryBuilder(ShownContent content) : IShownContentBuilder
    {
        public Task<Outcome<BuiltContent>> Build(Study study, Arm arm, int caseIndex, CancellationToken cancel = default) =>
            Task.FromResult<Outcome<BuiltContent>>(new BuiltContent(content, []));
    }

    private static class Canary
    {
        public static ShownContent Content(string caseId, string option)
        {
            var sample = Samples.Shown(caseId, option, "CANARI-ETIQUETTE");
            var shown = sample.Cases[0];
            return sample with
            {
                AidHash = "sha256:CANARI-EMPREINTE",
                Cases = [shown with
                {
                    Narrative = Text.Same("CANARI-PHRASE"),
                    Numbers = shown.Numbers! with { Output = 0.98765432 },
                    Factors = [.. shown.Factors.Select(factor => factor with { Phrase = Text.Same("CANARI-FACTEUR") })],
                }],
            };
        }
    }
}

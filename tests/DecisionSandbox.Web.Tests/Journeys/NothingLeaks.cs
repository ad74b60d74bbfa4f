using System.Buffers.Binary;
using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>Nothing of a suggestion may reach the browser before the own judgement is committed, in any form: the real services, all that passes on the wire.</summary>
public sealed class NothingLeaks(Browser browser, PreparedFolder folder)
{
    private const double Score = 0.98765432;

    // Label, factor text, hash, sentence; the score as it may be written, and as the eight bytes of a binary message, either way round.
    private static readonly string[] Canaries = ["CANARI-ETIQUETTE", "CANARI-FACTEUR", "CANARI-EMPREINTE", "CANARI-PHRASE", "0.98765432", "0,98765432", "0.99", "0,99", Bytes(true), Bytes(false)];

    private static readonly ShownContent Canary = Canaried(Samples.Shown("canary", "gir-1-4", "CANARI-ETIQUETTE"));

    private static readonly ShownContent Other = Samples.Shown("other", "gir-5-6");

    // Each says in its own small way which answer the aid will give.
    private static readonly Dictionary<string, Func<ReviewView, ReviewView>> Leaks = new()
    {
        ["a flag"] = view => view with { Notice = null },
        ["a short number"] = view => view with { Participation = view.Participation with { Total = view.Participation.Total + 1 } },
        ["one letter of padding"] = view => view with { Options = [view.Options[0] with { Label = new(view.Options[0].Label.Fr + " ", view.Options[0].Label.En + " ") }, .. view.Options.Skip(1)] },
        ["the order of things"] = view => view with { Options = [view.Options[1], view.Options[0], .. view.Options.Skip(2)] },
    };

    [Fact]
    public async Task Two_aids_with_different_answers_send_the_same_bytes_and_whatever_tells_them_apart_is_caught()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var first = await Listen(Canary, view => view, async (visit, wire) =>
        {
            var before = await wire.Sent();
            Canaries.Where(canary => before.Contains(canary, StringComparison.Ordinal)).Should().BeEmpty();
            before.Should().Contain("Enregistrer mon avis", "the wire was listened to");
            await visit.Page.Locator(".panel button.main").ClickAsync();
            await visit.Page.Locator(".card.aid").WaitForAsync();
            (await wire.Sent()).Should().ContainAll("CANARI-ETIQUETTE", "CANARI-FACTEUR", "CANARI-PHRASE");
        });
        first.Count(piece => piece.Name.StartsWith("circuit", StringComparison.Ordinal)).Should().BeGreaterThan(30, "the circuits were listened to");

        Wire.Difference(first, await Listen(Other, view => view)).Should().BeNull("the two must be equal");
        foreach (var (name, leak) in Leaks)
        {
            Wire.Difference(first, await Listen(Other, leak)).Should().NotBeNull(name).And.StartWith("circuit");
        }
    }

    [Fact]
    public async Task A_desk_that_leaks_all_of_it_is_caught_by_the_same_listening()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await Listen(Canary, view => view with { Shown = Canary }, async (_, wire) =>
            (await wire.Sent()).Should().ContainAll("CANARI-ETIQUETTE", "CANARI-FACTEUR", "CANARI-PHRASE"));
    }

    /// <summary>All that passes until the own judgement stands in the form and its draft is kept.</summary>
    private async Task<IReadOnlyList<(string Name, string Bytes)>> Listen(ShownContent aid, Func<ReviewView, ReviewView> leak, Func<Visit, Wire, Task>? then = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2030, 1, 7, 9, 0, 0, TimeSpan.Zero));
        await using var server = await Server.StartWhole(await folder.Copy(), services => services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IShownContentBuilder>(new OneAid(aid))
            .AddSingleton<IReviewDesk>(provider => new LeakingDesk(ActivatorUtilities.CreateInstance<ReviewDesk>(provider), leak)), cancel: TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var (page, wire) = (visit.Page, new Wire(visit.Page));
        // Where the window stands on the desk is the computer's doing, and a click tells it; so is how many seconds a browser counts.
        await page.AddInitScriptAsync("performance.now = () => 0; for (const at of ['screenX', 'screenY']) { Object.defineProperty(MouseEvent.prototype, at, { get: () => 0 }); }");
        await page.GotoAsync("/");
        await wire.Settle(0);
        await visit.Enter("Practitioner");
        await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.WaitForAsync();
        await wire.Settle(0);
        await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
        await page.Locator(".narrow button.main").WaitForAsync();
        await wire.Settle(1); // Consent and the file are pages with a circuit; the pages before are not.
        await page.Locator(".narrow button.main").ClickAsync();
        await page.Locator(".dossier").WaitForAsync();
        await wire.Settle(2);
        await page.Locator(".panel button.main").ClickAsync();
        await wire.Settle(2);
        await page.Locator("input[name=decision]").First.CheckAsync();
        await page.Locator("input[name=confidence]").First.CheckAsync();
        // The clock stands still but for the draft's pause: no second that passes sends a word.
        for (var i = 0; i < 20 && await page.GetByText("enregistré à l’instant").CountAsync() == 0; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(300));
            await page.WaitForTimeoutAsync(100);
        }
        (await page.GetByText("enregistré à l’instant").CountAsync()).Should().Be(1);
        await wire.Settle(2);
        var transcript = await wire.Transcript();
        if (then is not null) { await then(visit, wire); }
        return transcript;
    }

    private static ShownContent Canaried(ShownContent sample)
    {
        var shown = sample.Cases[0];
        return sample with
        {
            AidHash = "sha256:CANARI-EMPREINTE",
            Cases = [shown with
            {
                Narrative = Text.Same("CANARI-PHRASE"),
                Numbers = shown.Numbers! with { Output = Score },
                Factors = [.. shown.Factors.Take(4).Select(factor => factor with { Phrase = Text.Same("CANARI-FACTEUR") })],
            }],
        };
    }

    private static string Bytes(bool bigEndian)
    {
        var bytes = new byte[8];
        if (bigEndian) { BinaryPrimitives.WriteDoubleBigEndian(bytes, Score); } else { BinaryPrimitives.WriteDoubleLittleEndian(bytes, Score); }
        return Encoding.Latin1.GetString(bytes);
    }

    private sealed class OneAid(ShownContent content) : IShownContentBuilder
    {
        public Task<Outcome<BuiltContent>> Build(Study study, Arm arm, int caseIndex, CancellationToken cancel = default) =>
            Task.FromResult<Outcome<BuiltContent>>(new BuiltContent(content, []));
    }
}

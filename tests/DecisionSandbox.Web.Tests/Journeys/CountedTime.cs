using System.Text.Json;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Persistence;
using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>What the script of a review counts, and that it comes to where the person can read it.</summary>
internal static class CountedTime
{
    /// <summary>On the debrief after six files, of which the first had words typed with 60 ms between the letters.</summary>
    public static async Task MustBeClaimed(IPage page)
    {
        var taken = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/data.json']").ClickAsync());
        using var own = JsonDocument.Parse(await File.ReadAllBytesAsync(await taken.PathAsync()));
        var files = own.RootElement.GetProperty("files").EnumerateArray().Select(file => StoredJson.Read<StepClaim[]>(file.GetProperty("claims").GetRawText())).ToList();
        files.Should().HaveCount(6).And.OnlyContain(claims => claims.Length == 3 && claims.All(claim => claim.Time != null), "each step that was committed came with its claim, and none exceeds the server's time");
        files[0][2].Time!.Documenting.Should().BeInRange(0.5, 30);
        files[1][2].Time!.Documenting.Should().Be(0, "nothing was written there");
        files.Sum(claims => claims[0].Time!.Reading).Should().BePositive();
        files.Should().OnlyContain(claims => claims[0].Time!.Deciding == 0, "there is no form while one reads");
        files.Sum(claims => claims[1].Time!.Deciding).Should().BePositive();
    }

    /// <summary>The same script under a clock of our own: every second is where it belongs.</summary>
    public static async Task MustCountByTheLastSignOfLife(IPage page)
    {
        var counted = await page.EvaluateAsync<double[]>("""
            async () => {
              let now = 1000, hidden = false;
              performance.now = () => now;
              Object.defineProperty(document, "hidden", { get: () => hidden });
              document.body.insertAdjacentHTML("beforeend",
                `<div id="probe"><p></p><div data-answering><input type="radio"><textarea></textarea><details open><summary></summary><b></b></details></div><dialog><i></i></dialog></div>`);
              const clock = await import("/Practitioner/Reviewing/ReviewWork.razor.js?alone");
              const passes = (seconds, name, target) => {
                now += seconds * 1000;
                (target ? document.querySelector("#probe " + target) : document).dispatchEvent(new Event(name, { bubbles: true }));
              };
              clock.begin();
              passes(10, "pointermove", "p");
              passes(5, "focusin", "textarea");
              passes(70, "input", "textarea");
              passes(8, "scroll");
              passes(1, "pointerdown", "input");
              passes(4, "keydown", "b");
              passes(3, "click", "textarea");
              passes(2, "pointermove", "i");
              passes(6, "wheel", "p");
              hidden = true; passes(7, "visibilitychange");
              hidden = false; passes(100, "visibilitychange");
              now += 90 * 1000;
              const first = clock.counted();
              clock.begin();
              now += 1250;
              const second = clock.counted();
              document.getElementById("probe").remove();
              return [first.reading, first.deciding, first.documenting, first.idle, second.reading + second.deciding + second.documenting + second.idle];
            }
            """);
        // Reading 10 + 5, then the unfolded part 3 + 2 (a click alone is no sign), then 7 + 60; in the form 4, in the dialog 6;
        // in the field 60 of 70 s, 8 and 1; idle what passes the minute, and the page hidden.
        counted.Should().Equal(10 + 5 + 3 + 2 + 7 + 60, 4 + 6, 60 + 8 + 1, 10 + 100 + 30, 1.3);
    }
}

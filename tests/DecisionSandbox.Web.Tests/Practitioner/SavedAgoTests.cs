using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Web.Practitioner.Reviewing;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class SavedAgoTests : BunitContext
{
    private static readonly DateTimeOffset Saved = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(2, "enregistré à l’instant", "saved just now")]
    [InlineData(9, "enregistré il y a 9 s", "saved 9 s ago")]
    [InlineData(59, "enregistré il y a 50 s", "saved 50 s ago")]
    [InlineData(60, "enregistré il y a 1 min", "saved 1 min ago")]
    [InlineData(3599, "enregistré il y a 59 min", "saved 59 min ago")]
    [InlineData(3600, "enregistré il y a 1 h", "saved 1 h ago")]
    [InlineData(86399, "enregistré il y a 23 h", "saved 23 h ago")]
    [InlineData(86400, "enregistré il y a un jour", "saved a day ago")]
    [InlineData(3 * 86400, "enregistré il y a 3 jours", "saved 3 days ago")]
    [InlineData(7 * 86400, "enregistré le 24\u00a0novembre 2026", "saved on 24\u00a0November 2026")]
    public void The_time_is_told_in_the_unit_that_fits_it(int seconds, string french, string english)
    {
        var clock = new FakeTimeProvider(Saved);
        Services.AddSingleton<TimeProvider>(clock);
        var pages = new[] { Language.Fr, Language.En }.Select(language => Render<SavedAgo>(ago => ago.AddCascadingValue(language).Add(a => a.At, Saved))).ToList();
        clock.Advance(TimeSpan.FromSeconds(seconds));
        foreach (var (page, words) in pages.Zip([french, english])) { page.WaitForAssertion(() => page.Find("span").TextContent.Should().Be(words)); }
    }
}

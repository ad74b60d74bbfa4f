using DecisionSandbox.Core;
using DecisionSandbox.Web.Layout;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Layout;

public sealed class WrittenTests
{
    [Fact]
    public void Numbers_follow_the_language()
    {
        Written.Whole(1842, Language.Fr).Should().Be("1\u202f842");
        Written.Whole(1842, Language.En).Should().Be("1,842");
        Written.Number(-0.314, 2, Language.Fr).Should().Be("−0,31");
        Written.Number(-0.001, 2, Language.Fr).Should().Be("0,00", "nothing is written as less than nothing");
        Written.Signed(0.5, 1, Language.En).Should().Be("+0.5");
        Written.Percent(0.24, Language.Fr).Should().Be("24\u00a0%");
        Written.Percent(0.24, Language.En).Should().Be("24%");
    }

    [Fact]
    public void Dates_times_and_ranks_follow_the_language()
    {
        var at = new DateTimeOffset(2026, 11, 1, 9, 5, 7, TimeSpan.Zero);
        Written.Date(at, Language.Fr).Should().Be("1er\u00a0novembre 2026");
        Written.Date(at, Language.En).Should().Be("1\u00a0November 2026");
        Written.Time(at, Language.Fr).Should().Be("9\u00a0h\u00a005");
        Written.Exact(at, Language.En).Should().Be("1\u00a0November 2026, 09:05:07");
        Enumerable.Range(1, 4).Select(r => Written.Rank(r, Language.En)).Should().Equal("1st", "2nd", "3rd", "4th");
        Written.Rank(11, Language.En).Should().Be("11th");
        Written.Rank(1, Language.Fr).Should().Be("1er");
    }

    [Theory]
    [InlineData("/studies?x=1", "/studies?x=1")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x", "/")]
    [InlineData(null, "/")]
    public void A_return_address_stays_on_this_server(string? asked, string given) => PreferenceEndpoints.Local(asked).Should().Be(given);
}

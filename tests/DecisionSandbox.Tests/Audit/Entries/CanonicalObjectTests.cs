using DecisionSandbox.Audit.Entries;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Entries;

public class CanonicalObjectTests
{
    [Fact]
    public void An_entry_is_one_line_with_its_version_first_and_its_keys_in_order()
    {
        var entry = new CanonicalObject(version: 1)
            .Add("event", "review.decided")
            .Add("count", 9007199254740993)
            .Add("simulated", false)
            .Add("none", (string?)null)
            .Add("amount", 1.50m)
            .Add("share", 0.1)
            .Add("shown", new CanonicalObject().Add("hash", "sha256:00"))
            .Add("empty", Array.Empty<string>())
            .Add("files", ["b", "a"]);
        entry.ToString().Should().Be(
            """{"version":1,"event":"review.decided","count":9007199254740993,"simulated":false,"none":null,"amount":1.5,"share":0.1,"shown":{"hash":"sha256:00"},"empty":[],"files":["b","a"]}""");
        System.Text.Json.JsonDocument.Parse(entry.ToBytes()).RootElement.GetProperty("files")[1].GetString().Should().Be("a");
    }

    // RFC 8785, section 3.2.2.2: the shortest escapes, everything else as UTF-8.
    [Fact]
    public void Texts_are_escaped_as_in_rfc_8785() =>
        new CanonicalObject().Add("t", "€$\u000F\nA'B\"\\/é<\u007f").ToString().Should().Be("{\"t\":\"€$\\u000f\\nA'B\\\"\\\\/é<\u007f\"}");

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(100.0, "100")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.000001, "0.000001")]
    public void A_binary_number_is_written_in_plain_decimals(double value, string text) =>
        new CanonicalObject().Add("x", value).ToString().Should().Be($"{{\"x\":{text}}}");

    [Fact]
    public void Minus_zero_is_zero() => new CanonicalObject().Add("x", double.NegativeZero).ToString().Should().Be("{\"x\":0}");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1.0 / 3)]
    [InlineData(0.1 + 0.2)]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    public void A_number_without_exact_spelling_is_refused(double value) =>
        Assert.Throws<ArgumentException>(() => new CanonicalObject().Add("x", value));

    [Fact]
    public void A_repeated_key_and_half_a_surrogate_pair_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CanonicalObject(1).Add("version", 2));
        Assert.ThrowsAny<ArgumentException>(() => new CanonicalObject().Add("x", "\ud800"));
    }
}

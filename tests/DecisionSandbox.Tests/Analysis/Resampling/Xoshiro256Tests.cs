using DecisionSandbox.Analysis.Resampling;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Resampling;

public sealed class Xoshiro256Tests
{
    [Fact]
    public void From_the_state_1_2_3_4_it_gives_the_authors_reference_numbers()
    {
        // The published test vector of xoshiro256** (Rust's rand_xoshiro, from the reference C code).
        var random = new Xoshiro256(1, 2, 3, 4);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        foreach (var number in expected)
        {
            random.Next().Should().Be(number);
        }
    }

    [Fact]
    public void Below_is_even_over_a_bound_that_is_no_power_of_two()
    {
        var random = new Xoshiro256(42, 0, 0);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
        {
            counts[random.Below(6)]++;
        }

        // χ² with 5 degrees of freedom is above 20.5 once in a thousand.
        counts.Sum(c => Math.Pow(c - 10_000, 2) / 10_000).Should().BeLessThan(20.5);
    }

    [Fact]
    public void Streams_and_resamples_differ()
    {
        var first = FirstOf(1, 0, 0);
        FirstOf(1, 1, 0).Should().NotBe(first);
        FirstOf(1, 0, 1).Should().NotBe(first);
        FirstOf(2, 0, 0).Should().NotBe(first);
    }
    private static ulong FirstOf(long seed, ulong stream, int index)
    {
        var random = new Xoshiro256(seed, stream, index);
        return random.Next();
    }
}

using DecisionSandbox.Core.Cases.Generation;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Generation;

public sealed class A_draw_depends_on_its_own_key
{
    /// <summary>Published outputs of SplitMix64 from the state 1234567 (Rosetta Code, "Pseudo-random numbers/Splitmix64").</summary>
    [Fact]
    public void The_numbers_are_those_of_SplitMix64()
    {
        var random = new KeyedRandom(1234567);
        ulong[] drawn = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];
        drawn.Should().Equal(6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821);
    }

    /// <summary>FNV-1a test vectors of the algorithm's authors (64 bits).</summary>
    [Theory, InlineData("", 0xcbf29ce484222325), InlineData("a", 0xaf63dc4c8601ec8c), InlineData("foobar", 0x85944171f73967e8)]
    public void A_key_is_FNV_1a_of_the_id(string id, ulong key) => KeyedRandom.KeyOf(id).Should().Be(key);

    [Fact]
    public void Bounded_numbers_stay_in_bounds_and_fall_evenly()
    {
        var counts = new int[7];
        for (var index = 0; index < 70_000; index++)
        {
            var random = KeyedRandom.For(1, index, KeyedRandom.KeyOf("evenly"));
            counts[random.Below(7)]++;
        }
        // Chi-squared, 6 degrees of freedom: 22.5 is exceeded once in a thousand by chance.
        counts.Sum(c => Math.Pow(c - 10_000, 2) / 10_000).Should().BeLessThan(22.5);
    }

    [Fact]
    public void Seeds_differ_and_the_cases_differ()
    {
        var one = Enumerable.Range(0, 50).Select(i => Packs.Aggir.Generator.Generate(1, i).File!.Fr.ToPlainText());
        var two = Enumerable.Range(0, 50).Select(i => Packs.Aggir.Generator.Generate(2, i).File!.Fr.ToPlainText());
        one.Should().NotIntersectWith(two);
    }

    [Fact]
    public void A_new_attribute_leaves_all_other_draws_as_they_were()
    {
        using var copy = Packs.AlteredAggir(("pack.yaml", "    - { id: sex, choice:", "    - { id: newcomer, choice: { a: 1, b: 1 } }\n    - { id: sex, choice:"));
        var altered = copy.Load().Value.Generator;
        for (var index = 0; index < 300; index++)
        {
            altered.Behind(7, index).Where(d => d.Key != "newcomer").Should().Equal(Packs.Aggir.Generator.Behind(7, index));
        }
    }
}

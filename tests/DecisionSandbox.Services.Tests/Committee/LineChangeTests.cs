using DecisionSandbox.Services.Committee;

namespace DecisionSandbox.Services.Tests.Committee;

public sealed class LineChangeTests
{
    [Fact]
    public void What_differs_is_told_in_the_order_of_the_text_and_what_does_not_is_not()
    {
        LineChange.Between("a\nb\nc\nd", "a\nB\nc\nd\ne").Should().Equal(new(false, "b"), new(true, "B"), new LineChange(true, "e"));
        LineChange.Between("a\nb", "a\nb").Should().BeEmpty();
    }

    [Fact]
    public void Taken_away_and_added_they_give_the_other_text_and_they_are_as_few_as_can_be()
    {
        var random = new Random(20261130);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Lines(random), Lines(random));
            var changes = LineChange.Between(string.Join('\n', before), string.Join('\n', after));

            // What is not taken away from the one is what is not added in the other.
            Without(before, changes.Where(change => !change.IsNew)).Should().Equal(Without(after, changes.Where(change => change.IsNew)));
            changes.Count.Should().Be(before.Length + after.Length - (2 * Common(before, after)));
        }
    }

    private static string[] Lines(Random random) => [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => ((char)('a' + random.Next(4))).ToString())];

    private static List<string> Without(string[] lines, IEnumerable<LineChange> gone)
    {
        var left = lines.ToList();
        foreach (var change in gone) { left.Remove(change.Line).Should().BeTrue(); }
        left.Sort(StringComparer.Ordinal);
        return left;
    }

    // By trying out every choice of lines: slow and plainly right.
    private static int Common(string[] a, string[] b) => Enumerable.Range(0, 1 << a.Length)
        .Select(choice => a.Where((_, i) => (choice >> i & 1) == 1).ToList())
        .Where(chosen => IsWithin(chosen, b)).Max(chosen => chosen.Count);

    private static bool IsWithin(List<string> chosen, string[] lines)
    {
        var at = 0;
        foreach (var line in lines) { if (at < chosen.Count && chosen[at] == line) { at++; } }
        return at == chosen.Count;
    }
}

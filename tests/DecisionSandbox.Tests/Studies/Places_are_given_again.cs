using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Assignment;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Studies;

/// <summary>Balance under dropout by simulation, and the squares by their definition.</summary>
public sealed class Places_are_given_again
{
    private const int Arms = 2, PerArm = 2, Block = Arms * PerArm, Finishers = 60;

    [Fact]
    public void At_thirty_percent_dropout_arms_differ_by_at_most_one_block()
    {
        for (var seed = 0; seed < 400; seed++) { Imbalance(seed, held => Slots.Lowest(held)).Should().BeLessThanOrEqualTo(PerArm, $"seed {seed}"); }
    }

    [Fact]
    public void Places_that_are_not_given_again_lose_the_balance()
    {
        // The broken variant: the n-th to come gets the n-th place, whoever left.
        var worst = Enumerable.Range(0, 400).Max(seed =>
        {
            var next = 0;
            return Imbalance(seed, _ => next++);
        });
        worst.Should().BeGreaterThan(PerArm);
    }

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(12), InlineData(13)]
    public void Each_file_comes_equally_often_at_each_position_and_after_each_other(int items)
    {
        var rows = Enumerable.Range(0, LatinSquare.Rows(items)).Select(row => LatinSquare.Row(items, row)).ToList();

        rows.Should().OnlyContain(row => row.Order().SequenceEqual(Enumerable.Range(0, items)));
        for (var position = 0; position < items; position++)
        {
            rows.GroupBy(row => row[position]).Select(group => group.Count()).Should().HaveCount(items).And.OnlyContain(count => count == rows.Count / items);
        }
        rows.SelectMany(row => row.Zip(row.Skip(1))).GroupBy(pair => pair).Select(group => group.Count())
            .Should().HaveCount(items * (items - 1)).And.OnlyContain(count => count == rows.Count / items);
    }

    [Fact]
    public void Shares_hold_the_anchors_and_show_each_other_file_equally_often()
    {
        PlannedCase[] cases = [.. Enumerable.Range(0, 20).Select(i => new PlannedCase(i, i % 2 == 0) { IsAnchor = i < 4 }), new(0, true) { RepeatOf = 0 }];
        var plan = new CasePlan(1, cases, 0) { FilesPerPerson = 13 };
        var shares = Enumerable.Range(0, 8).Select(slot => ShareOfFiles.Of(plan, slot)).ToList();

        shares.Should().OnlyContain(share => share.Count == 13 && share.Take(4).SequenceEqual(new[] { 0, 1, 2, 3 }) && share.Contains(20));
        shares.Should().OnlyContain(share => share.Count(place => plan.Cases[place].RepeatOf == null && plan.Cases[place].AidIsRight == true) == 6, "right and wrong as in the whole");
        shares.SelectMany(share => share).Where(place => place is >= 4 and < 20).GroupBy(place => place).Select(group => group.Count()).Should().HaveCount(16).And.OnlyContain(count => count == 4);
    }

    // People come one after another; each leaves with probability .3 some time before the end, which is noticed; recruiting goes on until enough have finished.
    private static int Imbalance(int seed, Func<IEnumerable<int>, int> place)
    {
        var random = new Random(seed);
        var order = new Dictionary<int, int[]>();
        int ArmOf(int slot)
        {
            if (!order.TryGetValue(slot / Block, out var block))
            {
                block = [.. Enumerable.Range(0, Block).Select(i => i % Arms)];
                new Random(HashCode.Combine(seed, slot / Block)).Shuffle(block);
                order[slot / Block] = block;
            }
            return block[slot % Block];
        }
        var (working, finished) = (new List<(int Slot, int Until, bool Leaves)>(), new List<int>());
        for (var now = 0; finished.Count < Finishers; now++)
        {
            finished.AddRange(working.Where(person => person.Until <= now && !person.Leaves).Select(person => person.Slot));
            working.RemoveAll(person => person.Until <= now);
            if (working.Count + finished.Count < Finishers)
            {
                working.Add((place(working.Select(person => person.Slot).Concat(finished)), now + 1 + random.Next(12), random.NextDouble() < .3));
            }
        }
        var counts = Enumerable.Range(0, Arms).Select(arm => finished.Count(slot => ArmOf(slot) == arm)).ToList();
        return counts.Max() - counts.Min();
    }
}

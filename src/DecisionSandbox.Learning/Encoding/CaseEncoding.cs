using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.Encoding;

/// <summary>How a case becomes a row of numbers, attribute by attribute in the aid's order.</summary>
public sealed record CaseEncoding(IReadOnlyList<AttributeEncoding> Attributes)
{
    /// <summary>The number of slots of a row.</summary>
    public int Slots => Attributes.Sum(a => a.Slots);

    /// <summary>The encoding of the attributes an aid reads.</summary>
    public static CaseEncoding For(ScenarioPack pack, IReadOnlyList<string> reads)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(reads);
        var encodings = new List<AttributeEncoding>();
        var slot = 0;
        foreach (var id in reads)
        {
            encodings.Add(AttributeEncoding.Of(pack.Attribute(id), slot));
            slot += encodings[^1].Slots;
        }
        return new CaseEncoding(encodings);
    }

    /// <summary>The row, or an <see cref="Core.Aids.AttributeProblem"/> for the first attribute that is missing, unknown or out of range.</summary>
    public Outcome<double[]> Encode(Case @case)
    {
        var row = new double[Slots];
        foreach (var encoding in Attributes)
        {
            if (encoding.Write(@case, row) is { } problem) { return problem; }
        }
        return row;
    }

    /// <summary>One attribute is one player and owns all its slots.</summary>
    public SlotOwners Owners() => new(
        [.. Attributes.SelectMany((a, player) => Enumerable.Repeat(player, a.Slots))], Attributes.Count);

    /// <summary>True where both encode alike, level by level.</summary>
    public bool Matches(CaseEncoding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Attributes.Count == other.Attributes.Count && Attributes.Zip(other.Attributes).All(pair =>
            pair.First with { Levels = [] } == pair.Second with { Levels = [] } && pair.First.Levels.SequenceEqual(pair.Second.Levels));
    }
}

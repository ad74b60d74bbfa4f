using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Learning.Encoding;

/// <summary>How one attribute becomes slots of a row: a number as it is, levels one-hot (no order or distance between them is presumed).</summary>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="FirstSlot">Its first slot.</param>
/// <param name="Levels">The levels, one slot each; empty for a number.</param>
/// <param name="Minimum">Smallest allowed number.</param>
/// <param name="Maximum">Largest allowed number.</param>
/// <param name="IsInteger">True where only whole numbers are allowed.</param>
public sealed record AttributeEncoding(string Attribute, int FirstSlot, IReadOnlyList<string> Levels, decimal Minimum, decimal Maximum, bool IsInteger)
{
    /// <summary>The number of slots it owns.</summary>
    public int Slots => Math.Max(1, Levels.Count);

    /// <summary>The encoding of an attribute of a pack.</summary>
    public static AttributeEncoding Of(CaseAttribute attribute, int firstSlot)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return attribute.IsNumber
            ? new(attribute.Id, firstSlot, [], attribute.Minimum, attribute.Maximum, attribute.IsInteger)
            : new(attribute.Id, firstSlot, [.. attribute.Levels.Select(l => l.Id)], 0, 0, false);
    }

    /// <summary>Writes the value into its slots, rounded to the float32 that models read, or says what is wrong with it. Nothing missing ever reaches a tree: ML.NET hides where NaN goes.</summary>
    public Problem? Write(Case @case, Span<double> row)
    {
        if (Levels.Count == 0)
        {
            var number = AttributeReading.Number(@case, Attribute, Minimum, Maximum, IsInteger);
            if (number.IsOk) { row[FirstSlot] = (float)number.Value; }
            return number.Problem;
        }
        var level = AttributeReading.Level(@case, Attribute, Levels);
        for (var i = 0; level.IsOk && i < Levels.Count; i++) { row[FirstSlot + i] = Levels[i] == level.Value ? 1 : 0; }
        return level.Problem;
    }
}

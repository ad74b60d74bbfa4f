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

    /// <summary>Writes the value into its slots, or says what is wrong with it. Nothing missing ever reaches a tree: ML.NET hides where NaN goes.</summary>
    public AttributeProblem? Write(IReadOnlyDictionary<string, AttributeValue> attributes, Span<float> row)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        if (!attributes.TryGetValue(Attribute, out var value)) { return Refused("manque", "is missing"); }
        if (Levels.Count == 0)
        {
            if (value.IsLevel || value.Number < Minimum || value.Number > Maximum || (IsInteger && value.Number != decimal.Truncate(value.Number)))
            {
                return Refused($"vaut « {value} »", $"is “{value}”");
            }
            row[FirstSlot] = (float)value.Number;
            return null;
        }
        var level = value.LevelOrNull is { } id ? IndexOf(id) : -1;
        if (level < 0) { return Refused($"vaut « {value} »", $"is “{value}”"); }
        row.Slice(FirstSlot, Slots).Clear();
        row[FirstSlot + level] = 1;
        return null;
    }

    private int IndexOf(string level)
    {
        for (var i = 0; i < Levels.Count; i++)
        {
            if (Levels[i] == level) { return i; }
        }
        return -1;
    }

    private AttributeProblem Refused(string fr, string en)
    {
        var list = string.Join(", ", Levels);
        FormattableString range = $"{Minimum}–{Maximum}";
        var bounds = FormattableString.Invariant(range);
        var allowed = Levels.Count > 0
            ? new Text($"une valeur parmi {list}", $"one of {list}")
            : new Text($"un nombre{(IsInteger ? " entier" : "")} ({bounds})", $"a{(IsInteger ? " whole" : "")} number ({bounds})");
        return new AttributeProblem(Attribute, new Text(
            $"L’attribut « {Attribute} » {fr} ; il faut {allowed.Fr}.",
            $"Attribute “{Attribute}” {en}; it must be {allowed.En}."));
    }
}

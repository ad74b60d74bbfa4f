using System.Globalization;

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>What one draw gave: a word (a level's id) or a whole number. Conditions are the numbers 0 and 1, dates are day numbers (<see cref="Days"/>).</summary>
/// <param name="Number">The number; 0 where a word was drawn.</param>
/// <param name="Word">The word, or null.</param>
public readonly record struct Drawn(long Number, string? Word = null)
{
    /// <summary>As an attribute's value.</summary>
    public AttributeValue ToValue() => Word is null ? AttributeValue.Of(Number) : AttributeValue.Level(Word);

    /// <summary>The word, or the number in invariant notation.</summary>
    public override string ToString() => Word ?? Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A named place for what a draw gives.</summary>
/// <param name="Id">The draw's id.</param>
/// <param name="Index">Its position in the array of what was drawn.</param>
/// <param name="Words">The words it may give; null where it gives a number.</param>
public sealed record DrawSlot(string Id, int Index, IReadOnlyList<string>? Words);

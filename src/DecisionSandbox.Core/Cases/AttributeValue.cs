using System.Globalization;

namespace DecisionSandbox.Core.Cases;

/// <summary>The value of one attribute of a case: a level's id or a finite number.</summary>
public readonly record struct AttributeValue
{
    private AttributeValue(string? level, decimal number) => (LevelOrNull, Number) = (level, number);

    /// <summary>The level's id, or null where the value is a number.</summary>
    public string? LevelOrNull { get; }

    /// <summary>The number; 0 where the value is a level.</summary>
    public decimal Number { get; }

    /// <summary>True where the value is a level of a closed list (booleans are the levels <c>yes</c> and <c>no</c>).</summary>
    public bool IsLevel => LevelOrNull is not null;

    /// <summary>A level of a closed list.</summary>
    public static AttributeValue Level(string id) => new(id, 0);

    /// <summary>A number, in the attribute's unit.</summary>
    public static AttributeValue Of(decimal number) => new(null, number);

    /// <summary>The level's id, or the number in invariant notation.</summary>
    public override string ToString() => LevelOrNull ?? Number.ToString(CultureInfo.InvariantCulture);
}

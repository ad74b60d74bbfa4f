using System.Globalization;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids;

/// <summary>Reads what an aid needs of a case, or says which attribute is missing or not allowed. Nothing is guessed.</summary>
public static class AttributeReading
{
    /// <summary>A level among those allowed.</summary>
    public static Outcome<string> Level(Case @case, string id, IReadOnlyList<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(allowed);
        var list = new Text(string.Join(" | ", allowed), string.Join(" | ", allowed));
        if (!@case.Attributes.TryGetValue(id, out var value)) { return Missing(id, list); }
        return value.LevelOrNull is { } level && allowed.Contains(level, StringComparer.Ordinal) ? level : NotAllowed(id, value, list);
    }

    /// <summary>A number between two bounds (inclusive).</summary>
    public static Outcome<decimal> Number(Case @case, string id, decimal minimum, decimal maximum, bool isInteger)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var bounds = string.Create(CultureInfo.InvariantCulture, $"{minimum}..{maximum}");
        var range = isInteger ? new Text($"{bounds}, nombre entier", $"{bounds}, a whole number") : new Text($"{bounds}, nombre", $"{bounds}, a number");
        if (!@case.Attributes.TryGetValue(id, out var value)) { return Missing(id, range); }
        return !value.IsLevel && value.Number >= minimum && value.Number <= maximum && (!isInteger || value.Number == decimal.Truncate(value.Number))
            ? value.Number
            : NotAllowed(id, value, range);
    }

    /// <summary>The value of a declared attribute, checked against its declaration.</summary>
    public static Outcome<AttributeValue> Value(Case @case, CaseAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return attribute.IsNumber
            ? Number(@case, attribute.Id, attribute.Minimum, attribute.Maximum, attribute.IsInteger).Then(n => Outcome<AttributeValue>.Ok(AttributeValue.Of(n)))
            : Level(@case, attribute.Id, [.. attribute.Levels.Select(level => level.Id)]).Then(l => Outcome<AttributeValue>.Ok(AttributeValue.Level(l)));
    }

    /// <summary>The values of several declared attributes, or the first problem.</summary>
    public static Outcome<IReadOnlyDictionary<string, AttributeValue>> Values(Case @case, ScenarioPack pack, IReadOnlyList<string> reads)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(reads);
        var values = new Dictionary<string, AttributeValue>();
        foreach (var id in reads)
        {
            var value = Value(@case, pack.Attribute(id));
            if (value.Problem is { } problem) { return problem; }
            values[id] = value.Value;
        }
        return values;
    }

    private static AttributeProblem Missing(string id, Text allowed) => new(id, new Text(
        $"L’attribut « {id} » manque. Donnez une valeur : {allowed.Fr}.",
        $"The attribute “{id}” is missing. Give a value: {allowed.En}."));

    private static AttributeProblem NotAllowed(string id, AttributeValue value, Text allowed) => new(id, new Text(
        $"L’attribut « {id} » vaut « {value} », ce qui n’est pas permis. Valeurs permises : {allowed.Fr}.",
        $"The attribute “{id}” is “{value}”, which is not allowed. Allowed: {allowed.En}."));
}

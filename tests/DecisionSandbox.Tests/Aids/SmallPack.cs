using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Tests.Aids;

/// <summary>Packs and cases made by hand for tests that need no generator.</summary>
internal static class SmallPack
{
    public static CaseAttribute Levels(string id, params string[] levels) => Levels(id, ChangeDirection.Any, levels);

    public static CaseAttribute Levels(string id, ChangeDirection direction, params string[] levels) => new(
        id, Text.Same(id), "any", [.. levels.Select(level => new AttributeLevel(level, Text.Same(level), new Text($"{id} est {level}", $"{id} is {level}")))],
        0, 0, false, null, null, true, false, direction, id);

    public static CaseAttribute YesNo(string id) => Levels(id, "no", "yes");

    public static CaseAttribute Number(string id, decimal minimum, decimal maximum, Text? phrase = null, bool isInteger = true) => new(
        id, Text.Same(id), "any", [], minimum, maximum, isInteger, null, phrase, true, false, ChangeDirection.Any, id);

    public static ScenarioPack Of(params CaseAttribute[] attributes) => new(
        "small", "1", TaskKind.Eligibility, Text.Same("small"), Text.Same("role"), Text.Same("question"), null, "legal-rule", Text.Same("source"),
        [new("gir-1-4", new Text("GIR 1 à 4", "GIR 1 to 4"), null, false, null), new("gir-5-6", new Text("GIR 5 ou 6", "GIR 5 or 6"), null, false, null)],
        [], attributes, [], [], [], "", "sha256:small");

    public static Case Case(string id, params (string Id, object Value)[] values) => new(
        id, "small",
        values.ToDictionary(v => v.Id, v => v.Value is string level ? AttributeValue.Level(level) : AttributeValue.Of(Convert.ToDecimal(v.Value, System.Globalization.CultureInfo.InvariantCulture))),
        new Dictionary<string, AttributeValue>(), null, null, new Dictionary<string, string>());
}

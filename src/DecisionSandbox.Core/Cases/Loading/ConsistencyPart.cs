using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>Reads the <c>consistency</c> part of a pack: formulas over its attributes that every situation keeps.</summary>
internal static class ConsistencyPart
{
    public static List<ConsistencyRule> Read(YamlPart rules, IReadOnlyList<CaseAttribute> attributes) =>
        [.. rules.IsAbsent ? [] : rules.SomeItems().Select(part => Rule(part, attributes)).OfType<ConsistencyRule>()];

    private static ConsistencyRule? Rule(YamlPart part, IReadOnlyList<CaseAttribute> attributes)
    {
        part.Keys("says", "holds");
        var (says, holds) = (part.Need("says").Text(), part.Need("holds"));
        List<string> named = [];
        var read = FormulaReader.Read(holds.Word(), id =>
        {
            // A formula counts in whole numbers: an attribute with decimals is unknown to it.
            if (attributes.FirstOrDefault(a => a.Id == id && (a.IsInteger || !a.IsNumber)) is not { } attribute) { return null; }
            if (!named.Contains(id)) { named.Add(id); }
            return new DrawSlot(id, named.IndexOf(id), attribute.IsNumber ? null : [.. attribute.Levels.Select(l => l.Id)]);
        });
        if (read.Problem is { } problem) { holds.Error(problem.Message.Fr, problem.Message.En); return null; }
        if (read.Value.Words is not null || named.Count == 0)
        {
            holds.Error("Une condition sur au moins un attribut est attendue.", "A condition on at least one attribute is expected.");
            return null;
        }
        var formula = read.Value;
        return new(says, named, values => formula.Holds([.. named.Select(id => Drawn(values[id]))]));
    }

    private static Drawn Drawn(AttributeValue value) => value.LevelOrNull is { } level ? new(0, level) : new((long)value.Number);
}

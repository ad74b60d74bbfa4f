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
            if (attributes.FirstOrDefault(a => a.Id == id) is not { } attribute) { return null; }
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
        var amounts = attributes.Where(a => a is { IsNumber: true, IsInteger: false }).Select(a => a.Id).ToHashSet();
        return new(says, named, values => formula.Holds([.. named.Select(id => Drawn(values[id], amounts.Contains(id)))]));
    }

    // A formula counts in whole numbers: of an amount with cents it knows its sign alone, 1 where there is any and 0 where there is none.
    private static Drawn Drawn(AttributeValue value, bool isAmount) =>
        value.LevelOrNull is { } level ? new(0, level) : new(isAmount ? Math.Sign(value.Number) : (long)value.Number);
}

using System.Globalization;
using DecisionSandbox.Core.Cases.Files;
using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>Puts the generator's plan together: draws, truth, groups, lists, history, planted biases.</summary>
internal static class PlanPart
{
    public static GeneratorPlan Read(YamlPart root, ScenarioPack pack, GeneratorPart reader)
    {
        var part = root.Need("generator").Keys("tables", "list", "draws", "truth", "groups");
        var list = part.Optional("list").Keys("size", "fileNumber", "order", "draws");
        if (list.IsAbsent != (pack.Task == TaskKind.Eligibility)) { part.Error("Une liste (generator.list) va avec la tâche prioritisation, et seulement avec elle.", "A list (generator.list) goes with the task prioritisation, and only with it."); }
        reader.ReadTables(part.Optional("tables"));
        var listDraws = list.IsAbsent ? [] : reader.ReadDraws(list.Need("draws"));
        var draws = reader.ReadDraws(part.Need("draws"));
        var decision = Words(root.Optional("history").Keys("decision").Optional("decision"), reader);
        return new(
            reader.Slots, listDraws, draws,
            AttributeSlots(part, pack, reader),
            Truth(part.Optional("truth"), pack, reader),
            Slots(part.Need("groups"), reader),
            Decision(root.Need("reference").Optional("option"), pack, reader),
            list.IsAbsent ? null : List(list, reader),
            new(decision, Rules(root.Optional("biases"), reader, decision?.Words ?? [.. pack.Decisions.Select(d => d.Id)])));
    }

    /// <summary>The biases in words; <c>{rate}</c> in the description is written from the rate itself, so that words and rates cannot part.</summary>
    public static List<PlantedBias> Biases(YamlPart biases) => [.. biases.Items.Select(part =>
    {
        part.Keys("id", "description", "when", "from", "to", "perThousand");
        var description = part.Need("description").Text();
        var rate = part.Need("perThousand").Whole(1, 1000);
        if (!description.Fr.Contains("{rate}", StringComparison.Ordinal) || !description.En.Contains("{rate}", StringComparison.Ordinal)) { part.Error("La description doit dire le taux par {rate}, dans les deux langues.", "The description must state the rate by {rate}, in both languages."); }
        return new PlantedBias(part.Need("id").Word(), new(
            description.Fr.Replace("{rate}", Percent(rate, ",") + Writing.NarrowSpace + "%", StringComparison.Ordinal),
            description.En.Replace("{rate}", Percent(rate, ".") + "%", StringComparison.Ordinal)));
    })];

    private static string Percent(long perThousand, string mark) =>
        (perThousand / 10).ToString(CultureInfo.InvariantCulture) + (perThousand % 10 == 0 ? "" : mark + (perThousand % 10).ToString(CultureInfo.InvariantCulture));

    private static List<BiasRule> Rules(YamlPart biases, GeneratorPart reader, IReadOnlyList<string> decisions) =>
        [.. biases.Items.Select(p => (Part: p, When: reader.Formula(p.Need("when")))).Where(p => p.When is not null)
            .Select(p => new BiasRule(p.Part.Need("id").Word(), p.When!, p.Part.Need("from").OneOf([.. decisions]), p.Part.Need("to").OneOf([.. decisions]), (int)p.Part.Optional("perThousand").Whole(1, 1000)))];

    private static Dictionary<string, DrawSlot> AttributeSlots(YamlPart generator, ScenarioPack pack, GeneratorPart reader)
    {
        Dictionary<string, DrawSlot> slots = [];
        foreach (var attribute in pack.Attributes)
        {
            if (reader.Slot(attribute.Id) is not { } slot)
            {
                generator.Error($"L'attribut « {attribute.Id} » n'est pas tiré ; ajoutez un tirage du même nom.", $"The attribute \"{attribute.Id}\" is not drawn; add a draw of the same name.");
                continue;
            }
            if (!reader.IsBroken(slot.Id)) { Fits(generator, attribute, slot); }
            slots[attribute.Id] = slot;
        }
        return slots;
    }

    private static Dictionary<string, DrawSlot> Truth(YamlPart truth, ScenarioPack pack, GeneratorPart reader)
    {
        Dictionary<string, DrawSlot> slots = [];
        foreach (var (attribute, part) in truth.Keys([.. pack.Attributes.Select(a => a.Id)]).Entries)
        {
            if (Slot(part, reader) is not { } slot) { continue; }
            if (pack.Attributes.FirstOrDefault(a => a.Id == attribute) is { } declared && !reader.IsBroken(slot.Id)) { Fits(part, declared, slot); }
            slots[attribute] = slot;
        }
        return slots;
    }

    private static void Fits(YamlPart part, CaseAttribute attribute, DrawSlot slot)
    {
        if (attribute.IsNumber != slot.Words is null) { part.Error($"« {slot.Id} » et l'attribut « {attribute.Id} » : l'un donne un nombre, l'autre un niveau.", $"\"{slot.Id}\" and the attribute \"{attribute.Id}\": one gives a number, the other a level."); return; }
        foreach (var word in slot.Words?.Where(w => attribute.Levels.All(l => l.Id != w)) ?? []) { part.Error($"« {slot.Id} » peut donner « {word} », qui n'est pas un niveau de « {attribute.Id} » ; niveaux : {string.Join(", ", attribute.Levels.Select(l => l.Id))}.", $"\"{slot.Id}\" may give \"{word}\", which is not a level of \"{attribute.Id}\"; levels: {string.Join(", ", attribute.Levels.Select(l => l.Id))}."); }
    }

    private static Dictionary<string, DrawSlot> Slots(YamlPart groups, GeneratorPart reader)
    {
        Dictionary<string, DrawSlot> slots = [];
        foreach (var (group, part) in groups.Entries)
        {
            if (Slot(part, reader) is { } slot) { slots[group] = slot; }
        }
        return slots;
    }

    private static DrawSlot? Slot(YamlPart part, GeneratorPart reader)
    {
        var slot = reader.Slot(part.Word());
        if (slot is null) { part.Error($"« {part.Word()} » n'est tiré nulle part.", $"\"{part.Word()}\" is drawn nowhere."); }
        return slot;
    }

    private static Formula? Words(YamlPart part, GeneratorPart reader)
    {
        if (part.IsAbsent || reader.Formula(part, number: false) is not { } formula) { return null; }
        if (formula.Words is not null) { return formula; }
        part.Error("Un mot est attendu, pas un nombre.", "A word is expected, not a number.");
        return null;
    }

    private static Formula? Decision(YamlPart part, ScenarioPack pack, GeneratorPart reader)
    {
        var formula = Words(part, reader);
        foreach (var word in formula?.Words?.Where(w => pack.Option(w) is null) ?? []) { part.Error($"« {word} » n'est pas une décision du pack.", $"\"{word}\" is not a decision of the pack."); }
        return formula;
    }

    private static ListPlan? List(YamlPart list, GeneratorPart reader)
    {
        var order = list.Optional("order").Items.Select(i => reader.Formula(i)).OfType<Formula>().ToList();
        return Slot(list.Need("fileNumber"), reader) is { } number ? new((int)list.Need("size").Whole(2, 50), number, order) : null;
    }
}

using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.RuleFiles;

/// <summary>Reads conditions on attributes, checked against the pack.</summary>
internal sealed class ConditionReading(string packId, IReadOnlyList<CaseAttribute> attributes)
{
    /// <summary>The conditions under <c>when</c>, which must all hold; none where the key is absent.</summary>
    public List<FactCondition> Read(RuleFileNode node)
    {
        if (!node.Has("when") || node.Mapping("when") is not { } when) { return []; }
        return [.. when.Keys.Select(id => Condition(when, id))];
    }

    private FactCondition Condition(RuleFileNode when, string id)
    {
        var attribute = Known(when, id, id);
        if (when.MappingOrNull(id) is { } bounds)
        {
            CheckNumber(when, id, id);
            var condition = new FactCondition(id, [], bounds.OptionalNumber("min"), bounds.OptionalNumber("max"));
            bounds.RefuseOthers();
            return condition;
        }
        var levels = when.Strings(id);
        if (levels.Count == 0)
        {
            when.Wrong(new Text($"la condition sur « {id} » est vide : donnez un niveau, une liste, ou min et max.", $"the condition on “{id}” is empty: give a level, a list, or min and max."), when.Find(id));
        }
        foreach (var unknown in levels.Where(level => attribute is not null && attribute.Levels.All(known => known.Id != level)))
        {
            when.Wrong(new Text(
                $"« {id} » n’a pas de niveau « {unknown} » ; niveaux : {string.Join(", ", attribute!.Levels.Select(level => level.Id))}.",
                $"“{id}” has no level “{unknown}”; levels: {string.Join(", ", attribute.Levels.Select(level => level.Id))}."), when.Find(id));
        }
        return new FactCondition(id, levels);
    }

    /// <summary>The attribute of that name that the aid receives, or null once its absence is noted.</summary>
    public CaseAttribute? Known(RuleFileNode node, string key, string id)
    {
        var attribute = attributes.FirstOrDefault(a => a.Id == id);
        if (id.Length == 0) { return null; }
        if (attribute is null)
        {
            node.Wrong(new Text($"le jeu « {packId} » n’a pas d’attribut « {id} ».", $"the pack “{packId}” has no attribute “{id}”."), node.Find(key));
        }
        else if (!attribute.SeenByAid)
        {
            node.Wrong(new Text($"l’outil ne reçoit pas « {id} » : seule une personne peut le savoir.", $"the aid does not receive “{id}”: only a person could know it."), node.Find(key));
        }
        return attribute;
    }

    /// <summary>Notes where an attribute is no number.</summary>
    public void CheckNumber(RuleFileNode node, string key, string id)
    {
        if (Known(node, key, id) is { IsNumber: false })
        {
            node.Wrong(new Text($"« {id} » n’est pas un nombre.", $"“{id}” is not a number."), node.Find(key));
        }
    }
}

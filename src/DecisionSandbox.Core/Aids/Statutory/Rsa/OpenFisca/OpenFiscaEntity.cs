namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>One person, family, dwelling or tax unit of a case: its members by role and what is said of it.</summary>
/// <param name="Name">Its key in the file.</param>
/// <param name="Variables">What stands under it, roles apart.</param>
/// <param name="Members">The names of its members by role.</param>
internal sealed record OpenFiscaEntity(string Name, IReadOnlyList<KeyValuePair<string, YamlTree>> Variables, IReadOnlyDictionary<string, IReadOnlyList<string>> Members)
{
    /// <summary>The members who stand in one of these roles, each once.</summary>
    public IReadOnlyList<string> In(IEnumerable<string> roles) => [.. roles.SelectMany(role => Members.GetValueOrDefault(role) ?? []).Distinct()];

    /// <summary>The entities of one kind, under a singular or a plural key: by name, as a list with <c>id</c>, or one without a name.</summary>
    public static List<OpenFiscaEntity> All(YamlTree.Map input, string[] keys, string[] roles)
    {
        List<OpenFiscaEntity> all = [];
        foreach (var (key, node) in input.Entries.Where(entry => keys.Contains(entry.Key)))
        {
            switch (node)
            {
                case YamlTree.Items items:
                    all.AddRange(items.All.Select((item, i) => Of(item, (item as YamlTree.Map)?.Find("id") is YamlTree.Word id ? id.Value : $"{key}_{i}", roles)));
                    break;
                case YamlTree.Map map when IsByName(map, key == keys[0], roles):
                    all.AddRange(map.Entries.Select(entry => Of(entry.Value, entry.Key, roles)));
                    break;
                default:
                    all.Add(Of(node, key, roles));
                    break;
            }
        }
        return all;
    }

    private static OpenFiscaEntity Of(YamlTree node, string name, string[] roles)
    {
        var entries = (node as YamlTree.Map)?.Entries ?? [];
        return new(
            name,
            [.. entries.Where(entry => !roles.Contains(entry.Key))],
            entries.Where(entry => roles.Contains(entry.Key)).ToDictionary(entry => entry.Key, entry => Names(entry.Value)));
    }

    // Under a plural key things have names, unless roles stand there at once. Under a singular key they have none, unless
    // nothing but things stand there: a map under "loyer" has periods for keys, a map under "famille_1" has names of inputs.
    private static bool IsByName(YamlTree.Map map, bool isPlural, string[] roles)
    {
        if (map.Entries.Any(entry => roles.Contains(entry.Key))) { return false; }
        if (isPlural) { return true; }
        var inner = map.Entries.Select(entry => entry.Value).OfType<YamlTree.Map>().ToList();
        return map.Entries.Count > 0 && inner.Count + map.Entries.Count(entry => entry.Value is YamlTree.Word { IsNull: true }) == map.Entries.Count
            && inner.SelectMany(m => m.Entries).Any() && inner.SelectMany(m => m.Entries).All(entry => OpenFiscaPeriod.Parse(entry.Key) is null);
    }

    private static IReadOnlyList<string> Names(YamlTree node) => node switch
    {
        YamlTree.Word { IsNull: false } word => [word.Value],
        YamlTree.Items items => [.. items.All.OfType<YamlTree.Word>().Select(word => word.Value)],
        _ => [],
    };
}

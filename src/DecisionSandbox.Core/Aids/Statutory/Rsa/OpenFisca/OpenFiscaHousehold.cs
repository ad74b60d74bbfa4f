using System.Globalization;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>The household of a case: what its inputs say in any month.</summary>
internal sealed class OpenFiscaHousehold
{
    private readonly OpenFiscaPeriod? _period;
    private readonly Action<Text> _skip;
    private readonly List<OpenFiscaPerson> _adults = [];
    private readonly List<OpenFiscaPerson> _children = [];
    private readonly Dictionary<string, StatedValues> _family = [];
    private readonly Dictionary<string, StatedValues> _dwelling = [];
    private readonly Dictionary<string, StatedValues> _experiment = [];

    public OpenFiscaHousehold(YamlTree.Map input, OpenFiscaPeriod? period, Action<Text> skip)
    {
        (_period, _skip) = (period, skip);
        var entities = new[] { OpenFiscaNames.Persons, OpenFiscaNames.Families, OpenFiscaNames.Dwellings, OpenFiscaNames.TaxUnits }.SelectMany(keys => keys).ToHashSet();
        if (!input.Entries.Any(entry => entities.Contains(entry.Key))) { Flat(input); }
        else { Entities(input, entities); }
    }

    /// <summary>The household in a month.</summary>
    public RsaHousehold In(LegalMonth month) => new(
        month,
        [.. _adults.Select(person => person.In(month))],
        [.. _children.Select(person => person.In(month))],
        new(Occupancy(month), Amount(_dwelling, OpenFiscaNames.Rent, month) ?? 0, Flag(_dwelling, "participation_frais", month), Amount(_family, "aide_logement", month)),
        new()
        {
            FamilyAllowances = Amount(_family, "af", month),
            FamilySupplement = Amount(_family, "cf", month),
            PlainFamilySupplement = Amount(_family, "cf_non_majore_avant_cumul", month),
            PajeBase = Amount(_family, "paje_base", month),
            ParentalLeave = Amount(_family, "paje_prepare", month) ?? 0,
            Asf = Amount(_family, "asf", month),
            StatedTotal = Amount(_family, "rsa_base_ressources_prestations_familiales", month),
            MinimumIncomes = Amount(_family, "rsa_base_ressources_minima_sociaux", month),
        })
    {
        IsRecentlyIsolated = Flag(_family, "rsa_isolement_recent", month),
        StatedChildren = _family.GetValueOrDefault("rsa_nb_enfants")?.Held(month) is { } children ? (int)(StatedValues.Number(children) ?? 0) : null,
        IsInExperiment = Flag(_experiment, OpenFiscaNames.Experiment, month),
    };

    private void Flat(YamlTree.Map input)
    {
        Dictionary<string, StatedValues> person = [];
        string[] facts = [.. OpenFiscaNames.PersonAmounts, .. OpenFiscaNames.PersonFacts];
        Sort(input.Entries, [(facts, person), ([.. OpenFiscaNames.FamilyAmounts, .. OpenFiscaNames.FamilyFacts], _family), ([OpenFiscaNames.Rent, .. OpenFiscaNames.DwellingFacts], _dwelling)]);
        _adults.Add(new(person));
    }

    private void Entities(YamlTree.Map input, HashSet<string> entities)
    {
        // Beside entities nothing stands by itself.
        Sort(input.Entries.Where(entry => !entities.Contains(entry.Key)), []);
        var persons = OpenFiscaEntity.All(input, OpenFiscaNames.Persons, []);
        var families = OpenFiscaEntity.All(input, OpenFiscaNames.Families, [.. OpenFiscaNames.Parents, .. OpenFiscaNames.Children]);
        var dwellings = OpenFiscaEntity.All(input, OpenFiscaNames.Dwellings, OpenFiscaNames.DwellingRoles);
        if (families.Count == 0 && persons.Count == 1) { families.Add(new("", [], new Dictionary<string, IReadOnlyList<string>> { ["parents"] = [persons[0].Name] })); }
        if (families.Count != 1) { _skip(Several($"{families.Count}")); return; }

        var family = families[0];
        var (parents, children) = (family.In(OpenFiscaNames.Parents), family.In(OpenFiscaNames.Children));
        // One nameless person is everybody's only member, whatever name the roles give.
        if (persons.Count == 0 && parents.Count == 1 && children.Count == 0) { persons.Add(new(parents[0], [], new Dictionary<string, IReadOnlyList<string>>())); }
        if (persons.Count == 1 && parents.Count == 0 && children.Count == 0) { parents = [persons[0].Name]; }
        if (persons.Count == 1 && parents.Count == 1 && persons[0].Name == "individu") { persons = [persons[0] with { Name = parents[0] }]; }
        foreach (var person in persons.Where(person => !parents.Contains(person.Name) && !children.Contains(person.Name))) { _skip(Several(person.Name)); }
        foreach (var name in parents.Concat(children).Where(name => persons.All(person => person.Name != name))) { _skip(new($"individus : « {name} » n’est pas décrit", $"individus: “{name}” is not described")); }
        if (parents.Intersect(children).Any()) { _skip(new("famille : une même personne est parent et enfant", "famille: one person is parent and child")); }

        foreach (var person in persons)
        {
            Dictionary<string, StatedValues> said = [];
            Sort(person.Variables, [([.. OpenFiscaNames.PersonAmounts, .. OpenFiscaNames.PersonFacts], said)]);
            (children.Contains(person.Name) ? _children : _adults).Add(new(said));
        }
        if (_adults.Count is 0 or > 2) { _skip(new($"parents : {_adults.Count} au lieu de un ou deux", $"parents: {_adults.Count} instead of one or two")); }
        Sort(family.Variables, [([.. OpenFiscaNames.FamilyAmounts, .. OpenFiscaNames.FamilyFacts], _family)]);
        Housing(dwellings, parents);
        foreach (var unit in OpenFiscaEntity.All(input, OpenFiscaNames.TaxUnits, OpenFiscaNames.TaxRoles)) { Sort(unit.Variables, []); }
    }

    // Each person of a test may have a dwelling of their own: that of the first parent counts.
    private void Housing(List<OpenFiscaEntity> dwellings, IReadOnlyList<string> parents)
    {
        string[] facts = [OpenFiscaNames.Rent, .. OpenFiscaNames.DwellingFacts];
        var own = dwellings.Count == 1 ? dwellings[0] : dwellings.FirstOrDefault(dwelling => parents.Count > 0 && dwelling.In(OpenFiscaNames.DwellingRoles).Contains(parents[0]));
        foreach (var dwelling in dwellings) { Sort(dwelling.Variables, [(facts, dwelling == own ? _dwelling : [])]); }
    }

    /// <summary>Puts each input where it is read, ignores what says nothing, and skips the case for any other.</summary>
    private void Sort(IEnumerable<KeyValuePair<string, YamlTree>> variables, IReadOnlyList<(string[] Names, Dictionary<string, StatedValues> Into)> read)
    {
        var all = variables.ToList();
        foreach (var (name, node) in all)
        {
            var into = name == OpenFiscaNames.Experiment ? _experiment : read.FirstOrDefault(place => place.Names.Contains(name)).Into;
            if (into is not null) { Take(name, node, into); }
            // A commune says nothing here, but for Mayotte and the collectivities, which have amounts of their own.
            else if (name.StartsWith("depcom", StringComparison.Ordinal) && OpenFiscaReading.Leaves(node).Any(code => code.StartsWith("976", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal)))
            {
                _skip(new($"{name} : Mayotte ou collectivité d’outre-mer", $"{name}: Mayotte or overseas collectivity"));
            }
            else if (OpenFiscaNames.IsIgnored(name) || (name == "salaire_imposable" && all.Any(other => other.Key == "salaire_net"))) { continue; }
            else if (!OpenFiscaReading.Leaves(node).All(OpenFiscaNames.IsEmpty)) { _skip(new($"{name} : donnée hors du champ", $"{name}: input out of scope")); }
        }
    }

    private void Take(string name, YamlTree node, Dictionary<string, StatedValues> into)
    {
        if (StatedValues.Read(node, _period, value => _skip(OpenFiscaReading.Unreadable(name, value))) is not { } stated) { return; }
        into[name] = stated;
        var wrong = name switch
        {
            "nationalite" => null,
            "date_naissance" => stated.Values.FirstOrDefault(value => OpenFiscaPerson.Day(value) is null),
            "statut_occupation_logement" => stated.Values.FirstOrDefault(value => Occupancy(value) is null),
            _ => stated.FirstThatIsNoNumber,
        };
        if (wrong is not null) { _skip(OpenFiscaReading.Unreadable(name, wrong)); }
    }

    private RsaOccupancy Occupancy(LegalMonth month) =>
        _dwelling.GetValueOrDefault("statut_occupation_logement")?.Held(month) is { } status ? Occupancy(status) ?? RsaOccupancy.Other : RsaOccupancy.Other;

    // By name or, in older tests, by the place in OpenFisca's list.
    private static RsaOccupancy? Occupancy(string status) => status switch
    {
        "non_renseigne" or "0" or "sans_domicile" or "8" => RsaOccupancy.Other,
        "primo_accedant" or "1" => RsaOccupancy.FirstTimeBuyer,
        "proprietaire" or "2" => RsaOccupancy.Owner,
        "locataire_hlm" or "3" or "locataire_vide" or "4" or "locataire_meuble" or "5" or "locataire_foyer" or "7" => RsaOccupancy.Tenant,
        "loge_gratuitement" or "6" => RsaOccupancy.Free,
        _ => null,
    };

    private static decimal? Amount(Dictionary<string, StatedValues> from, string name, LegalMonth month) => from.GetValueOrDefault(name)?.Amount(month);

    private static bool Flag(Dictionary<string, StatedValues> from, string name, LegalMonth month) =>
        from.GetValueOrDefault(name)?.Held(month) is { } value && StatedValues.Number(value) is { } number && number != 0;

    private static Text Several(string detail) => new(
        $"familles : plusieurs familles dans un logement ({detail})", string.Create(CultureInfo.InvariantCulture, $"familles: several families in one dwelling ({detail})"));
}

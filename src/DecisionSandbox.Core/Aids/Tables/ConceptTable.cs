using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Tables;

/// <summary>A value of a concept, such as "the applicant's work needs a nursery".</summary>
/// <param name="Id">Its id in the file, such as <c>E3</c>; of the last concept, an option of the pack.</param>
/// <param name="Label">What it means.</param>
public sealed record ConceptLevel(string Id, Text Label);

/// <summary>One row of a concept's table.</summary>
/// <param name="When">The inputs that it asks about and the values that meet it; an input that it leaves out may be anything.</param>
/// <param name="Gives">The concept's value.</param>
public sealed record ConceptRow(IReadOnlyDictionary<string, IReadOnlyList<string>> When, string Gives)
{
    /// <summary>True where every input that it asks about has one of the values that meet it.</summary>
    public bool Holds(Func<string, string> value) => When.All(condition => condition.Value.Contains(value(condition.Key)));
}

/// <summary>A concept worked out from attributes or from earlier concepts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name.</param>
/// <param name="Of">Its inputs: attributes with levels, and concepts before it.</param>
/// <param name="Levels">Its values in their order, which is never alphabetical.</param>
/// <param name="Rows">Its rows: exactly one holds for any values, except where <paramref name="Otherwise"/> answers.</param>
/// <param name="Otherwise">Its value where no row holds; null where some row always does.</param>
public sealed record Concept(string Id, Text Label, IReadOnlyList<string> Of, IReadOnlyList<ConceptLevel> Levels, IReadOnlyList<ConceptRow> Rows, string? Otherwise)
{
    /// <summary>Its value.</summary>
    /// <param name="value">The value of each input.</param>
    public string Value(Func<string, string> value) => Rows.FirstOrDefault(row => row.Holds(value))?.Gives ?? Otherwise!;

    /// <summary>The value with this id.</summary>
    public ConceptLevel Level(string id) => Levels.First(level => level.Id == id);
}

/// <summary>A decision as a hierarchy of small tables: the last concept is the decision (Bohanec and Rajkovič 1990).</summary>
/// <param name="Title">Its name.</param>
/// <param name="Notice">What stands on its face.</param>
/// <param name="Concepts">The concepts, each after its inputs.</param>
public sealed record ConceptTable(Text Title, Text Notice, IReadOnlyList<Concept> Concepts)
{
    /// <summary>The concept that decides.</summary>
    public Concept Decision => Concepts[^1];

    /// <summary>The attributes read, in the order in which the concepts name them.</summary>
    public IReadOnlyList<string> Reads { get; } =
        [.. Concepts.SelectMany(concept => concept.Of).Distinct().Where(input => Concepts.All(concept => concept.Id != input))];

    /// <summary>The value of every concept, in order.</summary>
    /// <param name="values">A level for each attribute of <see cref="Reads"/>.</param>
    public IReadOnlyList<(Concept Concept, string Value)> Work(IReadOnlyDictionary<string, AttributeValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var known = Reads.ToDictionary(id => id, id => values[id].LevelOrNull ?? throw new ArgumentException($"{id} is no level.", nameof(values)));
        var worked = new List<(Concept, string)>();
        foreach (var concept in Concepts)
        {
            var value = concept.Value(id => known[id]);
            known[concept.Id] = value;
            worked.Add((concept, value));
        }
        return worked;
    }
}

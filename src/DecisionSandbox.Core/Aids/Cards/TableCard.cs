using DecisionSandbox.Core.Aids.Tables;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>The card of an aid written as a hierarchy of tables: its figures are computed from the table and the pack's cases, never typed.</summary>
public static class TableCard
{
    /// <summary>The card, in French and then in English.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="aid">The aid.</param>
    public static string Write(ScenarioPack pack, ICaseGenerator generator, TableAid aid)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(aid);
        var counts = Counts(pack, aid.Table);
        return RuleCard.Write(pack, generator, aid,
            CardText.Paragraphs(
                new($"{aid.Table.Title.Fr}. {aid.Table.Notice.Fr}", $"{aid.Table.Title.En}. {aid.Table.Notice.En}"),
                CardText.List(aid.Table.Concepts.Select(concept => new Text(
                    $"{concept.Label.Fr}\u00a0: d’après {string.Join(", ", concept.Of.Select(input => Name(pack, aid.Table, input).Fr))}",
                    $"{concept.Label.En}: from {string.Join(", ", concept.Of.Select(input => Name(pack, aid.Table, input).En))}"))),
                new($"Sur les {counts.Values.Sum()} combinaisons possibles\u00a0: {string.Join(", ", aid.Table.Decision.Levels.Select(level => $"{level.Id} {counts[level.Id]}"))}.",
                    $"Over all {counts.Values.Sum()} combinations: {string.Join(", ", aid.Table.Decision.Levels.Select(level => $"{level.Id} {counts[level.Id]}"))}.")),
            new($"Mettre à l’essai une table de décision et son explication par concepts sur des cas synthétiques. {pack.Role.Fr}", $"Trying a decision table and its explanation by concepts on synthetic cases. {pack.Role.En}"),
            [
                new("La table est entièrement connue\u00a0: un modèle appris sur ses réponses a une vérité exacte à laquelle on peut le comparer. Elle dit ce qui était admis à son époque, pas ce qui serait juste.",
                    "The table is known entirely: a model that learns its answers has an exact truth to be compared with. It says what was accepted in its time, not what would be fair."),
                new($"Les réponses vont dans cet ordre, jamais dans l’ordre alphabétique\u00a0: {string.Join(" < ", aid.Table.Decision.Levels.Select(level => level.Id))}. Le score est la place dans cet ordre, de 0 à {aid.Table.Decision.Levels.Count - 1}.",
                    $"Answers go in this order, never alphabetically: {string.Join(" < ", aid.Table.Decision.Levels.Select(level => level.Id))}. The score is the place in that order, from 0 to {aid.Table.Decision.Levels.Count - 1}."),
            ]);
    }

    private static Text Name(ScenarioPack pack, ConceptTable table, string input) => table.Concepts.FirstOrDefault(concept => concept.Id == input)?.Label ?? pack.Attribute(input).Label;

    private static Dictionary<string, int> Counts(ScenarioPack pack, ConceptTable table)
    {
        var counts = table.Decision.Levels.ToDictionary(level => level.Id, _ => 0);
        var values = table.Reads.ToDictionary(id => id, id => AttributeValue.Level(pack.Attribute(id).Levels[0].Id));
        Walk(0);
        return counts;

        void Walk(int depth)
        {
            if (depth == table.Reads.Count) { counts[table.Work(values)[^1].Value]++; return; }
            foreach (var level in pack.Attribute(table.Reads[depth]).Levels)
            {
                values[table.Reads[depth]] = AttributeValue.Level(level.Id);
                Walk(depth + 1);
            }
        }
    }
}

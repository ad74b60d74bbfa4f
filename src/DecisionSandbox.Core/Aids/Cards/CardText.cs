using System.Text;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Likeness;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>A model card (Mitchell et al. 2019) being written: one language after the other, French first.</summary>
internal static class CardText
{
    public static string Write(ScenarioPack pack, AidDeclaration aid, IReadOnlyList<(Text Title, Text Body)> parts) =>
        In(Language.Fr, pack, aid, parts) + "\n---\n\n" + In(Language.En, pack, aid, parts);

    /// <summary>A Markdown table with a row for all items and one for each group.</summary>
    public static Text Table<T>(ScenarioPack pack, Text head, IReadOnlyCollection<T> items, Func<T, Case> caseOf, IReadOnlyList<Func<IReadOnlyCollection<T>, Proportion>> columns)
    {
        var rows = new List<(Text Name, IReadOnlyCollection<T> Items)> { (new Text("tous", "all"), items) };
        rows.AddRange(items
            .SelectMany(item => caseOf(item).Groups.Select(group => (Group: (group.Key, group.Value), Item: item)))
            .GroupBy(entry => entry.Group, entry => entry.Item)
            .OrderBy(group => LikenessWords.Place(pack, group.Key.Key, group.Key.Value)).ThenBy(group => group.Key.Key, StringComparer.Ordinal).ThenBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => (LikenessWords.Who(pack, group.Key.Key, group.Key.Value), (IReadOnlyCollection<T>)[.. group])));
        string In(Language language) =>
            head.In(language) + "\n|" + string.Concat(Enumerable.Repeat("---|", columns.Count + 2)) + "\n" + string.Join('\n', rows.Select(row =>
                $"| {row.Name.In(language)} | {row.Items.Count} | {string.Join(" | ", columns.Select(column => column(row.Items).In(language)))} |"));
        return new Text(In(Language.Fr), In(Language.En));
    }

    public static Text List(IEnumerable<Text> items)
    {
        var all = items.ToList();
        return new Text(string.Join('\n', all.Select(t => "- " + t.Fr)), string.Join('\n', all.Select(t => "- " + t.En)));
    }

    public static Text Paragraphs(params Text[] texts) =>
        new(string.Join("\n\n", texts.Select(t => t.Fr)), string.Join("\n\n", texts.Select(t => t.En)));

    private static string In(Language language, ScenarioPack pack, AidDeclaration aid, IReadOnlyList<(Text Title, Text Body)> parts)
    {
        var card = new StringBuilder();
        card.Append($"# {aid.Title.In(language)} · {pack.Title.In(language)}\n");
        for (var i = 0; i < parts.Count; i++)
        {
            card.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {i + 1}. {parts[i].Title.In(language)}\n\n{parts[i].Body.In(language)}\n");
        }
        return card.ToString();
    }
}

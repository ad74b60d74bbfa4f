using DecisionSandbox.Core;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>Which column of a table each input of a model reads.</summary>
internal static class ColumnMatch
{
    /// <summary>For each input of the model its column in the table, by name, or by position where the model has no names of its own.</summary>
    /// <param name="names">The model's names, or null where it has none.</param>
    /// <param name="line">LightGBM's line of names: names with spaces cannot be told apart in it, but the table's header can be compared with it whole.</param>
    public static Outcome<int[]> Of(IReadOnlyList<string>? names, string line, int features, NumericTable table)
    {
        var columns = table.Columns;
        if (columns.Count == features && (names is null ? line.Length == 0 || line == string.Join(' ', columns) : IsDefault(names))
            && (names is null || !names.All(columns.Contains)))
        {
            return Enumerable.Range(0, features).ToArray();
        }
        if (names is null || IsDefault(names) && !names.Any(columns.Contains))
        {
            return TableRefused.In(table.Path,
                FormattableString.Invariant($"le modèle lit {features} colonnes dans leur ordre, la table en a {columns.Count}"),
                FormattableString.Invariant($"the model reads {features} columns in their order, the table has {columns.Count}"));
        }
        // LightGBM writes an underscore for each space within a name.
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++) { byName.TryAdd(new string([.. columns[i].Select(c => char.IsWhiteSpace(c) ? '_' : c)]), i); }
        for (var i = 0; i < columns.Count; i++) { byName[columns[i]] = i; }
        var missing = names.Where(name => !byName.ContainsKey(name)).ToArray();
        if (missing.Length > 0)
        {
            return TableRefused.In(table.Path, $"il manque les colonnes {Listed(missing)} que lit le modèle", $"the columns {Listed(missing)} that the model reads are missing");
        }
        int[] match = [.. names.Select(name => byName[name])];
        var extra = columns.Where((_, i) => !match.Contains(i)).ToArray();
        return extra.Length == 0 ? match : TableRefused.In(table.Path, $"le modèle ne lit pas les colonnes {Listed(extra)} : retirez-les", $"the model does not read the columns {Listed(extra)}: leave them out");
    }

    private static bool IsDefault(IReadOnlyList<string> names) => names.Select((name, i) => name == FormattableString.Invariant($"Column_{i}")).All(same => same);

    private static string Listed(string[] names) => string.Join(", ", names.Take(10)) + (names.Length > 10 ? FormattableString.Invariant($", … ({names.Length})") : "");
}

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Finds what separates the cells: a comma, or what a French spreadsheet writes.</summary>
internal static class Separators
{
    private static readonly char[] Known = [',', ';', '\t'];

    /// <summary>The separator that the first line holds most of; a comma where it holds none.</summary>
    public static char Of(string? firstLine) =>
        Known.MaxBy(separator => firstLine?.Count(c => c == separator) ?? 0);
}

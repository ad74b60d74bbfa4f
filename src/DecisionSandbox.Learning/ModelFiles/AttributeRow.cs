using DecisionSandbox.Core.Aids.ModelFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>A case as one number per attribute, a level by its place: what coalitions exchange, so that all columns of an attribute move together.</summary>
internal static class AttributeRow
{
    public static double[] Of(ScenarioPack pack, IReadOnlyList<string> reads, IReadOnlyDictionary<string, AttributeValue> values) =>
        [.. reads.Select(id => values[id] is { IsLevel: true } level ? Place(pack.Attribute(id), level.LevelOrNull!) : (double)values[id].Number)];

    /// <summary>The model's columns for such a row.</summary>
    public static Func<double[], double[]> Columns(ScenarioPack pack, IReadOnlyList<string> reads, ModelForm form)
    {
        // Per column: its attribute's place in the row, and its number for each level; none for a number as it is.
        (int Place, double[] Codes)[] columns = [.. form.Columns.Select(column => (
            reads.ToList().IndexOf(column.Attribute),
            (double[])[.. pack.Attribute(column.Attribute).Levels.Select(level => column.Of(AttributeValue.Level(level.Id)))]))];
        return row => [.. columns.Select(column => column.Codes.Length == 0 ? row[column.Place] : column.Codes[(int)row[column.Place]])];
    }

    private static int Place(CaseAttribute attribute, string level) => attribute.Levels.Select(known => known.Id).ToList().IndexOf(level);
}

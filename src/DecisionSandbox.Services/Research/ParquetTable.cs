using DecisionSandbox.Analysis.Decisions;
using Parquet;
using Parquet.Schema;

namespace DecisionSandbox.Services.Research;

/// <summary>The tables of an export as Parquet, for those who read them with arrow, duckdb or pandas: texts as strings, numbers as doubles, empty cells as nulls.</summary>
internal static class ParquetTable
{
    public static byte[] Of(IReadOnlyList<Decision> decisions) => Write(
        [
            Texts("participant", decisions, d => d.Participant), Texts("case", decisions, d => d.Case), Texts("arm", decisions, d => d.Arm),
            Texts("group", decisions, d => d.Group), Texts("reference", decisions, d => d.Reference), Texts("own", decisions, d => d.Own),
            Texts("aid", decisions, d => d.Aid), Texts("final", decisions, d => d.Final), Numbers("confidenceOwn", decisions, d => d.ConfidenceOwn),
            Numbers("confidenceFinal", decisions, d => d.ConfidenceFinal), Numbers("seconds", decisions, d => d.Seconds), Texts("list", decisions, d => d.List),
        ]);

    public static byte[] Of(ExportTable table)
    {
        var rows = table.Rows.ToList();
        return Write([.. table.Columns.Select((name, column) => Texts(name, rows, row => row[column]))]);
    }

    private static Column Texts<T>(string name, IReadOnlyList<T> rows, Func<T, string?> cell) =>
        new(new DataField<string>(name), (group, field) => group.WriteAsync(field, rows.Select(cell).ToList()!));

    private static Column Numbers<T>(string name, IReadOnlyList<T> rows, Func<T, double?> cell) =>
        new(new DataField<double?>(name), (group, field) => group.WriteAsync<double>(field, rows.Select(cell).ToArray().AsMemory()));

    private static byte[] Write(IReadOnlyList<Column> columns)
    {
        using var buffer = new MemoryStream();
        Fill(buffer, columns).GetAwaiter().GetResult();
        return buffer.ToArray();
    }

    private static async Task Fill(MemoryStream buffer, IReadOnlyList<Column> columns)
    {
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        await using var writer = await ParquetWriter.CreateAsync(schema, buffer);
        using var group = writer.CreateRowGroup();
        foreach (var (field, write) in columns) { await write(group, field); }
        group.CompleteValidate();
    }

    private sealed record Column(DataField Field, Func<ParquetRowGroupWriter, DataField, Task> Write);
}

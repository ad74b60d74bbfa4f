using DecisionSandbox.Services.Records;
using Microsoft.Data.Sqlite;

namespace DecisionSandbox.Services.Persistence;

/// <summary>Writes the record's rows to SQLite, each kind with one prepared statement.</summary>
internal sealed class SqliteRecord(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand
        _entry = Insert(connection, "Entries", "Index", "Bytes", "Event", "Study", "Case", "Arm", "Review"),
        _payload = Insert(connection, "Payloads", "Index", "Field", "Subject", "Key", "Sealed"),
        _node = Insert(connection, "Nodes", "Level", "Index", "Hash"),
        _head = Command(connection, """UPDATE "Heads" SET "Origin" = $0, "Tree" = $1, "LastAt" = $2, "LastRun" = $3, "LastMonotonic" = $4 WHERE "Id" = $5""", 6);

    private SqliteCommand[] All => [_entry, _payload, _node, _head];

    public void Write(RecordRows rows, SqliteTransaction? transaction)
    {
        foreach (var command in All) { command.Transaction = transaction; }
        foreach (var row in rows.Entries) { Run(_entry, row.Index, row.Bytes, row.Event, row.Study, row.Case, row.Arm, row.Review); }
        foreach (var row in rows.Payloads) { Run(_payload, row.Index, row.Field, row.Subject, row.Key, row.Sealed); }
        foreach (var row in rows.Nodes) { Run(_node, row.Level, row.Index, row.Hash); }
        var head = rows.Head!;
        Run(_head, head.Origin, head.Tree, UtcText.Write(head.LastAt), head.LastRun, head.LastMonotonic, head.Id);
    }

    public void Dispose()
    {
        foreach (var command in All) { command.Dispose(); }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) { command.Parameters[i].Value = values[i] ?? DBNull.Value; }
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Insert(SqliteConnection connection, string table, params string[] columns) => Command(
        connection,
        $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => Name(i)))})",
        columns.Length);

    private static SqliteCommand Command(SqliteConnection connection, string sql, int values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values; i++) { command.Parameters.Add(new() { ParameterName = Name(i) }); }
        return command;
    }

    private static string Name(int i) => "$" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

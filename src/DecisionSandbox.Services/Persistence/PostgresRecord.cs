using DecisionSandbox.Services.Records;
using Npgsql;

namespace DecisionSandbox.Services.Persistence;

/// <summary>Writes the record's rows to PostgreSQL: one statement for each kind of row however many there are, all in one round trip.</summary>
internal static class PostgresRecord
{
    public static async Task Write(RecordRows rows, NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        // In the order of the list: the trigger that lets only the next index in sees the rows before it.
        Add(batch,
            """
            INSERT INTO "Entries" ("Index", "Bytes", "Event", "Study", "Case", "Arm", "Review")
            SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
            """,
            Column(rows.Entries, row => row.Index), Column(rows.Entries, row => row.Bytes), Column(rows.Entries, row => row.Event), Column(rows.Entries, row => row.Study),
            Column(rows.Entries, row => row.Case), Column(rows.Entries, row => row.Arm), Column(rows.Entries, row => row.Review));
        Add(batch, """INSERT INTO "Nodes" ("Level", "Index", "Hash") SELECT * FROM unnest($1::integer[], $2::bigint[], $3::bytea[])""",
            Column(rows.Nodes, row => row.Level), Column(rows.Nodes, row => row.Index), Column(rows.Nodes, row => row.Hash));
        if (rows.Payloads.Count > 0)
        {
            Add(batch,
                """
                INSERT INTO "Payloads" ("Index", "Field", "Subject", "Key", "Sealed")
                SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[], $5::bytea[])
                """,
                Column(rows.Payloads, row => row.Index), Column(rows.Payloads, row => row.Field), Column(rows.Payloads, row => row.Subject),
                Column(rows.Payloads, row => row.Key), Column(rows.Payloads, row => row.Sealed));
        }
        var head = rows.Head!;
        Add(batch, """UPDATE "Heads" SET "Origin" = $1, "Tree" = $2, "LastAt" = $3, "LastRun" = $4, "LastMonotonic" = $5 WHERE "Id" = $6""",
            Value(head.Origin), Value(head.Tree), Value(UtcText.Write(head.LastAt)), Value(head.LastRun), Value(head.LastMonotonic), Value(head.Id));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) { command.Parameters.Add(value); }
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<T[]> Column<TRow, T>(List<TRow> rows, Func<TRow, T> value) => Value(rows.Select(value).ToArray());

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}

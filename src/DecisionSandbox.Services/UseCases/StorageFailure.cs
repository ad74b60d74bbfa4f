using DecisionSandbox.Core;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DecisionSandbox.Services.UseCases;

/// <summary>The database could not keep what was sent.</summary>
public sealed record NotKept() : Problem(new Text(
    "Ce que vous venez d’envoyer n’a pas pu être enregistré ; ce qui l’était déjà est intact. Gardez cette page ouverte et prévenez la personne qui administre cet espace : le disque est plein ou en panne, ou la base est arrêtée.",
    "What you have just sent could not be kept; what was kept before is intact. Leave this page open and tell the person who administers this workspace: the disk is full or failing, or the database is stopped."));

/// <summary>The database could not be read.</summary>
public sealed record NotRead() : Problem(new Text(
    "Ce que vous demandez n’a pas pu être lu ; ce qui était enregistré est intact. Rechargez cette page dans un moment ; si cela continue, prévenez la personne qui administre cet espace : la base est arrêtée, ou le disque est en panne.",
    "What you asked for could not be read; what was kept is intact. Reload this page in a moment; if it goes on, tell the person who administers this workspace: the database is stopped, or the disk is failing."));

/// <summary>An earlier write failed and nobody knows what the disk holds: nothing more is written.</summary>
public sealed record ReadOnlyUntilRestart() : Problem(new Text(
    "Ce serveur n’enregistre plus rien : une écriture sur le disque a échoué. Ce qui était enregistré reste lisible. Gardez cette page ouverte et prévenez la personne qui administre cet espace : elle vérifie le disque, puis redémarre le serveur.",
    "This server no longer keeps anything: a write to the disk failed. What was kept can still be read. Leave this page open and tell the person who administers this workspace: they check the disk, then restart the server."));

/// <summary>Which failures of a database are a disk's or a server's, and not a bug's.</summary>
internal static class StorageFailure
{
    private const int ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;
    private static readonly string[] PostgresClasses = ["08", "53", "57P", "58"];
    // errno EIO, which .NET hands on as the HResult of an IOException on Unix.
    private const int InputOutputErrno = 5;

    /// <summary>True where storage failed; every change of the transaction is rolled back.</summary>
    public static bool Is(Exception exception) => Find(exception) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is ReadOnly or InputOutput or Full or CannotOpen,
        // Classes 08 (connection exception), 53 (insufficient resources), 57P (operator intervention) and 58 (system error), or no connection at all.
        PostgresException postgres => PostgresClasses.Any(beginning => postgres.SqlState.StartsWith(beginning, StringComparison.Ordinal)),
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>After a failed write or fsync nobody knows what the disk holds: no retry, no further write until a restart has read it again.</summary>
    public static bool NeedsRestart(Exception exception) =>
        Find(exception) is SqliteException { SqliteErrorCode: InputOutput } || exception is IOException { HResult: InputOutputErrno };

    private static System.Data.Common.DbException? Find(Exception? exception) =>
        exception as System.Data.Common.DbException ?? (exception?.InnerException is { } inner ? Find(inner) : null);
}

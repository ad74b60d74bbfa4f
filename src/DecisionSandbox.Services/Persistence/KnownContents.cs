using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Persistence;

/// <summary>Contents never change under their hash, so each is fetched and read once: everybody who opens a file gets the same one.</summary>
internal static class KnownContents
{
    // Some kilobytes each: the files and suggestions of the studies that are running.
    private const int MostKept = 2000;
    private static readonly ConcurrentDictionary<(string Hash, Type Type), object> s_kept = new();

    /// <summary>What the bytes under a hash say; those of this very use case need not be in the database yet.</summary>
    public static async Task<T> Read<T>(SandboxContext context, string hash, CancellationToken cancel)
        where T : class
    {
        if (s_kept.TryGetValue((hash, typeof(T)), out var kept)) { return (T)kept; }
        var added = context.Contents.Local.FirstOrDefault(content => content.Hash == hash)?.Bytes;
        var read = StoredJson.Read<T>(added ?? (await context.Contents.AsNoTracking().SingleAsync(content => content.Hash == hash, cancel)).Bytes);
        // What is only added may still be rolled back: it is kept once somebody finds it in the database.
        if (added is null)
        {
            if (s_kept.Count >= MostKept) { s_kept.Clear(); }
            s_kept[(hash, typeof(T))] = read;
        }
        return read;
    }
}

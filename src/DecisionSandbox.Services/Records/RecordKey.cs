using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>The key that signs checkpoints, read from its file whenever it is used, and the one that will take over from it.</summary>
public sealed class RecordKey(DataFolder folder)
{
    /// <summary>Makes the key of a new record.</summary>
    public Outcome<SigningKey> Create(string origin) => Of(SigningKeyFile.Create(folder.SigningKey, SigningKey.Create(origin)));

    /// <summary>Reads the key.</summary>
    public Outcome<SigningKey> Load() => Of(SigningKeyFile.Load(folder.SigningKey));

    /// <summary>Makes the key that will take over once the record says so. One that is waiting under the same name is used: an earlier attempt was interrupted.</summary>
    internal Outcome<SigningKey> Prepare(string origin)
    {
        if (Next() is { } waiting && waiting.VerifierKey.Name == origin) { return waiting; }
        File.Delete(folder.NextKey);
        return Of(SigningKeyFile.Create(folder.NextKey, SigningKey.Create(origin)));
    }

    /// <summary>The key that waits; null where none does.</summary>
    internal SigningKey? Next() => File.Exists(folder.NextKey) ? SigningKeyFile.Load(folder.NextKey).ValueOrNull : null;

    /// <summary>The waiting key takes over; the one before it is gone for good.</summary>
    internal void TakeOver() => File.Move(folder.NextKey, folder.SigningKey, overwrite: true);

    /// <summary>The present key, then the former ones that the record names, the latest first.</summary>
    internal async Task<Outcome<LogKeys>> All(SandboxContext context, CancellationToken cancel)
    {
        var loaded = Load();
        if (loaded.Problem is { } problem) { return problem; }
        var changes = await context.Entries.AsNoTracking().Where(entry => entry.Event == Events.KeyChanged || entry.Event == Events.Restored)
            .OrderByDescending(entry => entry.Index).Select(entry => entry.Bytes).ToListAsync(cancel);
        var named = changes.Select(bytes => EntryReading.Of(bytes)).OfType<EntryReading>().SelectMany(reading => new[] { reading.Facts.GetValueOrDefault("to"), reading.Facts.GetValueOrDefault("from") });
        var keys = named.Select(text => text is null ? null : VerifierKey.Parse(text).ValueOrNull).OfType<VerifierKey>();
        return new LogKeys([.. keys.Prepend(loaded.Value.VerifierKey).Distinct()]);
    }

    private static Outcome<SigningKey> Of(Audit.Reading<SigningKey> reading) =>
        reading.Try(out var key, out var refusal) ? key : new KeyMissing(new Text(refusal.Fr, refusal.En));
}

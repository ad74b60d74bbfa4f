using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Folder;

namespace DecisionSandbox.Services.Records;

/// <summary>The key that signs checkpoints, read from its file whenever it is used.</summary>
public sealed class RecordKey(DataFolder folder)
{
    /// <summary>Makes the key of a new record.</summary>
    public Outcome<SigningKey> Create(string origin) => Of(SigningKeyFile.Create(folder.SigningKey, SigningKey.Create(origin)));

    /// <summary>Reads the key.</summary>
    public Outcome<SigningKey> Load() => Of(SigningKeyFile.Load(folder.SigningKey));

    private static Outcome<SigningKey> Of(Audit.Reading<SigningKey> reading) =>
        reading.Try(out var key, out var refusal) ? key : new KeyMissing(new Text(refusal.Fr, refusal.En));
}

using DecisionSandbox.Audit.Entries;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Records;

/// <summary>Opens what an entry committed to.</summary>
internal static class Payloads
{
    /// <summary>The value, or null where key, payload and commitment do not belong together.</summary>
    public static byte[]? Open(StoredPayload payload, EntryReading entry)
    {
        if (payload.Key.Length != FieldKey.Size || !entry.Commitments.TryGetValue(payload.Field, out var text) || !Digest.TryFromBase64(text, out var commitment)) { return null; }
        var (key, place) = (FieldKey.From(payload.Key), StoredPayload.Place(payload.Index, payload.Field));
        return key.Unseal(payload.Subject, place, payload.Sealed).Try(out var value, out _) && key.Opens(commitment, payload.Subject, place, value) ? value : null;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Records;

/// <summary>What the bytes of an entry say; never what the columns beside them say.</summary>
internal sealed record EntryReading(
    DateTimeOffset At, string Event, string? Study, string? Case, string? Arm, string? Code, string? Review,
    IReadOnlyDictionary<string, string> Hashes, IReadOnlyDictionary<string, string> Commitments, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The file's place for the person, where the entry says so.</summary>
    public int? Position => Number("position") is { } place ? (int)place : null;

    /// <summary>The role of whoever did something with a study, where the entry says so; an account's entries name the role that was given.</summary>
    public Role? By => Study is null ? null
        : Facts.GetValueOrDefault("by") == "committee" ? Role.EthicsReviewer
        : Enum.TryParse<Role>(Facts.GetValueOrDefault("role"), out var role) && Enum.IsDefined(role) ? role : null;

    /// <summary>Hashes of contents that must be kept beside the record: what was on a screen can be shown again from them alone.</summary>
    public IEnumerable<string> Contents => Hashes.Where(named => (Event, named.Key) is
        (Events.CaseShown, "case" or "study") or (Events.AidShown, "shown") or (Events.NarrativeCall, "refused") or (Events.CodingFixed, "scheme")).Select(named => named.Value);

    /// <summary>A fact that is a whole number; null where it is missing or something else.</summary>
    public long? Number(string fact) => long.TryParse(Facts.GetValueOrDefault(fact), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private const string Mask = "P-••••-••••";

    /// <summary>Reads an entry; null where its bytes are no entry any more.</summary>
    public static EntryReading? Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return new(
                DateTimeOffset.Parse(root.GetProperty("at").GetString()!, CultureInfo.InvariantCulture), root.GetProperty("event").GetString()!,
                Word(root, "study"), Word(root, "case"), Word(root, "arm"), Word(root, "code"), Word(root, "review"), Group(root, "hashes"), Group(root, "commitments"), Group(root, "facts"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }

    /// <summary>True where the columns kept for filters say the same as the bytes.</summary>
    public bool Matches(StoredEntry row) =>
        (Event, Study, Case, Arm, Review) == (row.Event, row.Study, row.Case, row.Arm, row.Review);

    /// <summary>The bytes as text, the pseudonymous code masked.</summary>
    public static string Masked(byte[] bytes, EntryReading? reading)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return reading?.Code is { } code ? text.Replace(code, Mask, StringComparison.Ordinal) : text;
    }

    private static string? Word(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static Dictionary<string, string> Group(JsonElement root, string name) =>
        root.TryGetProperty(name, out var group) ? group.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.ValueKind == JsonValueKind.String ? pair.Value.GetString()! : pair.Value.GetRawText()) : [];
}

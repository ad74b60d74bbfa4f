using DecisionSandbox.Audit.Entries;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Services.Records;

/// <summary>The exact bytes of an entry: one JSON object, <c>version</c> first, fixed key order. Written once, never re-serialised.</summary>
public static class EntryBytes
{
    /// <summary>Version of the leaf's format.</summary>
    public const int Version = 1;

    /// <summary>Writes an entry.</summary>
    /// <param name="draft">What it says.</param>
    /// <param name="at">Server time.</param>
    /// <param name="run">The server run that the monotonic figure belongs to.</param>
    /// <param name="monotonic">Milliseconds since that run began, from a clock that nobody can set.</param>
    /// <param name="commitments">Commitments by field.</param>
    public static byte[] Write(EntryDraft draft, DateTimeOffset at, string run, long monotonic, IReadOnlyDictionary<string, Digest> commitments)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(commitments);
        var entry = new CanonicalObject(Version)
            .Add("event", draft.Event)
            .Add("at", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture))
            .Add("run", run)
            .Add("monotonicMs", monotonic);
        Optional(entry, "study", draft.About.Study);
        Optional(entry, "case", draft.About.Case);
        Optional(entry, "arm", draft.About.Arm);
        Optional(entry, "code", draft.About.Code);
        Optional(entry, "review", draft.About.Review);
        Group(entry, "hashes", draft.Hashes, (group, name, hash) => group.Add(name, hash));
        Group(entry, "facts", draft.Facts, AddFact);
        Group(entry, "commitments", commitments, (group, name, commitment) => group.Add(name, commitment.ToString()));
        return entry.ToBytes();
    }

    private static void Optional(CanonicalObject entry, string name, string? value)
    {
        if (value is not null) { entry.Add(name, value); }
    }

    private static void Group<T>(CanonicalObject entry, string name, IReadOnlyDictionary<string, T> values, Func<CanonicalObject, string, T, CanonicalObject> add)
    {
        if (values.Count == 0) { return; }
        entry.Add(name, values.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Aggregate(new CanonicalObject(), (group, pair) => add(group, pair.Key, pair.Value)));
    }

    private static CanonicalObject AddFact(CanonicalObject facts, string name, object fact) => fact switch
    {
        string text => facts.Add(name, text),
        int number => facts.Add(name, number),
        long number => facts.Add(name, number),
        bool flag => facts.Add(name, flag),
        _ => throw new ArgumentException($"A fact is a text, a whole number or yes/no, not {fact.GetType().Name}.", nameof(fact)),
    };
}

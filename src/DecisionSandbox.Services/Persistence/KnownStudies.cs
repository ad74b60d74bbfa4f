using System.Collections.Concurrent;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Persistence;

/// <summary>A study is long and read at every step of every review: the same text is the same study, and is read once.</summary>
internal static class KnownStudies
{
    private const int MostKept = 64;
    private static readonly ConcurrentDictionary<string, Study> s_kept = new(StringComparer.Ordinal);

    /// <summary>The study that a stored text says.</summary>
    public static Study Read(string text)
    {
        if (s_kept.TryGetValue(text, out var known)) { return known; }
        if (s_kept.Count >= MostKept) { s_kept.Clear(); }
        return s_kept[text] = StoredJson.Read<Study>(text);
    }
}

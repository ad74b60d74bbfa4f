using System.Security.Cryptography;
using System.Text;

namespace DecisionSandbox.Services.Codings;

/// <summary>A coder's own order: it hangs on the seed, the coder and the text's random id alone, so that one that goes leaves the others where they stood.</summary>
public static class CoderOrder
{
    /// <summary>The texts in order.</summary>
    /// <param name="texts">The texts, in any order.</param>
    /// <param name="id">A text's id.</param>
    /// <param name="seed">The coding's seed.</param>
    /// <param name="first">True for the first coder.</param>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> texts, Func<T, string> id, long seed, bool first) =>
        [.. texts.OrderBy(text => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}/{(first ? "a" : "b")}/{id(text)}")))), StringComparer.Ordinal)];
}

using System.Text.RegularExpressions;

namespace DecisionSandbox.Core.Review.Screening;

/// <summary>The words of what a person was reading: they are invented, so that a name among them is nobody's and may stay.</summary>
public sealed partial class KnownWords
{
    private readonly HashSet<string> _asWritten;
    private readonly HashSet<string> _anyCase;

    private KnownWords(IEnumerable<string> texts)
    {
        _asWritten = [.. texts.SelectMany(text => Word().Matches(text)).Select(match => match.Value)];
        _anyCase = [.. _asWritten.Where(word => !char.IsUpper(word[0])).Select(word => word.ToLowerInvariant())];
    }

    /// <summary>No file at hand: every name is masked.</summary>
    public static KnownWords None { get; } = new([]);

    /// <summary>The words of these texts: the file, the answers offered, the reasons to tick.</summary>
    public static KnownWords Of(IEnumerable<string> texts) => new(texts);

    /// <summary>True for a name as the file writes it.</summary>
    internal bool IsName(string word) => _asWritten.Contains(word);

    /// <summary>True for a word that the file writes without a capital.</summary>
    internal bool IsWord(string word) => _anyCase.Contains(word.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}

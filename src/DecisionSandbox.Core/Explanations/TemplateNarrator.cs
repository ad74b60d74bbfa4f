namespace DecisionSandbox.Core.Explanations;

/// <summary>The default narrator: fixed sentences around the pack's own words. The same request gives the same text.</summary>
public sealed class TemplateNarrator : INarrator
{
    /// <summary>How many factors each side may have in the sentences; the rest stands in the list beside them.</summary>
    public const int FactorsPerSide = 3;

    /// <inheritdoc/>
    public Task<Narrative> Tell(NarrativeRequest request, CancellationToken cancel = default) =>
        Task.FromResult(new Narrative(Sentences(request), false, null));

    /// <summary>The sentences themselves: what pulls one way, what pulls the other. A side without factors has no sentence; the suggestion stands above them on every page.</summary>
    public static Text Sentences(NarrativeRequest request) => new(In(request, Language.Fr), In(request, Language.En));

    /// <summary>The factors that the sentences tell: the strongest of each side, so that counter-evidence is never left out for want of room.</summary>
    public static IReadOnlyList<Factor> Told(NarrativeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. Side(request, true), .. Side(request, false)];
    }

    private static string In(NarrativeRequest request, Language language) => string.Join(' ',
        new[]
        {
            Pulling(request, true, language),
            Pulling(request, false, language),
        }.Where(sentence => sentence.Length > 0));

    private static IEnumerable<Factor> Side(NarrativeRequest request, bool towards) =>
        request.Factors.Where(factor => factor.TowardsPositive == towards).Take(FactorsPerSide);

    private static string Pulling(NarrativeRequest request, bool towards, Language language)
    {
        var phrases = Side(request, towards).Select(factor => factor.Phrase.In(language)).ToList();
        if (phrases.Count == 0) { return ""; }
        var side = (towards ? request.Towards : request.Against).In(language);
        return language switch
        {
            Language.Fr => $"Ce qui tire {side} : {Listed(phrases, "et")}.",
            Language.En => $"What pulls {side}: {Listed(phrases, "and")}.",
            _ => throw new ArgumentOutOfRangeException(nameof(language)),
        };
    }

    private static string Listed(List<string> phrases, string and) => phrases.Count == 1
        ? phrases[0]
        : $"{string.Join(", ", phrases[..^1])} {and} {phrases[^1]}";
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>Confidence in words.</summary>
public static class ConfidenceWords
{
    /// <summary>The words from the least to the most.</summary>
    public static IReadOnlyList<string> In(Language language) => [.. Enum.GetValues<Confidence>().Select(c => Of(c).In(language))];

    /// <summary>The word for one place of the scale.</summary>
    public static Text Of(Confidence confidence) => confidence switch
    {
        Confidence.Low => ReviewTexts.ConfidenceLow,
        Confidence.Medium => ReviewTexts.ConfidenceMedium,
        Confidence.FairlyHigh => ReviewTexts.ConfidenceFairlyHigh,
        Confidence.High => ReviewTexts.ConfidenceHigh,
        _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
    };
}

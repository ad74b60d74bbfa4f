using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Codings;

/// <summary>Something that a person wrote in a review.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Place">Where in the review it stands.</param>
/// <param name="Words">The words as they were written: to be screened before anybody else reads them.</param>
internal sealed record FreeText(FreeTextKind Kind, string Place, string Words);

/// <summary>What a person wrote in a review, each place under a name of its own. Words that stand twice for the same purpose count once.</summary>
internal static class FreeTexts
{
    public static IReadOnlyList<FreeText> Of(StoredReview review) =>
        [.. All(review).Where(text => !string.IsNullOrWhiteSpace(text.Words)).Select(text => text with { Words = text.Words.Trim() }).DistinctBy(text => (text.Kind, text.Words))];

    private static IEnumerable<FreeText> All(StoredReview review)
    {
        foreach (var text in Said("own", review.Own?.Answer).Concat(Said("final", review.Final?.Answer))) { yield return text; }
        for (var i = 0; i < review.Looked.Count; i++) { yield return new(FreeTextKind.LookedFor, $"looked/{i}", review.Looked[i].LookedFor ?? ""); }
        for (var i = 0; i < review.Contested.Count; i++) { yield return new(FreeTextKind.Contest, $"contest/{i}", review.Contested[i].Why ?? ""); }
        if (review.Final is not { } final) { yield break; }
        yield return new(FreeTextKind.Justification, "why", final.Why ?? "");
        yield return new(FreeTextKind.OtherElement, "other", final.OtherElement ?? "");
        foreach (var (moved, why) in final.MoveReasons) { yield return new(FreeTextKind.Justification, $"move/{moved}", why); }
    }

    private static IEnumerable<FreeText> Said(string step, Answer? answer) => answer switch
    {
        OptionAnswer option => [new(FreeTextKind.LookedFor, step, option.FollowUp ?? "")],
        OrderAnswer { SetAside: { } aside } => aside.Select(one => new FreeText(FreeTextKind.LookedFor, $"{step}/{one.Key}", one.Value.FollowUp ?? "")),
        DeclinedAnswer declined => [new(FreeTextKind.Justification, step, declined.Reason ?? "")],
        _ => [],
    };
}

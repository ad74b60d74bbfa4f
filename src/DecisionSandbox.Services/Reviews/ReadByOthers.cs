using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Review.Screening;

namespace DecisionSandbox.Services.Reviews;

/// <summary>A review as anybody but its author may read it: what was shown to the person stays to the letter, what the person wrote is screened.</summary>
public static class ReadByOthers
{
    /// <summary>The words of what was on the page: names among them are invented.</summary>
    public static KnownWords Words(CaseContent content) => KnownWords.Of(
    [
        .. Plain(content.File), .. content.ListedCases.SelectMany(listed => Both(listed.Title).Concat(Plain(listed.File))), .. Both(content.Question),
        .. content.Options.SelectMany(option => Both(option.Label)), .. content.Reasons.SelectMany(reason => Both(reason.Label)),
    ]);

    /// <summary>The view with its free texts screened, marks in this language.</summary>
    public static ReviewView Of(ReviewView view, KnownWords known, Language language)
    {
        return view with
        {
            Own = view.Own is { } own ? own with { Answer = Answered(own.Answer) } : null,
            Looked = [.. view.Looked.Select(looked => looked with { LookedFor = Screened(looked.LookedFor) })],
            Contested = [.. view.Contested.Select(factor => factor with { Why = Screened(factor.Why) })],
            Final = view.Final is { } final
                ? final with
                {
                    Answer = Answered(final.Answer), Why = Screened(final.Why), OtherElement = Screened(final.OtherElement),
                    MoveReasons = final.MoveReasons.ToDictionary(move => move.Key, move => Screened(move.Value)!),
                }
                : null,
            Draft = ReviewDraft.Empty,
        };

        string? Screened(string? words) => words is null ? null : FreeTextScreening.Of(words, known).Words.In(language);

        Answer Answered(Answer answer) => answer switch
        {
            OptionAnswer option => option with { FollowUp = Screened(option.FollowUp) },
            OrderAnswer order => order with { SetAside = order.SetAside?.ToDictionary(aside => aside.Key, aside => aside.Value with { FollowUp = Screened(aside.Value.FollowUp) }) },
            DeclinedAnswer declined => declined with { Reason = Screened(declined.Reason) },
            _ => throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}."),
        };
    }

    private static string[] Plain(CaseFile file) => [file.Fr.ToPlainText(), file.En.ToPlainText()];

    private static string[] Both(Text text) => [text.Fr, text.En];
}

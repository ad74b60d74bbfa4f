using System.Globalization;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Research;

/// <summary><c>stages.csv</c>: tidy, one row per stage of each review.</summary>
internal static class StageTable
{
    public static readonly string[] Columns =
        ["participant", "arm", "position", "case", "stage", "seconds", "answer", "confidence", "counted", "whyCharacters", "otherElement", "contested", "opened", "entry", .. ClaimColumns.Names];

    public static ExportTable Of(StudyData data) => new(Columns, data.Rows.SelectMany(Stages));

    private static IEnumerable<IReadOnlyList<string?>> Stages(ReviewRow row)
    {
        var review = row.Review;
        if (review.ReadAt is { } read) { yield return Stage(row, "read", ReviewRow.Seconds(review.OpenedAt, read), claimed: ReviewRow.Claimed(review, ProtocolStep.Read)); }
        if (review.Own is { } own)
        {
            yield return Stage(row, "own", ReviewRow.Seconds(review.ReadAt ?? review.OpenedAt, review.OwnAt), ReviewRow.Whole(own.Answer), Number((int)own.Confidence), claimed: ReviewRow.Claimed(review, ProtocolStep.OwnJudgement));
        }
        if (row.Shown is not null)
        {
            yield return Stage(row, "aid", null, row.WholeAid(),
                contested: string.Join('|', review.Contested.Select(factor => factor.Attribute).Order(StringComparer.Ordinal)), opened: string.Join('|', review.Opened));
        }
        if (review.Final is { } final)
        {
            yield return Stage(row, "final", ReviewRow.Seconds(review.OwnAt ?? review.ReadAt ?? review.OpenedAt, review.DoneAt),
                ReviewRow.Whole(final.Answer), Number((int)final.Confidence), string.Join('|', final.Counted),
                Number(final.Why?.Length ?? 0), string.IsNullOrWhiteSpace(final.OtherElement) ? "no" : "yes", entry: review.ReceiptEntry,
                claimed: ReviewRow.Claimed(review, ProtocolStep.Reread, ProtocolStep.Ask, ProtocolStep.Decide));
        }
        if (review.Skipped) { yield return Stage(row, "skipped", ReviewRow.Seconds(review.OpenedAt, review.DoneAt)); }
    }

    private static string?[] Stage(
        ReviewRow row, string stage, double? seconds, string? answer = null, string? confidence = null, string? counted = null,
        string? whyCharacters = null, string? otherElement = null, string? contested = null, string? opened = null, long? entry = null, ClaimedTime? claimed = null) =>
    [
        row.Participant, row.Participation.Arm, Number(row.Review.Position), row.Review.CaseId, stage,
        seconds?.ToString(CultureInfo.InvariantCulture), answer, confidence, counted, whyCharacters, otherElement, contested, opened, entry?.ToString(CultureInfo.InvariantCulture),
        .. ClaimColumns.Cells(claimed),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

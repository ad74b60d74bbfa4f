using System.Globalization;

namespace DecisionSandbox.Services.Research;

/// <summary><c>wide.csv</c>: one row per person, four columns per file of the plan, whatever the person's own order.</summary>
internal static class WideTable
{
    public static ExportTable Of(StudyData data)
    {
        var files = data.Rows.Select(row => row.Review.CaseId).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(
            ["participant", "arm", .. files.SelectMany(file => new[] { $"{file}.own", $"{file}.aid", $"{file}.final", $"{file}.seconds" })],
            data.Rows.GroupBy(row => row.Participant).Select(person => Person(person.Key, person.ToList(), files)));
    }

    private static IReadOnlyList<string?> Person(string participant, List<ReviewRow> rows, List<string> files)
    {
        var byFile = rows.ToDictionary(row => row.Review.CaseId);
        return [participant, rows[0].Participation.Arm, .. files.SelectMany(file => Cells(byFile.GetValueOrDefault(file)))];
    }

    private static string?[] Cells(ReviewRow? row) => row is null ? [null, null, null, null] :
    [
        ReviewRow.Whole(row.Review.Own?.Answer), row.WholeAid(), row.Review.Skipped ? "skipped" : ReviewRow.Whole(row.Review.Final?.Answer),
        ReviewRow.Seconds(row.Review.OpenedAt, row.Review.DoneAt)?.ToString(CultureInfo.InvariantCulture),
    ];
}

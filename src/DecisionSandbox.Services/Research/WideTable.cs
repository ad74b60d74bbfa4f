using System.Globalization;

namespace DecisionSandbox.Services.Research;

/// <summary><c>wide.csv</c>: one row per person, four columns per file of the plan and four for what the browser claims, whatever the person's own order.</summary>
internal static class WideTable
{
    public static ExportTable Of(StudyData data)
    {
        var files = data.Rows.GroupBy(row => row.Participant).SelectMany(person => Named([.. person])).Select(named => named.File).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(
            ["participant", "arm", .. files.SelectMany(file => new[] { $"{file}.own", $"{file}.aid", $"{file}.final", $"{file}.seconds" }), .. files.SelectMany(file => ClaimColumns.Names.Select(name => $"{file}.{name}"))],
            data.Rows.GroupBy(row => row.Participant).Select(person => Person(person.Key, person.ToList(), files)));
    }

    private static IReadOnlyList<string?> Person(string participant, List<ReviewRow> rows, List<string> files)
    {
        var byFile = Named(rows).ToDictionary(named => named.File, named => named.Row);
        return [participant, rows[0].Participation.Arm, .. files.SelectMany(file => Cells(byFile.GetValueOrDefault(file))), .. files.SelectMany(file => ClaimColumns.Cells(byFile.GetValueOrDefault(file) is { } row ? ReviewRow.Claimed(row.Review) : null))];
    }

    // A file that a study shows twice, for self-consistency, has columns of its own the second time.
    private static IEnumerable<(string File, ReviewRow Row)> Named(List<ReviewRow> rows) =>
        rows.GroupBy(row => row.Review.CaseId).SelectMany(showings => showings.OrderBy(row => row.Review.Position)
            .Select((row, time) => (time == 0 ? row.Review.CaseId : FormattableString.Invariant($"{row.Review.CaseId}#{time + 1}"), row)));

    private static string?[] Cells(ReviewRow? row) => row is null ? [null, null, null, null] :
    [
        ReviewRow.Whole(row.Review.Own?.Answer), row.WholeAid(), row.Review.Skipped ? "skipped" : ReviewRow.Whole(row.Review.Final?.Answer),
        ReviewRow.Seconds(row.Review.OpenedAt, row.Review.DoneAt)?.ToString(CultureInfo.InvariantCulture),
    ];
}

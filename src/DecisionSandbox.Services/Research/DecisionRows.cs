using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Services.Research;

/// <summary>A study's reviews as the rows that the analysis reads (FORMATS, "Decisions").</summary>
internal static class DecisionRows
{
    /// <summary>One row a case; one row an item for a list. A file that was passed over, or that somebody declined to rank, has no final answer and no row.</summary>
    public static IReadOnlyList<Decision> Of(StudyData data)
    {
        var dimension = GroupDimension(data);
        var bands = data.Aid is null || data.Study.Task == TaskKind.Prioritisation
            ? []
            : data.Rows.SelectMany(row => row.Cases).DistinctBy(@case => @case.Id).ToDictionary(@case => @case.Id, @case => data.Aid.Suggest(@case) is { IsOk: true } said ? ScoreBand.Of(said.Value) : null);
        return
        [
            .. from row in data.Rows
               from @case in row.Cases
               let final = ReviewRow.Said(row.Review.Final?.Answer, @case)
               where final is not null
               select new Decision(row.Participant, @case.Id, final)
               {
                   Arm = row.Participation.Arm,
                   Group = dimension is null ? null : @case.Groups.GetValueOrDefault(dimension),
                   Reference = ReviewRow.Reference(@case),
                   Own = ReviewRow.Said(row.Review.Own?.Answer, @case),
                   Aid = row.Aid(@case),
                   ConfidenceOwn = row.Review.Own is { } own ? (int)own.Confidence : null,
                   ConfidenceFinal = row.Review.Final is { } decision ? (int)decision.Confidence : null,
                   Seconds = ReviewRow.Seconds(row.Review.OpenedAt, row.Review.DoneAt),
                   Claimed = ReviewRow.Claimed(row.Review),
                   List = row.List,
                   Band = bands.GetValueOrDefault(@case.Id),
               },
        ];
    }

    /// <summary>How these rows are to be analysed.</summary>
    public static AnalysisOptions Options(StudyData data) => new()
    {
        Scale = data.Study.Task == TaskKind.Eligibility ? Scale.Option : Scale.Rank,
        ThirdWays = [.. data.Pack.Decisions.Where(option => option.IsThirdWay).Select(option => option.Id)],
    };

    /// <summary>The one way of grouping cases that fits the file's single column: the first in alphabetical order, or null.</summary>
    public static string? GroupDimension(StudyData data) =>
        data.Rows.SelectMany(row => row.Cases).SelectMany(@case => @case.Groups.Keys).Distinct().Order(StringComparer.Ordinal).FirstOrDefault();
}

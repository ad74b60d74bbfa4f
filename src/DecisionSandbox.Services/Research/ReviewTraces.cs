using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;

namespace DecisionSandbox.Services.Research;

/// <summary>What people did beside answering, in one arm: shares of finished files, and times. Null below five people.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="People">People with a finished file.</param>
/// <param name="Files">Finished files, those passed over included.</param>
/// <param name="Skipped">Share passed over.</param>
/// <param name="Contested">Of the files whose factors were shown, the share with a contested factor; null where none were.</param>
/// <param name="OtherElement">Share with an element that a person added: what the aid cannot know.</param>
/// <param name="Explained">Share with a justification in words.</param>
/// <param name="WhyCharacters">Median length of those justifications, in characters.</param>
/// <param name="Opened">Share of the files with an aid in which a detail was opened.</param>
/// <param name="Own">Seconds from opening to the own judgement.</param>
/// <param name="AfterAid">Seconds from the own judgement (or the reading) to the decision: the time that the aid takes or saves.</param>
/// <param name="Whole">Seconds from opening to the end.</param>
public sealed record ReviewTraces(
    string Arm, int People, int Files, double? Skipped, double? Contested, double? OtherElement, double? Explained, double? WhyCharacters, double? Opened,
    SecondsSummary? Own, SecondsSummary? AfterAid, SecondsSummary? Whole)
{
    internal static ReviewTraces Of(string arm, IReadOnlyList<ReviewRow> rows)
    {
        var people = rows.Select(row => row.Participant).Distinct().Count();
        if (people < SmallCells.Smallest) { return new(arm, people, rows.Count, null, null, null, null, null, null, null, null, null); }
        var decided = rows.Where(row => row.Review.Final is not null).ToList();
        var shown = decided.Where(row => row.Shown is not null).ToList();
        var withFactors = shown.Where(row => row.Shown!.Cases.Any(@case => @case.Factors.Count > 0)).ToList();
        var whys = decided.Select(row => row.Review.Final!.Why).Where(why => !string.IsNullOrWhiteSpace(why)).Select(why => (double)why!.Length).ToList();
        return new(
            arm, people, rows.Count,
            Share(rows, row => row.Review.Skipped),
            Share(withFactors, row => row.Review.Contested.Count > 0),
            Share(decided, row => !string.IsNullOrWhiteSpace(row.Review.Final!.OtherElement)),
            Share(decided, row => !string.IsNullOrWhiteSpace(row.Review.Final!.Why)),
            SecondsSummary.Of(whys)?.Median,
            Share(shown, row => row.Review.Opened.Count > 0),
            SecondsSummary.Of(decided.Select(row => ReviewRow.Seconds(row.Review.OpenedAt, row.Review.OwnAt)).OfType<double>()),
            SecondsSummary.Of(decided.Select(row => ReviewRow.Seconds(row.Review.OwnAt ?? row.Review.ReadAt, row.Review.DoneAt)).OfType<double>()),
            SecondsSummary.Of(decided.Select(row => ReviewRow.Seconds(row.Review.OpenedAt, row.Review.DoneAt)).OfType<double>()));
    }

    private static double? Share(IReadOnlyCollection<ReviewRow> rows, Func<ReviewRow, bool> holds) => rows.Count == 0 ? null : (double)rows.Count(holds) / rows.Count;
}

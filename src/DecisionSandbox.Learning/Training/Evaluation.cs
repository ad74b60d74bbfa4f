namespace DecisionSandbox.Learning.Training;

/// <summary>How often the aid is wrong on held-out cases, and in which way.</summary>
/// <param name="Wrong">Suggestions that are not the right answer.</param>
/// <param name="WronglyPositive">Positive suggestions among the cases whose right answer is negative.</param>
/// <param name="WronglyNegative">Negative suggestions among the cases whose right answer is positive.</param>
/// <param name="SuggestedPositive">Positive suggestions.</param>
/// <param name="RightlyPositive">Cases whose right answer is positive.</param>
public sealed record ErrorRates(Share Wrong, Share WronglyPositive, Share WronglyNegative, Share SuggestedPositive, Share RightlyPositive)
{
    public static ErrorRates Of(IReadOnlyCollection<Scored> cases) => new(
        Share.Of(cases, c => c.IsWrong),
        Share.Of(cases.Where(c => !c.Positive).ToArray(), c => c.SuggestsPositive),
        Share.Of(cases.Where(c => c.Positive).ToArray(), c => !c.SuggestsPositive),
        Share.Of(cases, c => c.SuggestsPositive),
        Share.Of(cases, c => c.Positive));
}

/// <summary>The error rates of one group of cases.</summary>
public sealed record GroupEvaluation(string Group, string Value, ErrorRates Errors);

/// <summary>The evaluation on held-out cases.</summary>
/// <param name="Errors">Over all cases.</param>
/// <param name="BrierScore">Mean squared distance of the probability from the answer (0 is best).</param>
/// <param name="AreaUnderCurve">Chance that a positive case scores above a negative one, ties counting half.</param>
/// <param name="SetHoldsRight">Prediction sets that hold the right answer.</param>
/// <param name="SetHoldsBoth">Prediction sets that keep both options.</param>
/// <param name="Groups">By group, in ordinal order.</param>
public sealed record Evaluation(
    ErrorRates Errors, double BrierScore, double AreaUnderCurve, Share SetHoldsRight, Share SetHoldsBoth, IReadOnlyList<GroupEvaluation> Groups)
{
    public static Evaluation Of(IReadOnlyList<Scored> cases, ConformalSet sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        (bool Positive, bool Negative) Kept(Scored c) => sets.Keeps(PlattCalibration.Probability(c.LogOdds));
        return new Evaluation(
            ErrorRates.Of(cases),
            Math.Round(cases.Average(c => Math.Pow(PlattCalibration.Probability(c.LogOdds) - (c.Positive ? 1 : 0), 2)), 6),
            Math.Round(Area(cases), 6),
            Share.Of(cases, c => c.Positive ? Kept(c).Positive : Kept(c).Negative),
            Share.Of(cases, c => Kept(c) is (true, true)),
            [.. cases.SelectMany(c => c.Groups.Select(g => (g.Key, g.Value, Case: c)))
                .GroupBy(g => (g.Key, g.Value), g => g.Case)
                .OrderBy(g => g.Key.Key, StringComparer.Ordinal).ThenBy(g => g.Key.Value, StringComparer.Ordinal)
                .Select(g => new GroupEvaluation(g.Key.Key, g.Key.Value, ErrorRates.Of(g.ToArray())))]);
    }

    // Mann–Whitney's U over the number of pairs, by mid-ranks.
    private static double Area(IReadOnlyList<Scored> cases)
    {
        var (rankSum, before) = (0.0, 0);
        foreach (var tied in cases.GroupBy(c => c.LogOdds).OrderBy(g => g.Key))
        {
            rankSum += tied.Count(c => c.Positive) * (before + ((tied.Count() + 1) / 2.0));
            before += tied.Count();
        }
        double positives = cases.Count(c => c.Positive), negatives = cases.Count - positives;
        return positives == 0 || negatives == 0 ? 0.5 : (rankSum - (positives * (positives + 1) / 2)) / (positives * negatives);
    }
}

namespace DecisionSandbox.Learning.Training;

/// <summary>How one option fares on held-out cases.</summary>
/// <param name="Wrongly">Cases with another right answer for which it was suggested.</param>
/// <param name="Missed">Cases with this right answer for which another was suggested.</param>
/// <param name="Suggested">Cases for which it was suggested.</param>
/// <param name="Right">Cases whose right answer it is.</param>
public sealed record OptionErrors(Share Wrongly, Share Missed, Share Suggested, Share Right);

/// <summary>How often the aid is wrong on held-out cases, and in which way.</summary>
/// <param name="Wrong">Suggestions that are not the right answer.</param>
/// <param name="Options">One per option, in the manifest's order.</param>
public sealed record ErrorRates(Share Wrong, IReadOnlyList<OptionErrors> Options)
{
    public static ErrorRates Of(IReadOnlyList<Scored> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var options = cases.Count == 0 ? 0 : cases[0].LogOdds.Count;
        return new(Share.Of(cases, c => c.IsWrong), [.. Enumerable.Range(0, options).Select(k => new OptionErrors(
            Share.Of(cases.Where(c => c.Answer != k).ToArray(), c => c.Suggested == k),
            Share.Of(cases.Where(c => c.Answer == k).ToArray(), c => c.Suggested != k),
            Share.Of(cases, c => c.Suggested == k),
            Share.Of(cases, c => c.Answer == k)))]);
    }
}

/// <summary>The error rates of one group of cases.</summary>
public sealed record GroupEvaluation(string Group, string Value, ErrorRates Errors);

/// <summary>The evaluation on held-out cases.</summary>
/// <param name="Errors">Over all cases.</param>
/// <param name="BrierScore">Half the mean squared distance of the probabilities from the answer (0 is best): for two options, the usual score of one of them.</param>
/// <param name="AreaUnderCurve">Chance that a case of an option scores above a case of another for it, ties counting half; the mean over the options.</param>
/// <param name="SetHoldsRight">Prediction sets that hold the right answer.</param>
/// <param name="SetHoldsSeveral">Prediction sets that keep more than one option.</param>
/// <param name="Groups">By group, in ordinal order.</param>
public sealed record Evaluation(
    ErrorRates Errors, double BrierScore, double AreaUnderCurve, Share SetHoldsRight, Share SetHoldsSeveral, IReadOnlyList<GroupEvaluation> Groups)
{
    public static Evaluation Of(IReadOnlyList<Scored> cases, ConformalSet sets)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(sets);
        IReadOnlyList<bool> Kept(Scored c) => sets.Keeps(c.Probabilities);
        return new Evaluation(
            ErrorRates.Of(cases),
            Math.Round(cases.Average(c => c.Probabilities.Select((p, k) => Math.Pow(p - (c.Answer == k ? 1 : 0), 2)).Sum() / 2), 6),
            Math.Round(Enumerable.Range(0, cases[0].LogOdds.Count).Average(k => Area(cases, k)), 6),
            Share.Of(cases, c => Kept(c)[c.Answer]),
            Share.Of(cases, c => Kept(c).Count(kept => kept) > 1),
            [.. cases.SelectMany(c => c.Groups.Select(g => (g.Key, g.Value, Case: c)))
                .GroupBy(g => (g.Key, g.Value), g => g.Case)
                .OrderBy(g => g.Key.Key, StringComparer.Ordinal).ThenBy(g => g.Key.Value, StringComparer.Ordinal)
                .Select(g => new GroupEvaluation(g.Key.Key, g.Key.Value, ErrorRates.Of([.. g])))]);
    }

    // Mann–Whitney's U over the number of pairs, by mid-ranks.
    private static double Area(IReadOnlyList<Scored> cases, int option)
    {
        var (rankSum, before) = (0.0, 0);
        foreach (var tied in cases.GroupBy(c => c.LogOdds[option]).OrderBy(g => g.Key))
        {
            rankSum += tied.Count(c => c.Answer == option) * (before + ((tied.Count() + 1) / 2.0));
            before += tied.Count();
        }
        double positives = cases.Count(c => c.Answer == option), negatives = cases.Count - positives;
        return positives == 0 || negatives == 0 ? 0.5 : (rankSum - (positives * (positives + 1) / 2)) / (positives * negatives);
    }
}

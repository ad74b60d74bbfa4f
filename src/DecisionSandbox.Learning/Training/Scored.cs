namespace DecisionSandbox.Learning.Training;

/// <summary>A case with the aid's log-odds of each option and the right answer.</summary>
/// <param name="LogOdds">One per option, in the pack's order; of two options the second is the first turned round.</param>
/// <param name="Answer">The right answer's place.</param>
/// <param name="Groups">The case's groups.</param>
public sealed record Scored(IReadOnlyList<double> LogOdds, int Answer, IReadOnlyDictionary<string, string> Groups)
{
    /// <summary>The suggested option's place.</summary>
    public int Suggested => OptionScores.Suggested(LogOdds);

    /// <summary>True where the suggestion is not the right answer.</summary>
    public bool IsWrong => Suggested != Answer;

    /// <summary>The probability of each option.</summary>
    public IReadOnlyList<double> Probabilities => OptionScores.Probabilities(LogOdds);

    /// <summary>Where the case falls among the score bands.</summary>
    public double Level => OptionScores.Level(LogOdds);
}

/// <summary>What the log-odds of all options say together.</summary>
public static class OptionScores
{
    /// <summary>The option with the highest log-odds. Of two options, at exactly zero the second: the first must be more likely than not.</summary>
    public static int Suggested(IReadOnlyList<double> logOdds)
    {
        ArgumentNullException.ThrowIfNull(logOdds);
        if (logOdds.Count == 2) { return logOdds[0] > 0 ? 0 : 1; }
        var best = 0;
        for (var k = 1; k < logOdds.Count; k++)
        {
            if (logOdds[k] > logOdds[best]) { best = k; }
        }
        return best;
    }

    /// <summary>The probability of each option; calibrated apart, each against the rest, they are brought to a sum of 1.</summary>
    public static IReadOnlyList<double> Probabilities(IReadOnlyList<double> logOdds)
    {
        ArgumentNullException.ThrowIfNull(logOdds);
        var each = logOdds.Select(PlattCalibration.Probability).ToArray();
        if (each.Length == 2) { return each; }
        var sum = each.Sum();
        return [.. each.Select(p => p / sum)];
    }

    /// <summary>What score bands are cut on: the first of two options' log-odds; of more, the suggested one's log-odds after the probabilities were brought to a sum of 1.</summary>
    public static double Level(IReadOnlyList<double> logOdds)
    {
        ArgumentNullException.ThrowIfNull(logOdds);
        if (logOdds.Count == 2) { return logOdds[0]; }
        var probability = Probabilities(logOdds)[Suggested(logOdds)];
        return Math.Log(probability / (1 - probability));
    }
}

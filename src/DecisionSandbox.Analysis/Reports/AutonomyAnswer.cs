using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Did one way of showing the aid make people more or less autonomous than another? The answer first, then its figures. RSR and RAIR always stand side by side.</summary>
public static class AutonomyAnswer
{
    /// <summary>The answer for two arms, or null where they share no measure of reliance.</summary>
    /// <param name="result">The analysis.</param>
    /// <param name="arm">The arm studied.</param>
    /// <param name="against">The arm it is compared with.</param>
    /// <param name="nameOf">An arm's name as people read it.</param>
    public static Text? Of(AnalysisResult result, string arm, string against, Func<string, Text> nameOf)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(nameOf);
        var (resists, follows, changed) = (Find(result, MetricKey.Rsr, arm, against), Find(result, MetricKey.Rair, arm, against), Find(result, MetricKey.ChangedMind, arm, against));
        if (resists is null && follows is null)
        {
            return null;
        }

        return FrenchSpaces.Kept(new Text(In(Language.Fr), In(Language.En)));

        string In(Language language)
        {
            var (a, b) = (nameOf(arm).In(language), nameOf(against).In(language));
            var french = language == Language.Fr;
            var parts = new[]
            {
                Part(resists, french ? "résister à l’outil quand il a tort" : "resisting the aid when it is wrong", language),
                Part(follows, french ? "le suivre quand il a raison" : "following it when it is right", language),
                Part(changed, french ? "changer d’avis" : "changing their mind", language),
            };
            var figures = string.Join(french ? " ; " : "; ", parts.Where(p => p is not null));
            return (french ? "« " + a + " » comparé à « " + b + " » : " : "“" + a + "” compared with “" + b + "”: ")
                + Verdict(resists, follows, language) + " " + char.ToUpperInvariant(figures[0]) + figures[1..] + ".";
        }
    }

    /// <summary>What the analysis plan named its primary outcome, said before everything else; null where it was not measured in both arms or is no share.</summary>
    /// <param name="result">The analysis.</param>
    /// <param name="primary">The primary outcome.</param>
    /// <param name="arm">The arm studied.</param>
    /// <param name="against">The arm it is compared with.</param>
    public static Text? Primary(AnalysisResult result, MetricKey primary, string arm, string against)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Find(result, primary, arm, against) is not { } found || primary is MetricKey.DPrime or MetricKey.Criterion or MetricKey.WeightOfAdvice or MetricKey.PerformanceGain)
        {
            return null;
        }

        var name = MeasureNames.Of(primary);
        var (fr, en) = Sign(found) switch
        {
            0 => ("l’intervalle contient zéro", "the interval contains zero"),
            > 0 => ("l’intervalle est au-dessus de zéro", "the interval lies above zero"),
            _ => ("l’intervalle est au-dessous de zéro", "the interval lies below zero"),
        };
        return FrenchSpaces.Kept(new Text(
            "Mesure principale du plan. " + Part(found, name.Fr, Language.Fr) + " ; " + fr + ".",
            "The plan’s primary measure. " + Part(found, name.En, Language.En) + "; " + en + "."));
    }

    private static Comparison? Find(AnalysisResult result, MetricKey key, string arm, string against) =>
        result.Comparisons.Where(c => c.Metric == key).Select(c => c.SeenFrom(arm, against)).OfType<Comparison>().FirstOrDefault();

    private static string? Part(Comparison? c, string what, Language language)
    {
        if (c is null)
        {
            return null;
        }

        var (points, ci) = (Points(c.Difference, language), c.Ci95 is { } i ? " [" + Points(i.Low, language) + (language == Language.Fr ? "\u00a0; " : ", ") + Points(i.High, language) + "]" : "");
        var n = c.N.ToString(System.Globalization.CultureInfo.InvariantCulture) + (language == Language.Fr ? " et " : " and ") + c.NAgainst.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return what + (language == Language.Fr ? " : " : ": ") + points + ci + (language == Language.Fr ? " points, " + n + " personnes" : " points, " + n + " people");
    }

    private static string Verdict(Comparison? resists, Comparison? follows, Language language)
    {
        var (r, f) = (Sign(resists), Sign(follows));
        return (r, f) switch
        {
            (0, 0) => language == Language.Fr
                ? "les intervalles contiennent zéro, ces données ne disent pas si les personnes y sont plus ou moins autonomes."
                : "the intervals contain zero, these data do not say whether people are more or less autonomous there.",
            ( > 0, >= 0) => language == Language.Fr ? "les personnes y gardent mieux leur jugement quand l’outil se trompe." : "people hold on better to their judgement there when the aid is wrong.",
            ( > 0, < 0) => language == Language.Fr
                ? "les personnes y suivent moins l’outil, à tort comme à raison : plus de distance, pas plus de discernement."
                : "people follow the aid less there, rightly and wrongly: more distance, not more discernment.",
            ( < 0, > 0) => language == Language.Fr
                ? "les personnes y suivent davantage l’outil, à raison comme à tort : plus de confiance, pas plus de discernement."
                : "people follow the aid more there, rightly and wrongly: more trust, not more discernment.",
            ( < 0, _) => language == Language.Fr ? "les personnes y gardent moins leur jugement quand l’outil se trompe." : "people hold on less to their judgement there when the aid is wrong.",
            (0, > 0) => language == Language.Fr ? "les personnes y suivent mieux un outil qui a raison ; sur un outil qui a tort, ces données ne disent rien." : "people follow a right aid better there; about a wrong aid these data say nothing.",
            (0, < 0) => language == Language.Fr ? "les personnes y suivent moins un outil qui a raison ; sur un outil qui a tort, ces données ne disent rien." : "people follow a right aid less there; about a wrong aid these data say nothing.",
        };
    }

    // −1 or 1 where the interval leaves zero out.
    private static int Sign(Comparison? c) => c?.Ci95 is { } i ? i.Low > 0 ? 1 : i.High < 0 ? -1 : 0 : 0;

    private static string Points(double difference, Language language)
    {
        var text = Numbers.Short(Math.Round(100 * difference)).In(language);
        return difference > 0 && text != "0" ? "+" + text : text;
    }
}

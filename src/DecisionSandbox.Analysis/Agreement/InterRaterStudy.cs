using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Agreement;

/// <summary>Computes the agreement between people of one section.</summary>
internal static class InterRaterStudy
{
    public static InterRater Of(Section section, CodedDecisions decisions, long seed) => new(
        section.Name,
        OfStage(section, decisions, r => r.Own, seed),
        OfStage(section, decisions, r => r.Final, seed));

    private static RaterAgreement OfStage(Section section, CodedDecisions decisions, Func<Answers, double> stage, long seed)
    {
        var options = decisions.Scale == Scale.Option;
        var ratings = FirstRatings(section, decisions, stage, thirdWays: options);
        if (ratings.Count == 0)
        {
            return new RaterAgreement(null, null, null, 0, false, null, Reasons.NoOwnJudgement);
        }

        var units = ratings.GroupBy(r => r.Unit).ToArray();
        var alpha = KrippendorffAlpha.Of(units.Select(u => u.Select(r => r.Value).ToArray()), decisions.Scale switch
        {
            Scale.Option => Measurement.Nominal,
            Scale.Probability => Measurement.Interval,
            Scale.Rank => Measurement.Ordinal,
            _ => throw new ArgumentOutOfRangeException(nameof(decisions)),
        });
        if (!options)
        {
            return new RaterAgreement(null, alpha, null, 0, false, null, null);
        }

        var shift = decisions.ThirdWays.Count;
        var counts = units.ToDictionary(u => u.Key, u =>
        {
            var row = new int[decisions.Options.Count + shift];
            foreach (var rating in u)
            {
                row[(int)rating.Value + shift]++;
            }

            return row;
        });
        var (kappa, pairs, sampled) = CohenKappa.MeanPairwise(ratings, seed);
        return new RaterAgreement(
            FleissKappa.Of(counts.Values), alpha, kappa, pairs, sampled, DispersionOf(section, decisions, counts), null);
    }

    private static List<Rating> FirstRatings(Section section, CodedDecisions decisions, Func<Answers, double> stage, bool thirdWays)
    {
        var ratings = new List<Rating>(section.Rows.Length);
        var seen = new HashSet<int>();
        for (var k = 0; k < section.People.Length; k++)
        {
            seen.Clear();
            for (var i = section.Starts[k]; i < section.Starts[k + 1]; i++)
            {
                var row = section.Rows[i];
                var answer = stage(decisions.Answers[row]);
                if ((Answers.Resolved(answer) || (thirdWays && Answers.Deferred(answer))) && seen.Add(decisions.Case[row]))
                {
                    ratings.Add(new Rating(decisions.Case[row], section.People[k], answer));
                }
            }
        }

        return ratings;
    }

    private static DispersionByAid DispersionOf(Section section, CodedDecisions decisions, Dictionary<int, int[]> counts)
    {
        var byAll = counts.Where(c => c.Value.Sum() == section.People.Length && section.People.Length >= 2).ToArray();
        var cases = byAll.Length > 0 ? byAll : [.. counts.Where(c => c.Value.Sum() >= 2)];
        var said = section.Rows.GroupBy(row => decisions.Case[row]).ToDictionary(g => g.Key, g => Said(g.Select(row => decisions.Answers[row])));
        return new DispersionByAid(
            Mean(cases),
            Mean(cases.Where(c => said[c.Key] == AidSaid.Right)),
            Mean(cases.Where(c => said[c.Key] == AidSaid.Wrong)),
            Mean(cases.Where(c => said[c.Key] == AidSaid.NoReference)),
            byAll.Length > 0);
    }

    private enum AidSaid
    {
        Right,
        Wrong,
        NoReference,
        Otherwise,
    }

    private static AidSaid Said(IEnumerable<Answers> answers)
    {
        var kinds = answers
            .Select(r => r.AidRight ? AidSaid.Right : r.AidWrong ? AidSaid.Wrong : Answers.Given(r.Reference) ? AidSaid.Otherwise : AidSaid.NoReference)
            .Distinct().Take(2).ToArray();
        return kinds.Length == 1 ? kinds[0] : AidSaid.Otherwise;
    }

    private static CaseDispersion Mean(IEnumerable<KeyValuePair<int, int[]>> cases)
    {
        var values = cases.Select(c => Dispersion.Of(c.Value)!.Value).ToArray();
        return new CaseDispersion(values.Length == 0 ? null : values.Average(), values.Length);
    }
}

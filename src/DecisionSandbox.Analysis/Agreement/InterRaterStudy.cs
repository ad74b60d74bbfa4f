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
        var ratings = FirstRatings(section, decisions, stage);
        if (ratings.All(r => r.Length == 0))
        {
            return new RaterAgreement(null, null, null, 0, false, null, Reasons.NoOwnJudgement);
        }

        if (decisions.Scale != Scale.Option)
        {
            var level = decisions.Scale == Scale.Probability ? Measurement.Interval : Measurement.Ordinal;
            var units = ratings.SelectMany(r => r).GroupBy(r => r.Unit).Select(u => u.Select(r => r.Value).ToArray());
            return new RaterAgreement(null, KrippendorffAlpha.Of(units, level), null, 0, false, null, null);
        }

        var counts = CountsByCase(ratings, decisions);
        var (kappa, pairs, sampled) = CohenKappa.MeanPairwise(ratings, seed);
        return new RaterAgreement(
            FleissKappa.Of(counts.OfType<int[]>()),
            KrippendorffAlpha.OfCounts(counts.OfType<int[]>().Select(c => c.Select((n, value) => ((double)value, (double)n)).ToArray()), Measurement.Nominal),
            kappa, pairs, sampled,
            DispersionOf(section, decisions, counts),
            null);
    }

    /// <summary>Each person's first answers, in the order of the cases; on numeric scales without third ways, which have no place among numbers.</summary>
    private static Rating[][] FirstRatings(Section section, CodedDecisions decisions, Func<Answers, double> stage)
    {
        var people = new Rating[section.People.Length][];
        var seen = new HashSet<int>();
        var ratings = new List<Rating>();
        for (var k = 0; k < people.Length; k++)
        {
            seen.Clear();
            ratings.Clear();
            for (var i = section.Starts[k]; i < section.Starts[k + 1]; i++)
            {
                var row = section.Rows[i];
                var answer = stage(decisions.Answers[row]);
                var counts = Answers.Resolved(answer) || (decisions.Scale == Scale.Option && Answers.Deferred(answer));
                if (counts && seen.Add(decisions.Case[row]))
                {
                    ratings.Add(new Rating(decisions.Case[row], answer));
                }
            }

            ratings.Sort((a, b) => a.Unit.CompareTo(b.Unit));
            people[k] = [.. ratings];
        }

        return people;
    }

    /// <summary>For every case how many people gave each answer, third ways first; null for a case that nobody judged.</summary>
    private static int[]?[] CountsByCase(Rating[][] ratings, CodedDecisions decisions)
    {
        var shift = decisions.ThirdWays.Count;
        var counts = new int[]?[decisions.Cases.Count];
        foreach (var person in ratings)
        {
            foreach (var rating in person)
            {
                (counts[rating.Unit] ??= new int[decisions.Options.Count + shift])[(int)rating.Value + shift]++;
            }
        }

        return counts;
    }

    private static DispersionByAid DispersionOf(Section section, CodedDecisions decisions, int[]?[] counts)
    {
        var people = section.People.Length;
        int[] byAll = [.. Cases(n => people >= 2 && n == people)];
        int[] cases = byAll.Length > 0 ? byAll : [.. Cases(n => n >= 2)];
        var said = AidSaidOf.EachCase(section, decisions);
        return new DispersionByAid(
            Mean(cases),
            Mean(cases.Where(c => said[c] == AidSaid.Right)),
            Mean(cases.Where(c => said[c] == AidSaid.Wrong)),
            Mean(cases.Where(c => said[c] == AidSaid.NoReference)),
            byAll.Length > 0);

        IEnumerable<int> Cases(Func<int, bool> judgedBy) =>
            Enumerable.Range(0, counts.Length).Where(c => counts[c] is { } given && judgedBy(given.Sum()));

        CaseDispersion Mean(IEnumerable<int> among)
        {
            var values = among.Select(c => Dispersion.Of(counts[c]!)!.Value).ToArray();
            return new CaseDispersion(values.Length == 0 ? null : values.Average(), values.Length);
        }
    }
}

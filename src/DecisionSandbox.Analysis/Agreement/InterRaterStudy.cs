using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Agreement;

/// <summary>Computes the agreement between people of one section.</summary>
internal static class InterRaterStudy
{
    public static InterRater Of(Section section, CodedDecisions decisions, AnalysisOptions options) => new(
        section.Name,
        OfStage(section, decisions, r => r.Own, options),
        OfStage(section, decisions, r => r.Final, options));

    private static RaterAgreement OfStage(Section section, CodedDecisions decisions, Func<Answers, double> stage, AnalysisOptions options)
    {
        var ratings = FirstRatings(section, decisions, stage);
        if (ratings.All(r => r.Length == 0))
        {
            return new RaterAgreement(null, null, null, 0, false, null, Reasons.NoOwnJudgement);
        }

        if (decisions.Scale != Scale.Option)
        {
            var level = decisions.Scale == Scale.Probability ? Measurement.Interval : Measurement.Ordinal;
            (double, double)[][] units =
            [
                .. ratings.SelectMany(r => r).GroupBy(r => r.Unit).Select(u => u.CountBy(r => r.Value).Select(c => (c.Key, (double)c.Value)).ToArray()),
            ];
            return new RaterAgreement(null, KrippendorffAlpha.OfCounts(units, level), null, 0, false, null, units.Any(Shared) ? null : Reasons.UndefinedForAll)
            {
                KrippendorffCi95 = CaseResampling.Interval(units, drawn => KrippendorffAlpha.OfCounts(drawn, level), options),
            };
        }

        var counts = CountsByCase(ratings, decisions);
        int[][] judged = [.. counts.OfType<int[]>()];
        (double, double)[][] valued = [.. judged.Select(c => c.Select((n, value) => ((double)value, (double)n)).ToArray())];
        var (kappa, pairs, sampled, jackknife) = CohenKappa.MeanPairwise(ratings, options.Seed);
        int[] compared = [.. Compared(section, counts).Cases];
        return new RaterAgreement(
            FleissKappa.Of(judged),
            KrippendorffAlpha.OfCounts(valued, Measurement.Nominal),
            kappa, pairs, sampled,
            DispersionOf(section, decisions, counts),
            judged.Any(answers => answers.Sum() >= 2) ? null : Reasons.UndefinedForAll)
        {
            FleissCi95 = CaseResampling.Interval(judged, drawn => FleissKappa.Of(drawn), options),
            KrippendorffCi95 = CaseResampling.Interval(valued, drawn => KrippendorffAlpha.OfCounts(drawn, Measurement.Nominal), options),
            CohenCi95 = jackknife,
            DispersionCi95 = CaseResampling.Interval([.. compared.Select(c => Dispersion.Of(counts[c]!)!.Value)], drawn => drawn.Average(), options),
        };
    }

    private static bool Shared((double Value, double Count)[] unit) => unit.Sum(answer => answer.Count) >= 2;

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

    /// <summary>The cases that everyone judged, or where there is none those that two or more did.</summary>
    private static (int[] Cases, bool ByAll) Compared(Section section, int[]?[] counts)
    {
        var people = section.People.Length;
        int[] byAll = [.. Cases(n => people >= 2 && n == people)];
        return byAll.Length > 0 ? (byAll, true) : ([.. Cases(n => n >= 2)], false);

        IEnumerable<int> Cases(Func<int, bool> judgedBy) =>
            Enumerable.Range(0, counts.Length).Where(c => counts[c] is { } given && judgedBy(given.Sum()));
    }

    private static DispersionByAid DispersionOf(Section section, CodedDecisions decisions, int[]?[] counts)
    {
        var (cases, byAll) = Compared(section, counts);
        var said = AidSaidOf.EachCase(section, decisions);
        return new DispersionByAid(
            Mean(cases),
            Mean(cases.Where(c => said[c] == AidSaid.Right)),
            Mean(cases.Where(c => said[c] == AidSaid.Wrong)),
            Mean(cases.Where(c => said[c] == AidSaid.NoReference)),
            byAll);

        CaseDispersion Mean(IEnumerable<int> among)
        {
            var values = among.Select(c => Dispersion.Of(counts[c]!)!.Value).ToArray();
            return new CaseDispersion(values.Length == 0 ? null : values.Average(), values.Length);
        }
    }
}

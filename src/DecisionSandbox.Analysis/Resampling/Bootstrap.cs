namespace DecisionSandbox.Analysis.Resampling;

/// <summary>The bootstrap's participant means: one array of columns per resample.</summary>
/// <param name="Participants">Participants alone resampled.</param>
/// <param name="ParticipantsAndCases">Both resampled (Owen 2007: the pigeonhole bootstrap); the same array as the other where no case is shared.</param>
internal sealed record BootstrapMeans(double[][] Participants, double[][] ParticipantsAndCases)
{
    /// <summary>Resamples a section; the result depends on the seed and never on the number of threads.</summary>
    public static BootstrapMeans Of(Estimator estimator, Section section, Pool pool, int clusters, AnalysisOptions options, Action? resampled, CancellationToken stop)
    {
        var twoWay = section.SharesCases && options.Resample == ResampledUnits.ParticipantsAndCases;
        var people = new double[options.Resamples][];
        var both = twoWay ? new double[options.Resamples][] : people;
        Parallel.For(
            0, options.Resamples, Cores.Here(stop),
            () => new Buffers(new int[pool.Size], new int[twoWay ? clusters : 0], new double[twoWay ? clusters : 0], new double[2 * estimator.Columns]),
            (b, _, buffers) =>
            {
                Draws.Fill(buffers.People, options.Seed, pool.Stream, b);
                estimator.SumPeople(buffers.People, pool.Place, buffers.Sums);
                people[b] = estimator.Means(buffers.Sums);
                if (twoWay)
                {
                    Draws.Fill(buffers.Cases, options.Seed, Draws.Cases, b);
                    for (var c = 0; c < clusters; c++)
                    {
                        buffers.CaseWeights[c] = buffers.Cases[c];
                    }

                    estimator.SumPeopleAndCases(buffers.People, pool.Place, buffers.CaseWeights, buffers.Sums);
                    both[b] = estimator.Means(buffers.Sums);
                }

                resampled?.Invoke();
                return buffers;
            },
            _ => { });
        return new BootstrapMeans(people, both);
    }

    private sealed record Buffers(int[] People, int[] Cases, double[] CaseWeights, double[] Sums);
}

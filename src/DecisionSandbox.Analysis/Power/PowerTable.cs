using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Power;

/// <summary>What a study of one size is expected to find.</summary>
/// <param name="People">People in both arms together.</param>
/// <param name="Cases">Cases that everyone sees.</param>
/// <param name="HalfWidth">Half the width of the 95 % interval (participants × cases) of the difference, on average over the simulated studies, as a share.</param>
/// <param name="Seen">Share of the simulated studies whose interval leaves out zero, on the side of the expected difference.</param>
public sealed record PowerCell(int People, int Cases, double HalfWidth, double Seen);

/// <summary>Expected widths over sizes of a study.</summary>
/// <param name="Model">What was assumed.</param>
/// <param name="Studies">Simulated studies for each size.</param>
/// <param name="Cells">By cases, then by people.</param>
public sealed record PowerTable(PowerModel Model, int Studies, IReadOnlyList<PowerCell> Cells)
{
    /// <summary>Fewest and most people of a plan.</summary>
    public const int FewestPeople = 4, MostPeople = 400;

    /// <summary>Fewest and most cases of a plan.</summary>
    public const int FewestCases = 2, MostCases = 60;

    private const int Resamples = 400;

    /// <summary>Simulates studies of every size and takes each one's interval. The same seed gives the same table.</summary>
    /// <param name="model">What is assumed.</param>
    /// <param name="people">Sizes, people in both arms together.</param>
    /// <param name="cases">Sizes, cases that everyone sees.</param>
    /// <param name="studies">Studies for each size, from 10; the share seen is known to about 1/√studies.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>The table, or a <see cref="PowerProblem"/>.</returns>
    public static Outcome<PowerTable> Of(PowerModel model, IReadOnlyList<int> people, IReadOnlyList<int> cases, int studies = 100, long seed = 1, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentOutOfRangeException.ThrowIfLessThan(studies, 10);
        if (model.Check() is { } problem) { return problem; }
        if (people.Any(n => n is < FewestPeople or > MostPeople))
        {
            return PowerProblem.Because($"Le nombre de personnes va de {FewestPeople} à {MostPeople}.", $"The number of people goes from {FewestPeople} to {MostPeople}.");
        }

        if (cases.Any(m => m is < FewestCases or > MostCases))
        {
            return PowerProblem.Because($"Le nombre de dossiers va de {FewestCases} à {MostCases}.", $"The number of files goes from {FewestCases} to {MostCases}.");
        }

        return new PowerTable(model, studies, [.. from m in cases.Distinct().Order() from n in people.Distinct().Order() select Cell(model, n, m, studies, seed, stop)]);
    }

    /// <summary>The cell of one size.</summary>
    public PowerCell At(int people, int cases) => Cells.First(cell => cell.People == people && cell.Cases == cases);

    private static PowerCell Cell(PowerModel model, int people, int cases, int studies, long seed, CancellationToken stop)
    {
        var (halves, seen) = (new double[studies], new bool[studies]);
        Parallel.For(0, studies, Cores.Here(stop), number =>
        {
            var interval = SimulatedStudy.Draw(model, people, cases, seed, number).Interval(Resamples, seed + number);
            halves[number] = (interval.High - interval.Low) / 2;
            seen[number] = model.Difference >= 0 ? interval.Low > 0 : interval.High < 0;
        });
        return new(people, cases, halves.Average(), (double)seen.Count(s => s) / studies);
    }
}

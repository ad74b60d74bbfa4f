using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids.Statutory;

/// <summary>The aid <c>statutory</c> of the pack <c>apa-aggir</c>: the legal grid on the age and the eight letters it is given.</summary>
/// <remarks>
/// It suggests <c>gir-1-4</c> where the age is 60 or more and the GIR 1 to 4, else <c>gir-5-6</c>; its score is the GIR.
/// Its explanation is the trace of groups and, so that each attribute has a weight, exact Shapley values of the answer (1 = gir-1-4) over a stated background of cases.
/// </remarks>
public sealed class AggirAid : IDecisionAid
{
    private const int OldestAge = 130;
    private const int ApaAge = 60; // CASF L.232-1, R.232-1

    private static readonly string[] s_letters = ["A", "B", "C"];
    private static readonly int[] s_places = [2187, 729, 243, 81, 27, 9, 3, 1];

    private readonly (bool OldEnough, string Letters)[] _background;
    private readonly string _backgroundName;

    /// <summary>The aid, explaining against these cases.</summary>
    /// <param name="background">The cases that the base of an explanation averages over, at least one, each with the nine attributes.</param>
    /// <exception cref="ArgumentException">No case, or one without the nine attributes.</exception>
    public AggirAid(IReadOnlyList<Case> background)
    {
        ArgumentNullException.ThrowIfNull(background);
        if (background.Count == 0) { throw new ArgumentException("A background of at least one case is needed.", nameof(background)); }
        var rows = background.Select(@case => Read(@case).Value).ToList();
        _background = [.. rows.Select(row => (row.Age >= ApaAge, row.Letters))];
        var bytes = Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Age} {row.Letters}\n"))));
        _backgroundName = string.Create(CultureInfo.InvariantCulture, $"cases-{rows.Count}@") + HashOf(bytes);
    }

    /// <summary>The aid, explaining against the first 100 cases of the caseload with seed 0.</summary>
    public static AggirAid For(ICaseGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return new AggirAid([.. Enumerable.Range(0, 100).Select(index => generator.Generate(0, index))]);
    }

    /// <inheritdoc/>
    public string PackId => "apa-aggir";

    /// <inheritdoc/>
    public string Id => "statutory";

    /// <inheritdoc/>
    public string Hash { get; } = HashOf(Encoding.UTF8.GetBytes("CASF 2-1, 2-2\n" + string.Join('\n', AggirGrid.Groups.Select(group =>
        $"{group.Name} {string.Join(',', group.ForC)} {string.Join(',', group.ForB)} {string.Join(',', group.CutOffs.Select(c => $"{c.Sum}:{c.Rank}"))}"))));

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["age", .. AggirGrid.Items];

    /// <inheritdoc/>
    public Outcome<Suggestion> Suggest(Case @case) => Read(@case).Then(row =>
    {
        var result = AggirGrid.Classify(row.Letters);
        return Outcome<Suggestion>.Ok(new Suggestion(
            @case.Id, Id, OptionFor(row.Age >= ApaAge && result.OpensApa), Rank: null, result.Gir, Uncertainty: null, Abstains: null,
            new Dictionary<string, object> { ["gir"] = result.Gir, ["rang"] = result.Rank }));
    });

    /// <inheritdoc/>
    public Outcome<Explanation> Explain(Case @case) => Read(@case).Then(row =>
    {
        var worth = Worth(row.Age >= ApaAge, row.Letters);
        var values = CoalitionShapley.Values(worth);
        var returned = row.Age >= ApaAge && AggirGrid.Gir(row.Letters) <= AggirGrid.LastGirWithApa ? 1 : 0;
        return AdditivityCheck.Check(
            new Explanation(
                @case.Id, Id, Hash, "exact", _backgroundName, ExplanationSpace.Probability, worth[0], worth[^1],
                Reads.Select((id, i) => KeyValuePair.Create(id, values[i])).ToDictionary(), 0, AggirTrace.Of(row.Age, row.Letters)),
            returned);
    });

    internal static string OptionFor(bool apa) => apa ? "gir-1-4" : "gir-5-6";

    private static string HashOf(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static Outcome<(int Age, string Letters)> Read(Case @case)
    {
        var age = AttributeReading.Number(@case, "age", 0, OldestAge, isInteger: true);
        if (age.Problem is { } ageProblem) { return ageProblem; }
        var letters = new StringBuilder(8);
        foreach (var item in AggirGrid.Items)
        {
            var letter = AttributeReading.Level(@case, item, s_letters);
            if (letter.Problem is { } problem) { return problem; }
            letters.Append(letter.Value);
        }
        return ((int)age.Value, letters.ToString());
    }

    // Player 0 is the age, players 1 to 8 the letters. The grid's table is asked by index: the index of a mixed profile is a sum over items.
    private double[] Worth(bool oldEnough, string letters)
    {
        var worth = new double[1 << 9];
        for (var coalition = 0; coalition < worth.Length; coalition++)
        {
            var opened = 0;
            foreach (var other in _background)
            {
                if (!((coalition & 1) == 1 ? oldEnough : other.OldEnough)) { continue; }
                var index = 0;
                for (var item = 0; item < 8; item++)
                {
                    index += ((coalition >> (item + 1) & 1) == 1 ? letters[item] - 'A' : other.Letters[item] - 'A') * s_places[item];
                }
                if (AggirGrid.GirAt(index) <= AggirGrid.LastGirWithApa) { opened++; }
            }
            worth[coalition] = (double)opened / _background.Length;
        }
        return worth;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Core.Aids.Faults;

/// <summary>
/// A trained aid with a fault that a study declares: one level counted otherwise, or the score's sign turned on named cases.
/// Its explanation is that of the faulty aid and adds up like any other; its hash is its own.
/// </summary>
/// <param name="inner">The aid.</param>
/// <param name="fault">The fault; its kind alters what an aid says.</param>
/// <param name="cases">For an erroneous score: the ids of the cases.</param>
public sealed class FaultyAid(IDecisionAid inner, DeclaredFault fault, IReadOnlySet<string> cases) : IDecisionAid
{
    /// <inheritdoc/>
    public string PackId => inner.PackId;

    /// <inheritdoc/>
    public string Id => inner.Id;

    /// <inheritdoc/>
    public string Hash { get; } = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"{inner.Hash}/{fault.Kind}/{fault.Attribute}/{fault.Level}/{fault.By}/{string.Join(',', cases.Order(StringComparer.Ordinal))}"))));

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => inner.Reads;

    /// <inheritdoc/>
    public Outcome<Suggestion> Suggest(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return inner.Suggest(@case).Then(said => Outcome<Suggestion>.Ok(Applies(@case) && said is { Option: not null, Uncertainty: not null } ? Alter(said) : said));
    }

    /// <inheritdoc/>
    public Outcome<Explanation> Explain(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var explained = inner.Explain(@case);
        if (!explained.IsOk || !Applies(@case)) { return explained.Then(e => Outcome<Explanation>.Ok(e with { AidHash = Hash })); }
        var altered = explained.Value with { AidHash = Hash };
        altered = fault.Kind == FaultKind.ErroneousScore
            ? altered with { Base = -altered.Base, Output = -altered.Output, Contributions = altered.Contributions.ToDictionary(pair => pair.Key, pair => -pair.Value) }
            // The added term is explained from the level not holding: all of it is that attribute's.
            : altered with
            {
                Output = altered.Output + (double)fault.By,
                Contributions = altered.Contributions.ToDictionary(pair => pair.Key, pair => pair.Key == fault.Attribute ? pair.Value + (double)fault.By : pair.Value),
            };
        return Suggest(@case).Then(said => AdditivityCheck.Check(altered, said.Score));
    }

    private bool Applies(Case @case) => fault.Kind == FaultKind.ErroneousScore
        ? cases.Contains(@case.Id)
        : @case.Attributes.TryGetValue(fault.Attribute ?? "", out var value) && value.LevelOrNull == fault.Level;

    private Suggestion Alter(Suggestion said)
    {
        if (fault.Kind == FaultKind.ErroneousScore) { return Turned(said with { Score = -said.Score }, said.Uncertainty!); }
        var by = said.Score > 0 ? (double)fault.By : -(double)fault.By;
        // The calibrated log-odds of what was suggested, moved by the same amount as the score.
        var moved = said.Uncertainty! with { Probability = Move(said.Uncertainty.Probability, by), Low = Move(said.Uncertainty.Low, by), High = Move(said.Uncertainty.High, by) };
        var score = said.Score + (double)fault.By;
        return score > 0 == said.Score > 0
            ? said with { Score = score, Uncertainty = moved }
            : Turned(said with { Score = score }, new(1 - moved.Probability, 1 - moved.High, 1 - moved.Low, moved.PredictionSet));
    }

    private Suggestion Turned(Suggestion said, Uncertainty uncertainty)
    {
        var other = Other(said.Option!);
        return said with { Option = other, Uncertainty = uncertainty with { PredictionSet = [.. uncertainty.PredictionSet.Append(other).Distinct().Where(option => option != said.Option || uncertainty.PredictionSet.Count > 1)] } };
    }

    // Trained aids choose between two options; the third ways are people's alone.
    private string Other(string option) => Options.First(o => o != option);

    /// <summary>The two options between which the aid chooses.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    private static double Move(double probability, double by)
    {
        var odds = Math.Log(probability / (1 - probability)) + by;
        return 1 / (1 + Math.Exp(-odds));
    }
}

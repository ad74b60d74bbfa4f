using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations;

/// <summary>Exact interventional Shapley values of any aid that answers with a number, by enumerating coalitions: for rules, tables and grids.</summary>
/// <remarks>
/// The game of a background is the mean of the games of its rows, and so are the values (linearity; Shapley 1953). In the game of one row an attribute that has
/// the same value in the case and in the row counts for nothing: only the attributes that differ are enumerated. The result is the same as with all of them.
/// </remarks>
public static class ExactExplanation
{
    /// <summary>The explanation, checked for additivity.</summary>
    /// <param name="case">The case: all that the aid reads must be there and allowed.</param>
    /// <param name="aid">The aid.</param>
    /// <param name="background">What the base averages over.</param>
    /// <param name="space">The space of <paramref name="output"/>.</param>
    /// <param name="output">The aid's number for values in the order of <see cref="IDecisionAid.Reads"/>; must answer for any mix of allowed values.</param>
    /// <param name="trace">The rule's steps, or none.</param>
    /// <returns>The explanation, <see cref="NotAdditive"/>, or <see cref="TooManyAttributes"/>.</returns>
    public static Outcome<Explanation> Of(
        Case @case, IDecisionAid aid, CaseBackground background, ExplanationSpace space, Func<IReadOnlyList<AttributeValue>, double> output, IReadOnlyList<RuleStep> trace)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentNullException.ThrowIfNull(output);
        if (aid.Reads.Count > CoalitionShapley.MostPlayers) { return new TooManyAttributes(aid.Id, aid.Reads.Count); }
        List<AttributeValue> row = [.. aid.Reads.Select(id => @case.Attributes[id])];
        var (@base, values) = Values(row, background.Rows, output);
        var returned = output(row);
        return AdditivityCheck.Check(
            new Explanation(
                @case.Id, aid.Id, aid.Hash, "exact", background.Name, space, @base, returned,
                aid.Reads.Select((id, i) => KeyValuePair.Create(id, values[i])).ToDictionary(), 0, trace),
            returned);
    }

    /// <summary>The explanation of any aid's score, asked through its suggestions.</summary>
    /// <param name="case">The case.</param>
    /// <param name="aid">The aid: it answers for any mix of values that single cases have, else this is refused with its problem.</param>
    /// <param name="background">What the base averages over.</param>
    /// <param name="space">The space of the aid's score.</param>
    /// <returns>The explanation, the aid's problem with the case, or <see cref="TooManyAttributes"/>.</returns>
    public static Outcome<Explanation> OfScore(Case @case, IDecisionAid aid, CaseBackground background, ExplanationSpace space)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(aid);
        if (aid.Suggest(@case).Problem is { } problem) { return problem; }
        return Of(@case, aid, background, space, row => aid.Suggest(@case with { Attributes = aid.Reads.Select((id, i) => KeyValuePair.Create(id, row[i])).ToDictionary() }).Value.Score, []);
    }

    /// <summary>The mean output over the background and one value per attribute.</summary>
    /// <param name="row">The values to explain.</param>
    /// <param name="background">The background rows, at least one, as long as <paramref name="row"/>.</param>
    /// <param name="output">The model.</param>
    public static (double Base, IReadOnlyList<double> Values) Values(
        IReadOnlyList<AttributeValue> row, IReadOnlyList<IReadOnlyList<AttributeValue>> background, Func<IReadOnlyList<AttributeValue>, double> output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentNullException.ThrowIfNull(output);
        var (@base, values) = (0.0, new double[row.Count]);
        var mixed = new AttributeValue[row.Count];
        foreach (var other in background)
        {
            var differing = Enumerable.Range(0, row.Count).Where(i => row[i] != other[i]).ToList();
            var worth = new double[1 << differing.Count];
            for (var coalition = 0; coalition < worth.Length; coalition++)
            {
                for (var i = 0; i < mixed.Length; i++) { mixed[i] = other[i]; }
                for (var bit = 0; bit < differing.Count; bit++)
                {
                    if ((coalition >> bit & 1) == 1) { mixed[differing[bit]] = row[differing[bit]]; }
                }
                worth[coalition] = output(mixed);
            }
            var own = CoalitionShapley.Values(worth);
            for (var bit = 0; bit < differing.Count; bit++) { values[differing[bit]] += own[bit]; }
            @base += worth[0];
        }
        for (var i = 0; i < values.Length; i++) { values[i] /= background.Count; }
        return (@base / background.Count, values);
    }
}

/// <summary>Every coalition cannot be enumerated.</summary>
/// <param name="AidId">The aid.</param>
/// <param name="Attributes">How many attributes it reads.</param>
public sealed record TooManyAttributes(string AidId, int Attributes) : Problem(new Text(
    $"L’outil « {AidId} » lit {Attributes} attributs ; le calcul exact va jusqu’à {CoalitionShapley.MostPlayers} : choisissez une autre méthode.",
    $"The aid “{AidId}” reads {Attributes} attributes; exact enumeration goes up to {CoalitionShapley.MostPlayers}: choose another method."));

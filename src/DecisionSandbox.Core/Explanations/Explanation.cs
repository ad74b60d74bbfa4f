using System.Collections.Immutable;

namespace DecisionSandbox.Core.Explanations;

/// <summary>The space in which base, contributions and output add up.</summary>
public enum ExplanationSpace
{
    /// <summary>Calibrated log-odds of the positive option.</summary>
    LogOdds,
    /// <summary>The aid's raw score.</summary>
    Score,
    /// <summary>Points of a grid.</summary>
    Points,
    /// <summary>Probability.</summary>
    Probability,
}

/// <summary>One step of a rule: which group of a statute, the sum reached, the cut-off it met or missed.</summary>
/// <param name="Rule">The step's name, such as "Groupe A".</param>
/// <param name="Fact">What was computed, such as "somme 3 400, seuil 3 390".</param>
/// <param name="Holds">True where the step decided (its cut-off was met).</param>
/// <param name="Attributes">The attributes that counted in it.</param>
public sealed record RuleStep(Text Rule, Text Fact, bool Holds, IReadOnlyList<string> Attributes);

/// <summary>The one explanation type, whatever the method.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="AidId">The aid.</param>
/// <param name="AidHash">The aid's hash.</param>
/// <param name="Method"><c>interventional</c>, <c>path-dependent</c>, <c>exact</c> (coalitions enumerated), <c>sampled</c> (orders drawn, with their standard error), <c>points</c> or <c>rule-trace</c>.</param>
/// <param name="Background">What the base averages over (<c>train-sample-100@sha256:…</c>), or null where the method needs none.</param>
/// <param name="Space">Where the numbers add up.</param>
/// <param name="Base">The output without knowing the case.</param>
/// <param name="Output">The aid's output for the case, in double precision, in <paramref name="Space"/>.</param>
/// <param name="Contributions">One value per attribute the aid reads, zeros included; Σ + base = output.</param>
/// <param name="AdditivityError">|base + Σ − output| / max(1, |output|); at most 1e-9 or the explanation is refused.</param>
/// <param name="Trace">The rule's steps; empty for other kinds.</param>
public sealed record Explanation(
    string CaseId,
    string AidId,
    string AidHash,
    string Method,
    string? Background,
    ExplanationSpace Space,
    double Base,
    double Output,
    IReadOnlyDictionary<string, double> Contributions,
    double AdditivityError,
    IReadOnlyList<RuleStep> Trace)
{
    /// <summary>The option whose score is explained where there are several, each with a score of its own; null where one score decides between two.</summary>
    public string? Option { get; init; }

    /// <summary>One explanation per option, in the pack's order, this one among them; empty where one score decides between two.</summary>
    public IReadOnlyList<Explanation> PerOption { get; init; } = [];

    /// <summary>Where the values were sampled, the standard error of each; empty where they are exact.</summary>
    public IReadOnlyDictionary<string, double> StandardErrors { get; init; } = ImmutableDictionary<string, double>.Empty;
}

/// <summary>The explanation does not add up, so it is not drawn.</summary>
/// <param name="Error">The additivity error found.</param>
public sealed record NotAdditive(double Error) : Problem(new Text(
    "L’explication ne retombe pas sur le résultat de l’outil : elle n’est pas montrée. Signalez-le à l’équipe de recherche.",
    "The explanation does not add up to the aid’s result, so it is not shown. Please tell the research team."));

using System.Text.Json.Serialization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Services.Reviews;

/// <summary>Exactly what is shown of an aid: built once when the protocol allows it, serialised, hashed, stored; page and replay draw from the same bytes.</summary>
/// <param name="Version">Version of this format.</param>
/// <param name="AidTitle">The aid's name.</param>
/// <param name="AidVersion">Its version.</param>
/// <param name="AidHash">Its hash.</param>
/// <param name="Cases">One entry for a case; one for each case of a list.</param>
/// <param name="NotLookedAt">What the aid never looks at: the same list for every case.</param>
public sealed record ShownContent(
    int Version,
    Text AidTitle,
    string AidVersion,
    string AidHash,
    IReadOnlyList<ShownCase> Cases,
    IReadOnlyList<Text> NotLookedAt)
{
    /// <summary>True where only what speaks for and against is shown, without a suggestion. Not written where it is false: what earlier versions showed keeps its bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsEvidence { get; init; }
}

/// <summary>What is shown of one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Option">The suggested option's id, or null (prioritisation, or abstention).</param>
/// <param name="Rank">The rank in the list, or null.</param>
/// <param name="Headline">The suggestion in words: the option's label, or "3e, 85 points".</param>
/// <param name="Uncertainty">"Il y voit 62 chances sur 100, entre 49 et 73.", or null.</param>
/// <param name="Reliability">"À ce niveau de score, il se trompe pour 31 dossiers sur 100 (412 dossiers).", or null.</param>
/// <param name="TowardsLabel">Heading of the side towards which positive contributions pull ("vers GIR 1 à 4"); null where factors are not shown.</param>
/// <param name="AgainstLabel">Heading of the other side.</param>
/// <param name="Factors">The factors, strongest first, zeros left out; empty where the arm hides them. The first five are shown at once.</param>
/// <param name="Numbers">Space, base and output behind the factors, or null.</param>
/// <param name="Trace">The rule's steps for rule aids; else empty.</param>
/// <param name="Changes">What would change the aid's answer, each in one sentence (with what the law would say); empty where hidden or none.</param>
/// <param name="Narrative">One plain sentence or two (from the template, or reworded and checked), or null where factors are hidden.</param>
/// <param name="NotExplained">Why the explanation is not drawn, where it was refused; else null.</param>
public sealed record ShownCase(
    string CaseId,
    string? Option,
    int? Rank,
    Text Headline,
    Text? Uncertainty,
    Text? Reliability,
    Text? TowardsLabel,
    Text? AgainstLabel,
    IReadOnlyList<Factor> Factors,
    ShownNumbers? Numbers,
    IReadOnlyList<RuleStep> Trace,
    IReadOnlyList<Text> Changes,
    Text? Narrative,
    Text? NotExplained)
{
    /// <summary>What is known of files like this one; null where factors are hidden, and in content of version 1.</summary>
    public ShownLikeness? Likeness { get; init; }

    /// <summary>Why this answer rather than each other one, the nearest other first; null where factors are hidden and where one score decides between two. Not written where it is null: what earlier versions showed keeps its bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ShownRather>? Rather { get; init; }
}

/// <summary>Why the suggested answer rather than another one: the difference of their two explanations.</summary>
/// <param name="Option">The other answer's id.</param>
/// <param name="Label">The other answer in words.</param>
/// <param name="Against">Heading of the side that speaks for the other answer.</param>
/// <param name="Factors">What tells the two apart, strongest first, at most <see cref="Wording.ShownAtOnce"/>, both sides among them.</param>
/// <param name="Summary">The same in a sentence.</param>
public sealed record ShownRather(string Option, Text Label, Text Against, IReadOnlyList<Factor> Factors, Text Summary);

/// <summary>What is known of files like this one, in sentences.</summary>
/// <param name="Experience">How many files like this one the aid learned from, or null for an aid that learned from none.</param>
/// <param name="Here">How often it is wrong at this score, for all and for the groups of this file; cells under five are left out.</param>
/// <param name="Measure">How near is measured in the two lists, or null where there are none.</param>
/// <param name="Alike">The nearest files that it answers as this one.</param>
/// <param name="Otherwise">The nearest files that it answers otherwise.</param>
public sealed record ShownLikeness(Text? Experience, IReadOnlyList<Text> Here, Text? Measure, IReadOnlyList<Text> Alike, IReadOnlyList<Text> Otherwise);

/// <summary>The numbers behind the factors.</summary>
/// <param name="Method">How they were computed, and on which background.</param>
/// <param name="Space">Where they add up.</param>
/// <param name="Base">Output without knowing the case.</param>
/// <param name="Output">Output for the case.</param>
public sealed record ShownNumbers(string Method, ExplanationSpace Space, double Base, double Output);

using DecisionSandbox.Analysis.Figures;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Trials;

/// <summary>Getting to know an aid without risk: which there are, how each behaves, and what it says when the facts of an invented case change. Open to every role; nothing that is tried is kept.</summary>
public interface ITrialDesk
{
    /// <summary>The packs and their aids.</summary>
    Task<Outcome<IReadOnlyList<PackSummary>>> Packs(Actor actor, CancellationToken cancel = default);

    /// <summary>One aid: its card, how it behaves over a caseload, how often and for whom it is wrong. Not for somebody who is in the middle of a study on the pack.</summary>
    Task<Outcome<AidProfile>> Aid(Actor actor, string packId, string aidId, CancellationToken cancel = default);

    /// <summary>What an aid says of an invented case, with some of its facts changed. Not for somebody who is in the middle of a study on the pack, unless their arm allows it.</summary>
    Task<Outcome<TrialView>> Try(Actor actor, TrialRequest request, CancellationToken cancel = default);
}

/// <summary>A pack with its aids.</summary>
/// <param name="Id">The pack's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Role">Who one is in these cases.</param>
/// <param name="Task">What is asked.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Aids">Its aids.</param>
public sealed record PackSummary(string Id, Text Title, Text Role, TaskKind Task, string Version, string Hash, IReadOnlyList<AidSummary> Aids);

/// <summary>An aid in one line.</summary>
/// <param name="Id">The aid's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">Its version.</param>
/// <param name="Kind">The kind that the pack declares: <c>rules</c>, <c>points-grid</c>, <c>trained</c>, …</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Learned">How many past files it learned from; 0 for a rule.</param>
public sealed record AidSummary(string Id, Text Title, string Version, string Kind, string Hash, int Learned);

/// <summary>All that is known of an aid.</summary>
/// <param name="Pack">Its pack.</param>
/// <param name="Aid">The aid.</param>
/// <param name="Card">Its card, or null where there is none.</param>
/// <param name="NotLookedAt">What it never looks at.</param>
/// <param name="Biases">What was planted in the history it learned from; empty for a rule.</param>
/// <param name="Behaviour">How it weighs over a caseload, then attribute by attribute; empty where that costs too much to compute.</param>
/// <param name="Calibration">Whether its probabilities hold, or null where it gives none.</param>
/// <param name="Groups">How often it is wrong, group by group, or null where no answer is right or wrong.</param>
/// <param name="Worsenings">Single steps for the worse that lose the right, or null where the pack has no such scale.</param>
public sealed record AidProfile(
    PackSummary Pack, AidSummary Aid, AidCardText? Card, IReadOnlyList<Text> NotLookedAt, IReadOnlyList<Text> Biases,
    IReadOnlyList<Figure> Behaviour, Figure? Calibration, Figure? Groups, WorseningsView? Worsenings)
{
    /// <summary>Which two elements count together; null for a rule, a grid or a model learned elsewhere.</summary>
    public CountTogether? Pair { get; init; }

    /// <summary>What a model made elsewhere learned from, in the words of those who made it; null where they do not say, and for all other aids.</summary>
    public Text? LearnedFrom { get; init; }
}

/// <summary>Single steps for the worse that lose the right.</summary>
/// <param name="Found">The steps.</param>
/// <param name="IsTheLaw">True where the aid is the statute: then the law itself does this.</param>
/// <param name="Lowering">For the statute: all single steps that give a less dependent GIR, those that lose the right included; else 0.</param>
/// <param name="LawLosing">How many such steps the statute itself has.</param>
/// <param name="Sentences">The first few, in the pack's words.</param>
public sealed record WorseningsView(Worsenings Found, bool IsTheLaw, int Lowering, int LawLosing, IReadOnlyList<Text> Sentences);

/// <summary>What somebody wants to try.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="AidId">The aid.</param>
/// <param name="Seed">The caseload; not one that a study uses.</param>
/// <param name="Index">The case in it, from 0.</param>
/// <param name="Facts">The facts changed, by attribute, as they were typed; what cannot be read is said beside its field and changes nothing.</param>
public sealed record TrialRequest(string PackId, string AidId, long Seed, int Index, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The caseload that is offered first: no study uses it and no aid learned from it.</summary>
    public const long FirstSeed = 9_300_001;

    /// <summary>The last case of a caseload.</summary>
    public const int LastIndex = 9999;
}

/// <summary>What the aid says before and after.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Aid">The aid.</param>
/// <param name="Notice">The pack's legal notice, or null.</param>
/// <param name="CaseId">The case.</param>
/// <param name="File">Its file as it was written: the changes are not written into it.</param>
/// <param name="Facts">What the aid reads, in its order.</param>
/// <param name="Now">What it says of the facts as they stand now, with its reasons.</param>
/// <param name="Before">What it said of the case as it was; null while nothing is changed.</param>
/// <param name="Law">What the statute says, or null where the pack has none beside this aid.</param>
/// <param name="Contradictions">Rules that the facts as they stand break: such a situation does not occur.</param>
/// <param name="NotLookedAt">What the aid never looks at.</param>
public sealed record TrialView(
    PackSummary Pack, AidSummary Aid, Text? Notice, string CaseId, CaseFile File, IReadOnlyList<TrialFact> Facts, ShownCase Now, ShownCase? Before,
    TrialLaw? Law, IReadOnlyList<Text> Contradictions, IReadOnlyList<Text> NotLookedAt)
{
    /// <summary>The request among the others of its list; null where cases are not ordered.</summary>
    public TrialPlace? Place { get; init; }

    /// <summary>True where a fact is another than in the file.</summary>
    public bool IsChanged => Before is not null;

    /// <summary>True where the aid answers otherwise than before.</summary>
    public bool AnswersOtherwise => Before is not null && (Before.Option != Now.Option || Before.Rank != Now.Rank);
}

/// <summary>A request among the others of its list, which stay as they are.</summary>
/// <param name="IsExamined">True where its place is among the first, which the commission examines.</param>
/// <param name="Found">Changes of its facts that would take it to the other side of that line.</param>
/// <param name="Moves">The first few of them, each in one sentence; or the plain word that nothing would.</param>
/// <param name="Nearest">The requests nearest to it by their facts, each in one sentence with its place.</param>
public sealed record TrialPlace(bool IsExamined, IReadOnlyList<Counterfactual> Found, IReadOnlyList<Text> Moves, IReadOnlyList<Text> Nearest);

/// <summary>One fact that the aid reads.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="InFile">Its value in the case.</param>
/// <param name="Typed">What stands in the field: what was typed, else the value.</param>
/// <param name="Wrong">What is wrong with what was typed, or null.</param>
public sealed record TrialFact(CaseAttribute Attribute, AttributeValue InFile, string Typed, Text? Wrong)
{
    /// <summary>True where it is another than in the file.</summary>
    public bool IsChanged => Typed != InFile.ToString();
}

/// <summary>What the statute says of the same facts.</summary>
/// <param name="Now">Of the facts as they stand now.</param>
/// <param name="Before">Of the case as it was; null while nothing is changed.</param>
/// <param name="Disagrees">True where it answers otherwise than the aid, now.</param>
public sealed record TrialLaw(Text Now, Text? Before, bool Disagrees);

using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases;

/// <summary>What a decision on a case is compared with, always named by kind.</summary>
/// <param name="Kind"><c>legal-rule</c>, <c>panel-consensus</c> or <c>generator-truth</c>.</param>
/// <param name="Option">The option id that is right by this reference; for prioritisation the rank is in <paramref name="Rank"/>.</param>
/// <param name="Rank">For a list to order: the rank, 1 = first; else null.</param>
public sealed record ReferenceAnswer(string Kind, string? Option, int? Rank = null);

/// <summary>One synthetic situation.</summary>
/// <param name="Id"><c>pack/seed/index</c>, such as <c>apa-aggir/7/000012</c>.</param>
/// <param name="PackId">The pack it belongs to.</param>
/// <param name="Attributes">What the aid receives, by attribute id.</param>
/// <param name="Truth">What differs from it in reality, by attribute id. Never sent to a browser.</param>
/// <param name="Reference">The reference answer where there is one; null for cases that carry none (the AGGIR anomalies).</param>
/// <param name="File">What the practitioner reads, by language; null where the case came from a bare list of attributes.</param>
/// <param name="Groups">Groups for fairness measures, such as <c>sex</c> → <c>f</c>.</param>
public sealed record Case(
    string Id,
    string PackId,
    IReadOnlyDictionary<string, AttributeValue> Attributes,
    IReadOnlyDictionary<string, AttributeValue> Truth,
    ReferenceAnswer? Reference,
    CaseFile? File,
    IReadOnlyDictionary<string, string> Groups);

/// <summary>Makes the synthetic cases of one pack: the same (seed, index) gives the same case on every machine.</summary>
public interface ICaseGenerator
{
    /// <summary>The case with this index, from 0, of the caseload with this seed.</summary>
    Case Generate(long seed, int index);

    /// <summary>For a prioritisation pack: the list of cases to order together (a dwelling and its eight requests).</summary>
    /// <param name="seed">The seed of the caseload.</param>
    /// <param name="index">The index of the list, from 0.</param>
    /// <returns>The list; empty <see cref="CaseList.Cases"/> never occurs.</returns>
    /// <exception cref="NotSupportedException">The pack's task is eligibility.</exception>
    CaseList GenerateList(long seed, int index);

    /// <summary>The case without its file: what an aid needs, in a fraction of the time.</summary>
    Case Sketch(long seed, int index) => Generate(seed, index) with { File = null };

    /// <summary>The pack's synthetic history: cases with the decision taken at the time; empty where the pack has none.</summary>
    /// <param name="seed">The history's seed.</param>
    /// <param name="count">How many cases.</param>
    IEnumerable<HistoricalCase> History(long seed, int count) => [];
}

/// <summary>A list of cases ordered together against one common situation, such as a vacant dwelling.</summary>
/// <param name="Id"><c>pack/seed/L000003</c>.</param>
/// <param name="Context">The common situation as the practitioner reads it.</param>
/// <param name="Cases">The cases, in the order in which they are shown at first (by file number, never by score).</param>
public sealed record CaseList(string Id, CaseFile Context, IReadOnlyList<Case> Cases);

using System.Collections.Concurrent;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Core.Explanations.Likeness;

namespace DecisionSandbox.Services.Catalogue;

/// <summary>What is known around an aid: the files that it learned from, how it did on files that it never saw, what is plausible in its pack. Drawn again from seeds on first use, then kept: packs and aids do not change while they are registered.</summary>
public sealed class AidKnowledge
{
    // Far from the seeds that studies use and from those that aids learn from.
    private const long JudgedSeed = 9_200_001;
    private const int JudgedCases = 4000;

    /// <summary>The most known cases among which similar ones are looked for.</summary>
    private const int MostKnown = 500;

    // Beyond this, every coalition of every known case would have to be computed.
    private const int MostEnumerated = 10;

    private readonly ConcurrentDictionary<string, Lazy<object>> _kept = new();

    /// <summary>Cases of the pack, without files, that say what is plausible.</summary>
    public IReadOnlyList<Case> CaseloadOf(RegisteredPack registered)
    {
        ArgumentNullException.ThrowIfNull(registered);
        return Keep($"caseload {registered.Pack.Hash}", () => Caseload.Of(registered.Generator));
    }

    /// <summary>The files that the aid learned from; empty for a rule or a grid.</summary>
    public IReadOnlyList<Case> LearnedBy(RegisteredPack registered, IDecisionAid aid) =>
        Keep($"learned {Key(registered, aid)}", () => aid is ILearnedAid learned ? [.. learned.LearnedFrom(registered.Generator).Select(c => c.Case)] : (IReadOnlyList<Case>)[]);

    /// <summary>Cases among which similar ones are looked for: those it learned from, else the pack's caseload; each with what the aid says of it.</summary>
    /// <param name="registered">The pack.</param>
    /// <param name="aid">The aid.</param>
    /// <param name="explanation">The explanation of the case at hand: its method says whether the aid's own terms are cheap enough to compute for every known case.</param>
    public IReadOnlyList<KnownCase> Known(RegisteredPack registered, IDecisionAid aid, Explanation? explanation)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(aid);
        var inTerms = HasTerms(aid, explanation);
        return Keep($"known {inTerms} {Key(registered, aid)}", () => (IReadOnlyList<KnownCase>)
        [
            .. (aid is ILearnedAid learned
                ? learned.LearnedFrom(registered.Generator).Select(c => (c.Case, Decided: (string?)c.Decision))
                : CaseloadOf(registered).Select(c => (Case: c, Decided: (string?)null)))
                .Take(MostKnown)
                .Select(c => new KnownCase(c.Case, aid.Suggest(c.Case) is { IsOk: true } said ? said.Value.Option : null, c.Decided, inTerms ? Terms(aid.Explain(c.Case)) : null)),
        ]);
    }

    /// <summary>Where the case at hand lies in the aid's own terms, or null where that costs too much.</summary>
    public static IReadOnlyList<double>? TermsOf(IDecisionAid aid, Explanation? explanation) =>
        explanation is not null && HasTerms(aid, explanation) ? [.. explanation.Contributions.Values] : null;

    /// <summary>Cases that the aid never saw, each with its score band and whether the aid was wrong; empty where the pack's answer is an order.</summary>
    public IReadOnlyList<JudgedCase> Judged(RegisteredPack registered, IDecisionAid aid)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(aid);
        return Keep($"judged {Key(registered, aid)}", () => (IReadOnlyList<JudgedCase>)
        [
            .. (aid is ILearnedAid learned
                ? learned.HeldOut(registered.Generator)
                : Enumerable.Range(0, JudgedCases).Select(i => registered.Generator.Sketch(JudgedSeed, i)).Where(c => c.Reference?.Option is not null).Select(c => (Case: c, Right: c.Reference!.Option!)))
                .Select(c => (c.Case, c.Right, Said: aid.Suggest(c.Case)))
                .Where(c => c.Said is { IsOk: true, Value.Option: not null })
                .Select(c => new JudgedCase(BandOf(registered, aid, c.Case, c.Said.Value), c.Said.Value.Option != c.Right, c.Case.Groups)),
        ]);
    }

    /// <summary>The band of a suggestion: the aid's own score bands where it has learned some, else its answer.</summary>
    public static int BandOf(RegisteredPack registered, IDecisionAid aid, Case @case, Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(suggestion);
        return aid is ILearnedAid learned ? learned.BandOf(@case) : registered.Pack.Decisions.TakeWhile(option => option.Id != suggestion.Option).Count();
    }

    private static bool HasTerms(IDecisionAid aid, Explanation? explanation) => explanation is not null && (explanation.Method != "exact" || aid.Reads.Count <= MostEnumerated);

    private static double[]? Terms(Outcome<Explanation> explained) => explained.IsOk ? [.. explained.Value.Contributions.Values] : null;

    private static string Key(RegisteredPack registered, IDecisionAid aid) => $"{registered.Pack.Hash} {aid.Id} {aid.Hash}";

    private T Keep<T>(string key, Func<T> make) where T : class => (T)_kept.GetOrAdd(key, _ => new Lazy<object>(make)).Value;
}

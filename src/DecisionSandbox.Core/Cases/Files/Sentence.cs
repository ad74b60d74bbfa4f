using DecisionSandbox.Core.Cases.Generation;
using Fluid;

namespace DecisionSandbox.Core.Cases.Files;

/// <summary>One way of saying something in both languages, parsed once.</summary>
/// <param name="When">When it may be said; null for always.</param>
/// <param name="Fr">The French words.</param>
/// <param name="En">The English words, which say the same.</param>
internal sealed record Sentence(Formula? When, IFluidTemplate Fr, IFluidTemplate En)
{
    public IFluidTemplate In(Language language) => language == Language.Fr ? Fr : En;
}

/// <summary>Alternatives for one thing to say, of which the generator picks one; where <paramref name="By"/> is given, among those of its level.</summary>
/// <param name="Id">The id that <c>{% say id %}</c> names.</param>
/// <param name="By">What the sentence must be true of, or null.</param>
/// <param name="Alternatives">By level; under the empty word where there is no level.</param>
internal sealed record SentenceSet(string Id, DrawSlot? By, IReadOnlyDictionary<string, IReadOnlyList<Sentence>> Alternatives)
{
    private readonly ulong _key = KeyedRandom.KeyOf("say/" + Id);

    /// <summary>The sentence for a case: the same in both languages, whatever other sets the pack holds.</summary>
    public Sentence For(DrawnCase drawn)
    {
        var fitting = Alternatives[By is null ? "" : drawn.Values[By.Index].ToString()];
        Span<int> allowed = stackalloc int[fitting.Count];
        var count = 0;
        for (var i = 0; i < fitting.Count; i++)
        {
            if (fitting[i].When is not { } when || when.Holds(drawn.Values)) { allowed[count++] = i; }
        }
        return fitting[allowed[drawn.Pick(_key, count)]];
    }
}

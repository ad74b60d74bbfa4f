using System.Globalization;
using DecisionSandbox.Core.Cases.Files;

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>The generator of one pack. Thread-safe: it holds no state but the pack's plan.</summary>
public sealed class CaseGenerator : ICaseGenerator
{
    private readonly ScenarioPack _pack;
    private readonly GeneratorPlan _plan;
    private readonly CaseWriting _writing;
    private readonly IReferenceRule? _rule;

    internal CaseGenerator(ScenarioPack pack, GeneratorPlan plan, CaseWriting writing, IReferenceRule? rule) =>
        (_pack, _plan, _writing, _rule) = (pack, plan, writing, rule);

    /// <summary>The groups for fairness measures, in the pack's order.</summary>
    public IReadOnlyList<string> Groups => [.. _plan.Groups.Keys];

    /// <inheritdoc/>
    public Case Generate(long seed, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (_plan.List is not { } list) { return CaseOf(Draw(seed, index), withFile: true); }
        var id = IdOf(seed, index);
        return GenerateList(seed, index / list.Size).Cases.Single(c => c.Id == id);
    }

    /// <inheritdoc/>
    public Case Sketch(long seed, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return CaseOf(Draw(seed, index), withFile: false);
    }

    /// <inheritdoc/>
    public CaseList GenerateList(long seed, int index)
    {
        var drawn = ListOf(seed, index);
        var ranked = Ranked(drawn).Select((d, place) => (d.Index, Rank: place + 1)).ToDictionary(p => p.Index, p => p.Rank);
        var cases = drawn
            .OrderBy(d => d.Values[_plan.List!.FileNumber.Index].Number).ThenBy(d => d.Index)
            .Select(d => CaseOf(d, withFile: true) is var c && _plan.List!.Order.Count > 0 ? c with { Reference = new(_pack.ReferenceKind, null, ranked[d.Index]) } : c);
        return new($"{_pack.Id}/{seed.ToString(CultureInfo.InvariantCulture)}/L{index:D6}", _writing.WriteContext(drawn[0]), [.. cases]);
    }

    /// <summary>Consecutive cases in the order of their indices; a prioritisation pack's lists are made once each.</summary>
    /// <param name="seed">The caseload's seed.</param>
    /// <param name="from">The first index.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<Case> GenerateMany(long seed, int from, int count)
    {
        if (_plan.List is not { } list) { return Enumerable.Range(from, count).Select(i => Generate(seed, i)); }
        return Enumerable.Range(from / list.Size, ((from + count - 1) / list.Size) - (from / list.Size) + 1)
            .SelectMany(l => GenerateList(seed, l).Cases.OrderBy(c => c.Id, StringComparer.Ordinal).Select((c, k) => (Case: c, Index: (l * list.Size) + k)))
            .Where(c => c.Index >= from && c.Index < from + count)
            .Select(c => c.Case);
    }

    /// <inheritdoc/>
    /// <remarks>The caseload with this seed; cases without a reference answer are left out. Files are not written.</remarks>
    public IEnumerable<HistoricalCase> History(long seed, int count)
    {
        var given = 0;
        for (var index = 0; given < count; index++)
        {
            var drawn = Draw(seed, index);
            var @case = CaseOf(drawn, withFile: false);
            if ((_plan.History.Decision is { } decides ? decides.Word(drawn.Values) : @case.Reference?.Option) is not { } decision) { continue; }
            given++;
            yield return new(@case, Biased(decision, drawn));
        }
    }

    /// <summary>Everything that was drawn for a case, latent variables included, by the id of the draw. For tests and for the pack's authors.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Behind(long seed, int index)
    {
        var drawn = Draw(seed, index);
        return _plan.Slots.ToDictionary(s => s.Id, s => drawn.Values[s.Index].ToValue());
    }

    /// <summary>A case without its file: what a design looks at before it chooses.</summary>
    internal Case WithoutFile(long seed, int index) => CaseOf(Draw(seed, index), withFile: false);

    private string Biased(string decision, DrawnCase drawn)
    {
        foreach (var bias in _plan.History.Biases)
        {
            if (bias.From == decision && bias.When.Holds(drawn.Values) && drawn.Pick(bias.Key, 1000) < bias.PerThousand) { return bias.To; }
        }
        return decision;
    }

    private List<DrawnCase> ListOf(long seed, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (_plan.List is not { } list) { throw new NotSupportedException($"Pack {_pack.Id} asks for one case at a time."); }
        return [.. Enumerable.Range(index * list.Size, list.Size).Select(i => Draw(seed, i))];
    }

    private IEnumerable<DrawnCase> Ranked(List<DrawnCase> drawn)
    {
        var ranked = drawn.OrderBy(_ => 0);
        foreach (var order in _plan.List!.Order) { ranked = ranked.ThenByDescending(d => order.Number(d.Values)); }
        return ranked.ThenBy(d => d.Values[_plan.List.FileNumber.Index].Number);
    }

    internal DrawnCase Draw(long seed, int index)
    {
        var values = new Drawn[_plan.Slots.Count];
        if (_plan.List is { } list) { Fill(values, _plan.ListDraws, seed, index / list.Size); }
        Fill(values, _plan.Draws, seed, index);
        return new(seed, index, values);
    }

    private static void Fill(Drawn[] values, IReadOnlyList<Draw> draws, long seed, int index)
    {
        foreach (var draw in draws)
        {
            var random = KeyedRandom.For(seed, index, draw.Key);
            values[draw.Slot.Index] = draw.From(values, ref random);
        }
    }

    private Case CaseOf(DrawnCase drawn, bool withFile)
    {
        Dictionary<string, AttributeValue> seen = [], truth = [], whole = [];
        foreach (var attribute in _pack.Attributes)
        {
            var written = drawn.Values[_plan.Attributes[attribute.Id].Index].ToValue();
            var real = _plan.Truth.TryGetValue(attribute.Id, out var slot) ? drawn.Values[slot.Index].ToValue() : written;
            whole[attribute.Id] = real;
            if (attribute.SeenByAid) { seen[attribute.Id] = written; }
            if (!attribute.SeenByAid || real != written) { truth[attribute.Id] = real; }
        }
        var reference = _rule is not null ? _rule.Answer(whole)
            : _plan.Option is { } option ? new ReferenceAnswer(_pack.ReferenceKind, option.Word(drawn.Values))
            : null;
        var groups = _plan.Groups.ToDictionary(g => g.Key, g => drawn.Values[g.Value.Index].ToString());
        return new(IdOf(drawn.Seed, drawn.Index), _pack.Id, seen, truth, reference, withFile ? _writing.Write(drawn) : null, groups);
    }

    private string IdOf(long seed, int index) => string.Create(CultureInfo.InvariantCulture, $"{_pack.Id}/{seed}/{index:D6}");
}

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>One step of the generator: it gives one value from what was drawn before and its own random numbers.</summary>
/// <param name="Slot">Where its value goes.</param>
public abstract record Draw(DrawSlot Slot)
{
    /// <summary>The key of its random numbers.</summary>
    public ulong Key { get; } = KeyedRandom.KeyOf(Slot.Id);

    /// <summary>Draws.</summary>
    /// <param name="before">What was drawn so far, by slot.</param>
    /// <param name="random">The random numbers of this draw.</param>
    public abstract Drawn From(Drawn[] before, ref KeyedRandom random);
}

/// <summary>A formula over earlier draws: derived facts, and latent variables that share a common part.</summary>
public sealed record ValueDraw(DrawSlot Slot, Formula Value) : Draw(Slot)
{
    /// <inheritdoc/>
    public override Drawn From(Drawn[] before, ref KeyedRandom random) => Value.Of(before);
}

/// <summary>A latent variable: a point drawn evenly on a table of quantiles, with straight lines between them in whole numbers.</summary>
/// <param name="Slot">Where its value goes.</param>
/// <param name="Quantiles">Ascending values at evenly spaced probabilities, at least two.</param>
public sealed record QuantileDraw(DrawSlot Slot, IReadOnlyList<long> Quantiles) : Draw(Slot)
{
    private const int Steps = 1 << 16;

    /// <inheritdoc/>
    public override Drawn From(Drawn[] before, ref KeyedRandom random)
    {
        var point = random.Below((long)(Quantiles.Count - 1) * Steps);
        var (below, within) = ((int)(point / Steps), point % Steps);
        return new(Quantiles[below] + ((Quantiles[below + 1] - Quantiles[below]) * within / Steps));
    }
}

/// <summary>A number cut into levels: the level is the first whose cut-off the number does not reach (≥ goes on), else the last.</summary>
/// <param name="Slot">Where its value goes.</param>
/// <param name="Of">The number, with shifts by group written in the formula.</param>
/// <param name="At">Ascending cut-offs, one fewer than levels.</param>
/// <param name="Levels">The levels.</param>
public sealed record CutDraw(DrawSlot Slot, Formula Of, IReadOnlyList<long> At, IReadOnlyList<string> Levels) : Draw(Slot)
{
    /// <inheritdoc/>
    public override Drawn From(Drawn[] before, ref KeyedRandom random)
    {
        var number = Of.Number(before);
        var level = 0;
        while (level < At.Count && number >= At[level]) { level++; }
        return new(0, Levels[level]);
    }
}

/// <summary>A whole number evenly drawn between two bounds (inclusive), a step apart.</summary>
public sealed record RangeDraw(DrawSlot Slot, Formula Lowest, Formula Highest, long Step) : Draw(Slot)
{
    /// <inheritdoc/>
    public override Drawn From(Drawn[] before, ref KeyedRandom random)
    {
        var (low, high) = (Lowest.Number(before), Highest.Number(before));
        return high <= low ? new(low) : new(low + (Step * random.Below(((high - low) / Step) + 1)));
    }
}

/// <summary>Weighted values that apply where a condition holds.</summary>
/// <param name="When">The condition, or null for always.</param>
/// <param name="Values">What may be drawn.</param>
/// <param name="UpTo">Cumulated weights, one per value.</param>
public sealed record WeightedTable(Formula? When, IReadOnlyList<Drawn> Values, IReadOnlyList<long> UpTo);

/// <summary>A weighted table; the first whose condition holds is used, the last has none.</summary>
public sealed record ChoiceDraw(DrawSlot Slot, IReadOnlyList<WeightedTable> Tables) : Draw(Slot)
{
    /// <inheritdoc/>
    public override Drawn From(Drawn[] before, ref KeyedRandom random)
    {
        var table = Tables[0];
        for (var i = 0; table.When is { } when && !when.Holds(before); i++) { table = Tables[i + 1]; }
        var point = random.Below(table.UpTo[^1]);
        var value = 0;
        while (point >= table.UpTo[value]) { value++; }
        return table.Values[value];
    }
}

/// <summary>How often a true level is written down as another one, where a condition holds.</summary>
/// <param name="When">The condition, or null for always.</param>
/// <param name="Rates">From the true level: the levels written instead, each with its rate per thousand.</param>
public sealed record MiscodingRule(Formula? When, IReadOnlyDictionary<string, IReadOnlyList<(string Level, int PerThousand)>> Rates);

/// <summary>Declared miscoding: the level written down differs from the true one at stated rates; the first rule that holds is used.</summary>
/// <param name="Slot">Where its value goes.</param>
/// <param name="True">Where the true level stands.</param>
/// <param name="Rules">The rules.</param>
public sealed record MiscodeDraw(DrawSlot Slot, DrawSlot True, IReadOnlyList<MiscodingRule> Rules) : Draw(Slot)
{
    /// <inheritdoc/>
    public override Drawn From(Drawn[] before, ref KeyedRandom random)
    {
        var truth = before[True.Index];
        var point = random.Below(1000);
        foreach (var rule in Rules)
        {
            if (rule.When is { } when && !when.Holds(before)) { continue; }
            if (!rule.Rates.TryGetValue(truth.Word!, out var rates)) { return truth; }
            foreach (var (level, perThousand) in rates)
            {
                if ((point -= perThousand) < 0) { return new(0, level); }
            }
            return truth;
        }
        return truth;
    }
}

namespace DecisionSandbox.Core.Aids.BooleanRules;

/// <summary>A rule over named conditions.</summary>
public abstract record RuleTree
{
    /// <summary>True where the rule holds.</summary>
    /// <param name="condition">Whether a named condition holds.</param>
    public abstract bool Holds(Func<string, bool> condition);

    /// <summary>A named condition.</summary>
    /// <param name="Id">The condition's id.</param>
    public sealed record Named(string Id) : RuleTree
    {
        /// <inheritdoc/>
        public override bool Holds(Func<string, bool> condition)
        {
            ArgumentNullException.ThrowIfNull(condition);
            return condition(Id);
        }
    }

    /// <summary>All must hold.</summary>
    /// <param name="Parts">The parts, at least one.</param>
    public sealed record All(IReadOnlyList<RuleTree> Parts) : RuleTree
    {
        /// <inheritdoc/>
        public override bool Holds(Func<string, bool> condition) => Parts.All(part => part.Holds(condition));
    }

    /// <summary>One is enough.</summary>
    /// <param name="Parts">The parts, at least one.</param>
    public sealed record Any(IReadOnlyList<RuleTree> Parts) : RuleTree
    {
        /// <inheritdoc/>
        public override bool Holds(Func<string, bool> condition) => Parts.Any(part => part.Holds(condition));
    }

    /// <summary>It must not hold.</summary>
    /// <param name="Part">What must not hold.</param>
    public sealed record Not(RuleTree Part) : RuleTree
    {
        /// <inheritdoc/>
        public override bool Holds(Func<string, bool> condition) => !Part.Holds(condition);
    }
}

using DecisionSandbox.Core.Aids.Statutory.Rsa;

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>The statute on the true facts of a simple household (CASF L.262-2 and following): is anything paid in this month?</summary>
public sealed class RsaReference : IReferenceRule
{
    /// <inheritdoc/>
    /// <remarks>Null where the household is outside what the rules here cover.</remarks>
    public ReferenceAnswer? Answer(IReadOnlyDictionary<string, AttributeValue> truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        return RsaEngine.Assess(RsaFacts.Household([.. RsaFacts.Ids.Select(id => truth[id])])) is { IsOk: true } said ? new("legal-rule", RsaAid.OptionFor(said.Value)) : null;
    }
}

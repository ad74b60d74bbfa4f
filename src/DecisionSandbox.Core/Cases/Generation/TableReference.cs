using DecisionSandbox.Core.Aids.Tables;

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>A pack's own table, applied to what is true of a case.</summary>
/// <param name="table">The table.</param>
/// <param name="kind">The kind of the reference, as the pack declares it.</param>
internal sealed class TableReference(ConceptTable table, string kind) : IReferenceRule
{
    public ReferenceAnswer? Answer(IReadOnlyDictionary<string, AttributeValue> truth) => new(kind, table.Work(truth)[^1].Value);
}

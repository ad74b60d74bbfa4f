using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Tables;

/// <summary>Reads <c>table.yaml</c>, a hierarchy of concepts, and checks it against the pack: every combination of a concept's inputs must be answered once.</summary>
public static class TableFile
{
    /// <summary>The table of a file, with its hash.</summary>
    /// <param name="path">The file.</param>
    /// <param name="attributes">The pack's attributes.</param>
    /// <param name="decisions">The pack's decisions.</param>
    /// <returns>The table and <c>sha256:…</c> of the file, or a <see cref="RuleFileProblem"/>.</returns>
    public static Outcome<(ConceptTable Table, string Hash)> Load(string path, IReadOnlyList<CaseAttribute> attributes, IReadOnlyList<DecisionOption> decisions) =>
        RuleFile.Load(path, (file, yaml, hash) => Parse(file, yaml, attributes, decisions).Then(table => Outcome<(ConceptTable, string)>.Ok((table, hash))));

    /// <summary>The table of a file's text.</summary>
    /// <param name="file">The file's name, for errors.</param>
    /// <param name="yaml">The text.</param>
    /// <param name="attributes">The pack's attributes.</param>
    /// <param name="decisions">The pack's decisions.</param>
    public static Outcome<ConceptTable> Parse(string file, string yaml, IReadOnlyList<CaseAttribute> attributes, IReadOnlyList<DecisionOption> decisions)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(decisions);
        return RuleFile.Parse(file, yaml, (root, errors) => new TableReading(attributes, decisions, errors).Read(root));
    }
}

using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Research;

/// <summary>Analyses decisions made elsewhere. Nothing is kept: the file belongs to whoever brought it.</summary>
public interface IImportDesk
{
    /// <summary>The columns and first rows of a file, and which column is probably which.</summary>
    /// <param name="actor">Who asks: a researcher.</param>
    /// <param name="file">The file, from its start; left open.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<Outcome<ImportPreview>> Preview(Actor actor, Stream file, CancellationToken cancel = default);

    /// <summary>Every measure over a file.</summary>
    /// <param name="actor">Who asks: a researcher.</param>
    /// <param name="file">The file, from its start; left open.</param>
    /// <param name="reading">Which column is which, and what to do about faulty lines.</param>
    /// <param name="options">Scale, third ways, baseline.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<Outcome<AnalysisResult>> Analyse(Actor actor, Stream file, ReadingOptions reading, AnalysisOptions options, CancellationToken cancel = default);
}

/// <summary>What a file looks like before it is read in full.</summary>
/// <param name="Columns">Its columns, as the first line names them.</param>
/// <param name="Rows">Its first rows, cell by cell.</param>
/// <param name="Proposed">Our names and the columns that probably hold them.</param>
public sealed record ImportPreview(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyDictionary<string, string> Proposed);

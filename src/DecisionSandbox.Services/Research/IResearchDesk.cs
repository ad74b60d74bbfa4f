using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Research;

/// <summary>What a researcher may see of studies: pooled results and exports, never a person's name, never a league table.</summary>
public interface IResearchDesk
{
    /// <summary>All studies with how many people take part.</summary>
    Task<Outcome<IReadOnlyList<StudySummary>>> Studies(Actor actor, CancellationToken cancel = default);

    /// <summary>The measures of one study.</summary>
    Task<Outcome<StudyResults>> Results(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Writes the export (<c>decisions.csv</c>, <c>stages.csv</c>, <c>wide.csv</c>, JSON, codebook, manifest of hashes) into a folder; the export itself is recorded.</summary>
    Task<Outcome<ExportSummary>> Export(Actor actor, string studyId, string folder, CancellationToken cancel = default);
}

/// <summary>A study on the researcher's list.</summary>
public sealed record StudySummary(Study Study, StudyStatus Status, string Hash, int People, int FinishedReviews);

/// <summary>The measures of one study, ready for a page.</summary>
/// <param name="Summary">The study.</param>
public sealed record StudyResults(StudySummary Summary);

/// <summary>What an export wrote.</summary>
public sealed record ExportSummary(string Folder, IReadOnlyList<string> Files, int Rows);

using DecisionSandbox.Analysis.Reports;
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
/// <param name="Study">The study.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Hash">The hash that the committee approved.</param>
/// <param name="People">Who joined and did not withdraw.</param>
/// <param name="FinishedReviews">Their finished files.</param>
public sealed record StudySummary(Study Study, StudyStatus Status, string Hash, int People, int FinishedReviews);

/// <summary>The measures of one study, ready for a page.</summary>
/// <param name="Summary">The study.</param>
/// <param name="Analysis">Every measure by arm with its intervals, or null before the first final decision.</param>
public sealed record StudyResults(StudySummary Summary, AnalysisResult? Analysis);

/// <summary>What an export wrote.</summary>
/// <param name="Folder">Where.</param>
/// <param name="Files">The files' names, the manifest last.</param>
/// <param name="Rows">Rows of <c>decisions.csv</c>.</param>
public sealed record ExportSummary(string Folder, IReadOnlyList<string> Files, int Rows);

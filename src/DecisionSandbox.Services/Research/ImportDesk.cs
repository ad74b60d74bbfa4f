using System.Text;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.UseCases;

namespace DecisionSandbox.Services.Research;

/// <inheritdoc cref="IImportDesk"/>
public sealed class ImportDesk(Doorway doorway, Computing computing) : IImportDesk
{
    private static readonly UseCase Import = new("import-decisions", Role.Researcher);
    private const int PreviewRows = 5;

    // What other tools call our columns; the first that the file has is proposed.
    private static readonly (string Ours, string[] Theirs)[] Known =
    [
        ("participant", ["participant", "participant_id", "worker_id", "workerid", "user", "user_id", "subject", "personne"]),
        ("case", ["case", "case_id", "item", "item_id", "trial", "task_id", "question", "dossier", "cas"]),
        ("arm", ["arm", "condition", "treatment", "bras"]),
        ("group", ["group", "groupe"]),
        ("reference", ["reference", "truth", "ground_truth", "label", "correct_answer", "référence"]),
        ("own", ["own", "initial", "initial_decision", "first_decision", "avis"]),
        ("aid", ["aid", "ai", "ai_prediction", "advice", "recommendation", "suggestion", "outil"]),
        ("final", ["final", "final_decision", "decision", "answer", "response", "décision"]),
        ("confidenceOwn", ["confidenceown", "initial_confidence"]),
        ("confidenceFinal", ["confidencefinal", "confidence", "final_confidence"]),
        ("seconds", ["seconds", "time", "duration", "secondes"]),
        ("list", ["list", "list_id", "liste"]),
    ];

    /// <inheritdoc/>
    public Task<Outcome<ImportPreview>> Preview(Actor actor, Stream file, CancellationToken cancel = default) =>
        doorway.Read(actor, Import, _ => Task.FromResult(Preview(file)), cancel);

    /// <inheritdoc/>
    public async Task<Outcome<AnalysisResult>> Analyse(Actor actor, Stream file, ReadingOptions reading, AnalysisOptions options, CancellationToken cancel = default)
    {
        var allowed = await doorway.Read(actor, Import, _ => Task.FromResult(Outcome<bool>.Ok(true)), cancel);
        // The computing needs neither the database nor its connection.
        return await computing.Run(() => allowed.Then(_ => DecisionReader.Read(file, reading)).Then(read => DecisionSandbox.Analysis.Analyse.Run(
            read.Rows,
            options with { ColumnNames = reading.Columns, LeaveOutFaulty = reading.LeaveOutFaulty, ExcludedOnReading = read.Excluded, FaultsOnReading = read.Faults },
            progress: null, cancel)), cancel);
    }

    private static Outcome<ImportPreview> Preview(Stream file)
    {
        try
        {
            var lines = DecisionReader.FirstRows(file, PreviewRows + 1);
            if (lines.Count == 0) { return UnreadableDecisions.Because(0, null, "il est vide.", "it is empty."); }
            if (lines.Count == 1) { return UnreadableDecisions.Because(0, null, "aucune décision sous l’en-tête.", "no decision below the header."); }
            var columns = lines[0];
            var proposed = Known.Select(known => (known.Ours, Theirs: columns.FirstOrDefault(column => known.Theirs.Contains(column.ToLowerInvariant()))))
                .Where(pair => pair.Theirs is not null).ToDictionary(pair => pair.Ours, pair => pair.Theirs!);
            return new ImportPreview(columns, [.. lines.Skip(1)], proposed);
        }
        catch (DecoderFallbackException)
        {
            return DecisionReader.WhereNotUtf8(file);
        }
    }
}

using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Participations;

/// <summary>Which exports held somebody's answers: those of the study that were taken after the person's first decision or first questionnaire. The record alone knows.</summary>
internal static class HeldExports
{
    public static async Task<IReadOnlyList<ExportHeld>> Of(SandboxContext context, StoredParticipation participation, CancellationToken cancel)
    {
        var reviews = context.Reviews.Where(review => review.ParticipationId == participation.Id && review.ReceiptEntry != null);
        var decided = await reviews.MinAsync(review => review.ReceiptEntry, cancel);
        var answered = await context.Questionnaires.Where(row => row.ParticipationId == participation.Id && row.Entry != null).MinAsync(row => row.Entry, cancel);
        if ((decided < answered ? decided : answered ?? decided) is not { } first) { return []; }
        var exports = await context.Entries.AsNoTracking()
            .Where(entry => entry.Event == Events.Export && entry.Study == participation.StudyId && entry.Index > first).OrderBy(entry => entry.Index).ToListAsync(cancel);
        return [.. exports.Select(entry => (entry.Index, Reading: EntryReading.Of(entry.Bytes))).Where(export => export.Reading is not null)
            .Select(export => new ExportHeld(export.Index, export.Reading!.At, export.Reading.Facts.GetValueOrDefault("recipient") ?? "?"))];
    }
}

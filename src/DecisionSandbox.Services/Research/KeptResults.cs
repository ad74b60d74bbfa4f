using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Research;

/// <summary>
/// Measures of closed studies, kept in the database under the fingerprint of what they were computed from. A withdrawal, another file or another version of the software makes
/// another fingerprint, and what is kept under the old one is never read.
/// </summary>
public sealed class KeptResults(Doorway doorway, AidRegistry registry)
{
    private static readonly UseCase KeepIt = new("keep-results", Role.Researcher);
    private static readonly Actor Software = Actor.Operator(Role.Researcher);
    private static readonly Guid[] s_software = [typeof(AnalysisResult).Module.ModuleVersionId, typeof(KeptResults).Module.ModuleVersionId, typeof(Study).Module.ModuleVersionId];
    private static readonly JsonSerializerOptions s_json = new()
    {
        IncludeFields = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The fingerprint of a study as it stands, and what is kept under it, or null.</summary>
    public async Task<(string Fingerprint, StudyResults? Results)> Find(SandboxContext context, StudySummary summary, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(summary);
        var now = await Fingerprint(context, summary.Study, cancel);
        var row = await context.Results.AsNoTracking().FirstOrDefaultAsync(row => row.StudyId == summary.Study.Id && row.Fingerprint == now, cancel);
        return (now, row is null ? null : Read(row.Bytes, summary));
    }

    /// <summary>Keeps results that were computed after <see cref="Find"/> said this fingerprint. If somebody has withdrawn since, nothing is written; where the disk refuses, they are computed again another time.</summary>
    /// <returns>True where they are kept now.</returns>
    public async Task<bool> Keep(string fingerprint, StudyResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var study = results.Summary.Study;
        return await doorway.Write(Software, KeepIt, async work =>
        {
            if (await Fingerprint(work.Context, study, CancellationToken.None) != fingerprint) { return Outcome<bool>.Ok(false); }
            await work.Context.Results.Where(row => row.StudyId == study.Id).ExecuteDeleteAsync();
            work.Context.Results.Add(new() { StudyId = study.Id, Fingerprint = fingerprint, Bytes = Bytes(results) });
            return true;
        }, CancellationToken.None) is { IsOk: true, Value: true };
    }

    /// <summary>The bytes of results; the study itself stands elsewhere.</summary>
    public static byte[] Bytes(StudyResults results) => JsonSerializer.SerializeToUtf8Bytes(results with { Summary = null! }, s_json);

    /// <summary>Reads them again, or null where they are not what was written.</summary>
    public static StudyResults? Read(byte[] bytes, StudySummary summary)
    {
        try
        {
            return JsonSerializer.Deserialize<StudyResults>(bytes, s_json)! with { Summary = summary };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The study, its pack and aid as they are here, its people, the codes of what they wrote, and the entries of the record that hold what they answered: an entry is never changed.
    private async Task<string> Fingerprint(SandboxContext context, Study study, CancellationToken cancel)
    {
        var people = context.Participations.AsNoTracking().Where(row => row.StudyId == study.Id);
        var present = people.Where(row => row.WithdrawnAt == null);
        return Draw.Hash(JsonSerializer.SerializeToUtf8Bytes(new
        {
            s_software,
            Study = Draw.Hash(StoredJson.Bytes(study)),
            Pack = registry.Pack(study.PackId)?.Pack.Hash,
            Aid = registry.Frozen(study)?.Aid.Hash,
            People = await people.OrderBy(row => row.Id).Select(row => new { row.Id, row.WithdrawnAt }).ToListAsync(cancel),
            Files = await context.Reviews.Where(row => row.DoneAt != null && present.Any(person => person.Id == row.ParticipationId)).OrderBy(row => row.Id).Select(row => new { row.Id, row.ReceiptEntry }).ToListAsync(cancel),
            Coded = await context.CodedTexts.Where(text => context.Codings.Any(coding => coding.Id == text.CodingId && coding.StudyId == study.Id && coding.FinishedA != null && coding.FinishedB != null))
                .OrderBy(text => text.Id).Select(text => new { text.Id, text.CodeA, text.CodeB, text.Settled }).ToListAsync(cancel),
            Answered = await context.Questionnaires.Where(row => row.SubmittedAt != null && present.Any(person => person.Id == row.ParticipationId)).OrderBy(row => row.Entry).Select(row => row.Entry).ToListAsync(cancel),
        }));
    }
}

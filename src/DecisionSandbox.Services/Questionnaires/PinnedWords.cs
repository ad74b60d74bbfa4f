using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Questionnaires;

/// <summary>The exact words of a questionnaire under their hash: what the committee read is what people are asked, whatever was installed since.</summary>
internal static class PinnedWords
{
    public static string HashOf(Questionnaire questionnaire) => Draw.Hash(StoredJson.Bytes(questionnaire));

    /// <summary>The hash of the words that a study would ask now, or null where there are none of that id.</summary>
    public static string? HashOf(Study study, string id) => study.QuestionnaireOf(id) is { } found ? HashOf(found) : null;

    /// <summary>The study with each questionnaire that has no hash yet pinned to the words that are here.</summary>
    public static Study Pin(Study study) => study.Questionnaires.All(asked => asked.Hash is not null) ? study : study with
    {
        Questionnaires = [.. study.Questionnaires.Select(asked => asked.Hash is null ? asked with { Hash = HashOf(study, asked.Id) } : asked)],
    };

    /// <summary>The words that a study pinned; null where they are gone.</summary>
    public static async Task<Questionnaire?> Of(SandboxContext context, Study study, QuestionnaireRef asked, CancellationToken cancel)
    {
        if (study.QuestionnaireOf(asked.Id) is { } here && (asked.Hash is null || HashOf(here) == asked.Hash)) { return here; }
        return await context.Contents.AsNoTracking().FirstOrDefaultAsync(content => content.Hash == asked.Hash, cancel) is { } kept ? StoredJson.Read<Questionnaire>(kept.Bytes) : null;
    }

    /// <summary>Stores the words of all questionnaires of a study under their hashes.</summary>
    public static async Task Keep(SandboxContext context, Study study, CancellationToken cancel)
    {
        foreach (var words in study.Questionnaires.Select(asked => study.QuestionnaireOf(asked.Id)).OfType<Questionnaire>())
        {
            await LoadedReview.Keep(context, StoredJson.Bytes(words), cancel);
        }
    }
}

using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Codings;

/// <summary>A coding with its study.</summary>
internal sealed record LoadedCoding(StoredCoding Row, StoredStudy Study)
{
    /// <summary>True for the researcher of the study; what ships with the software is everybody's.</summary>
    public bool IsOf(string userId) => Study.OwnerId is null || Study.OwnerId == userId;

    /// <summary>True for the first coder, false for the second, null for anybody else.</summary>
    public bool? IsFirst(string userId) => Row.CoderA == userId ? true : Row.CoderB == userId ? false : null;

    /// <summary>True once both have finished.</summary>
    public bool IsFinished => Row is { FinishedA: not null, FinishedB: not null };

    /// <summary>How far it has come, given the texts that are to be settled.</summary>
    public CodingStage Stage(int toSettle) => Row.NamedAt is null ? CodingStage.Fixed : !IsFinished ? CodingStage.UnderWay : toSettle > 0 ? CodingStage.ToSettle : CodingStage.Settled;
}

/// <summary>Reads codings, and the words of texts as anybody but their author may read them.</summary>
internal static class CodingRows
{
    /// <summary>A coding; what is read and recorded is about its study from here on.</summary>
    public static async Task<LoadedCoding?> Load(Work work, string codingId, CancellationToken cancel)
    {
        if (await work.Context.Codings.FirstOrDefaultAsync(row => row.Id == codingId, cancel) is not { } row) { return null; }
        work.About = new(row.StudyId);
        return new(row, await work.Context.Studies.AsNoTracking().SingleAsync(study => study.Id == row.StudyId, cancel));
    }

    /// <summary>Every free text of a study's finished files and remarks, by those who did not withdraw, that is of one of these kinds.</summary>
    public static async Task<IReadOnlyList<(string Participation, string? Review, FreeText Text)>> All(SandboxContext context, string studyId, IReadOnlyList<FreeTextKind> kinds, CancellationToken cancel)
    {
        var people = context.Participations.Where(person => person.StudyId == studyId && person.WithdrawnAt == null);
        var reviews = await context.Reviews.AsNoTracking().Where(review => review.DoneAt != null && people.Any(person => person.Id == review.ParticipationId)).ToListAsync(cancel);
        // A contest in words is a remark too: it counts as what it is.
        var remarks = !kinds.Contains(FreeTextKind.Remark) ? [] : await context.Feedback.AsNoTracking()
            .Where(row => row.StudyId == studyId && row.About != FeedbackSubject.Factor && people.Any(person => person.Id == row.ParticipationId)).ToListAsync(cancel);
        return
        [
            .. reviews.SelectMany(review => FreeTexts.Of(review).Where(text => kinds.Contains(text.Kind)).Select(text => (review.ParticipationId, (string?)review.Id, text))),
            .. remarks.Select(remark => (remark.ParticipationId, remark.ReviewId, new FreeText(FreeTextKind.Remark, remark.Id, remark.Words))),
        ];
    }

    /// <summary>The words of these texts, screened, by the text's id; one whose words went while this was read is missing.</summary>
    public static async Task<IReadOnlyDictionary<string, ScreenedText>> Words(SandboxContext context, IReadOnlyList<StoredCodedText> texts, CancellationToken cancel)
    {
        var ids = texts.Select(text => text.ReviewId).OfType<string>().Distinct().ToList();
        var reviews = await context.Reviews.AsNoTracking().Where(review => ids.Contains(review.Id)).ToDictionaryAsync(review => review.Id, cancel);
        var named = texts.Where(text => text.Kind == FreeTextKind.Remark).Select(text => text.Place).ToList();
        var remarks = named.Count == 0 ? [] : await context.Feedback.AsNoTracking().Where(row => named.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Words, cancel);
        var written = reviews.ToDictionary(review => review.Key, review => FreeTexts.Of(review.Value).ToDictionary(text => text.Place, text => text.Words));
        var known = new Dictionary<string, KnownWords>();
        var screened = new Dictionary<string, ScreenedText>();
        foreach (var text in texts)
        {
            var review = text.ReviewId is { } id ? reviews.GetValueOrDefault(id) : null;
            if ((text.Kind == FreeTextKind.Remark ? remarks.GetValueOrDefault(text.Place) : review is null ? null : written[review.Id].GetValueOrDefault(text.Place)) is not { } words) { continue; }
            screened[text.Id] = FreeTextScreening.Of(words, review is null ? KnownWords.None : await Known(review.CaseHash));
        }
        return screened;

        async Task<KnownWords> Known(string hash)
        {
            if (!known.TryGetValue(hash, out var words)) { known[hash] = words = ReadByOthers.Words(await KnownContents.Read<CaseContent>(context, hash, cancel)); }
            return words;
        }
    }
}

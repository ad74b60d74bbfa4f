using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Feedback;

/// <summary>What an entry commits to of a remark.</summary>
internal sealed record WrittenRemark(FeedbackSubject About, string Words);

/// <summary>Writes and reads the rows of remarks.</summary>
internal static class FeedbackRows
{
    /// <summary>A remark with its entry.</summary>
    public static void Add(Work work, string participationId, FeedbackSubject about, StoredReview? review, string words)
    {
        work.About = work.About with { Case = review?.CaseId, Review = review?.Id };
        var entry = work.Record(new EntryDraft(Events.Feedback, work.About)
        {
            Thoughts = new Dictionary<string, byte[]> { ["remark"] = StoredJson.Bytes(new WrittenRemark(about, words)) },
        });
        work.Context.Feedback.Add(new()
        {
            Id = Draw.Id(), ParticipationId = participationId, StudyId = work.About.Study!, About = about, ReviewId = review?.Id, CaseId = review?.CaseId, Words = words, At = work.Now, Entry = entry,
        });
    }

    /// <summary>A factor contested in words is a remark: its entry is the contest's own.</summary>
    public static void AddContest(Work work, StoredReview review, ContestedFactor factor, long entry)
    {
        if (string.IsNullOrWhiteSpace(factor.Why)) { return; }
        work.Context.Feedback.Add(new()
        {
            Id = Draw.Id(), ParticipationId = review.ParticipationId, StudyId = work.About.Study!, About = FeedbackSubject.Factor, ReviewId = review.Id, CaseId = factor.CaseId, Attribute = factor.Attribute,
            Words = factor.Why.Trim(), At = work.Now, Entry = entry,
        });
    }

    /// <summary>What these remarks are about: their reviews, the files as shown, and the contested factors in the words in which they were shown.</summary>
    public static async Task<FeedbackPlaces> Places(SandboxContext context, IReadOnlyList<StoredFeedback> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.ReviewId).OfType<string>().Distinct().ToList();
        var reviews = await context.Reviews.AsNoTracking().Where(review => ids.Contains(review.Id)).ToDictionaryAsync(review => review.Id, cancel);
        var hashes = reviews.Values.SelectMany(review => new[] { review.CaseHash, review.ShownHash }).OfType<string>().Distinct().ToList();
        var contents = await context.Contents.AsNoTracking().Where(content => hashes.Contains(content.Hash)).ToDictionaryAsync(content => content.Hash, content => content.Bytes, cancel);
        return new(reviews, contents);
    }
}

/// <summary>What remarks are about.</summary>
internal sealed class FeedbackPlaces(IReadOnlyDictionary<string, StoredReview> reviews, IReadOnlyDictionary<string, byte[]> contents)
{
    public int? Position(StoredFeedback row) => Review(row)?.Position;

    public Text? Factor(StoredFeedback row) => row.Attribute is null || Review(row)?.ShownHash is not { } hash || contents.GetValueOrDefault(hash) is not { } bytes ? null
        : StoredJson.Read<ShownContent>(bytes).Cases.FirstOrDefault(shown => shown.CaseId == row.CaseId)?.Factors.FirstOrDefault(factor => factor.Attribute == row.Attribute)?.Phrase;

    /// <summary>The file that was on the page, where there is one.</summary>
    public CaseContent? File(StoredFeedback row) => Review(row) is { } review && contents.GetValueOrDefault(review.CaseHash) is { } bytes ? StoredJson.Read<CaseContent>(bytes) : null;

    private StoredReview? Review(StoredFeedback row) => row.ReviewId is { } id ? reviews.GetValueOrDefault(id) : null;
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Reviews;

/// <summary>A review with all that its state machine needs, loaded for the person it belongs to.</summary>
internal sealed record LoadedReview(Participant Participant, StoredReview Row, CaseContent Content, ReviewState State)
{
    public static async Task<Outcome<LoadedReview>> Load(Work work, string reviewId, CancellationToken cancel)
    {
        var row = await work.Context.Reviews.FirstOrDefaultAsync(review => review.Id == reviewId, cancel);
        if (row is null) { return new NotFound(); }
        var participant = await Participant.Load(work, row.ParticipationId, cancel);
        return participant.Problem is { } problem ? problem : await Of(work, participant.Value, row, cancel);
    }

    public static async Task<LoadedReview> Of(Work work, Participant participant, StoredReview row, CancellationToken cancel)
    {
        work.About = participant.About with { Case = row.CaseId, Review = row.Id };
        var content = await KnownContents.Read<CaseContent>(work.Context, row.CaseHash, cancel);
        return new(participant, row, content, new(
            participant.Arm, content.Rules(), row.Step, row.Own, row.ShownHash, row.Contested, row.Opened, row.Final, row.Skipped) { Looked = row.Looked });
    }

    /// <summary>What the page may know. Of the aid there is nothing in it unless the state machine says that it may leave the server.</summary>
    public async Task<ReviewView> View(Work work, AidRegistry registry, CancellationToken cancel)
    {
        var shown = State.MayReveal && Row.ShownHash is { } hash ? await KnownContents.Read<ShownContent>(work.Context, hash, cancel) : null;
        return new(
            Row.Id, await Participant.View(work.Context, registry, cancel), Row.Position, State.Step, Content.Task, Content.Question, Content.Notice,
            Content.Options, Content.Reasons, Content.File, Content.ListedCases, State.Own, Row.OwnAt, shown, State.Contested, State.Final, State.Skipped,
            Row.Draft ?? ReviewDraft.Empty, Row.DraftSavedAt)
        {
            Steps = State.Arm.Steps,
            SecondsLeft = State.Step == ProtocolStep.Wait ? Math.Max(0, (int)Math.Ceiling(State.Arm.DelaySeconds - SinceOwn(work.Now).TotalSeconds)) : null,
            Openings = State.Arm.Openings,
            Looked = State.Looked,
            LeftAt = State.Step != ProtocolStep.Done && work.Now - Row.TouchedAt > ReviewView.LongGap ? Row.TouchedAt : null,
        };
    }

    /// <summary>Time since the own judgement, by the server's clock.</summary>
    public TimeSpan SinceOwn(DateTimeOffset now) => Row.OwnAt is { } at ? now - at : TimeSpan.Zero;

    /// <summary>Stores bytes under their hash unless they are there.</summary>
    public static async Task<string> Keep(SandboxContext context, byte[] bytes, CancellationToken cancel)
    {
        var hash = Draw.Hash(bytes);
        if (!context.Contents.Local.Any(content => content.Hash == hash) && !await context.Contents.AnyAsync(content => content.Hash == hash, cancel))
        {
            context.Contents.Add(new() { Hash = hash, Bytes = bytes });
        }
        return hash;
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Participations;

/// <summary>A participation with its study, loaded for the person it belongs to and for nobody else.</summary>
internal sealed record Participant(StoredParticipation Row, StoredStudy Stored, Study Study)
{
    // A pause for a telephone call is not the person's pace.
    private const double LongestFileMinutes = 20;

    /// <summary>Why the committee suspended the study; null where it runs.</summary>
    public string? Suspension { get; private init; }

    public Arm Arm => Study.Arms.First(arm => arm.Id == Row.Arm);

    public int Total => Row.Order.Count;

    public EntryAbout About => new(Study.Id, Arm: Row.Arm, Subject: Row.Id);

    public static async Task<Outcome<Participant>> Load(Work work, string participationId, CancellationToken cancel)
    {
        var row = await work.Context.Participations.FirstOrDefaultAsync(p => p.Id == participationId, cancel);
        if (row is null || row.UserId != work.Actor.UserId) { return new NotFound(); }
        // Read only: a study is long, and comparing it with itself at every step would cost more than the step.
        var participant = await Of(work.Context, row, await work.Context.Studies.AsNoTracking().SingleAsync(study => study.Id == row.StudyId, cancel), cancel);
        work.About = participant.About;
        return participant;
    }

    /// <summary>A participation with the version of the study that the person agreed to, whatever was approved since.</summary>
    public static async Task<Participant> Of(SandboxContext context, StoredParticipation row, StoredStudy stored, CancellationToken cancel) => new(row, stored,
        row.StudyHash is { } joined && joined != stored.Hash ? await KnownContents.Read<Study>(context, joined, cancel) : stored.Study)
    {
        Suspension = stored.Status == StudyStatus.Suspended
            ? (await context.Suspensions.AsNoTracking().Where(row => row.StudyId == stored.Id && row.LiftedAt == null).ToListAsync(cancel)).MaxBy(row => row.At)?.Reason
            : null,
    };

    /// <summary>What stands between the file before this position and this one, or null.</summary>
    public Interlude? Pending(int position)
    {
        var after = position - 1;
        return Row.Passed.Any(passed => passed.After == after) || position > Total ? null : Interlude.Of(Study, after);
    }

    public Problem? ProblemWithWorking() =>
        Stored.Status is not (StudyStatus.Approved or StudyStatus.Recruiting) ? new StudyNotOpen(Suspension)
        : Row.ConsentVersion is null ? new ConsentMissing()
        : null;

    public async Task<ParticipationView> View(SandboxContext context, AidRegistry registry, CancellationToken cancel)
    {
        var done = await context.Reviews.AsNoTracking()
            .Where(review => review.ParticipationId == Row.Id && review.Step == ProtocolStep.Done)
            .Select(review => new { review.Position, review.OpenedAt, review.DoneAt }).ToListAsync(cancel);
        // Rows changed in this very use case are not in the database yet.
        var finished = done.Select(review => review.Position).ToHashSet();
        finished.UnionWith(context.ChangeTracker.Entries<StoredReview>()
            .Where(entry => entry.Entity.ParticipationId == Row.Id && entry.Entity.Step == ProtocolStep.Done).Select(entry => entry.Entity.Position));
        var position = Enumerable.Range(1, Total).FirstOrDefault(p => !finished.Contains(p), Total + 1);
        var pace = done.Count == 0 ? (double?)null
            : done.Average(review => Math.Min(LongestFileMinutes, ((review.DoneAt ?? review.OpenedAt) - review.OpenedAt).TotalMinutes));
        var pack = registry.Pack(Study.PackId)?.Pack;
        var asked = await Asked(context, position, cancel);
        return new(
            Row.Id, Study.Id, Study.Title, pack?.Title ?? Text.Same(Study.PackId), Study.Task, pack?.Role ?? Text.Same(""), PeopleRead.Notice(Study), Study.Version,
            Row.ConsentVersion is not null, position, Total, pace is null ? null : (int)Math.Ceiling(pace.Value * (Total + 1 - position)),
            Row.WithdrawnAt is not null, Study.IsSimulated) { Interlude = Pending(position), Suspension = Suspension, Questionnaire = asked, IsTraining = asked is null && position == 1 && IsTraining };
    }

    private bool IsTraining => Study.Training is { } training && ProblemWithWorking() is null
        && (Row.Training is not { } done || done.Practised < training.Cases.Count || done.Answers.Count < training.Questions.Count)
        && training.Cases.Count + training.Questions.Count > 0;

    // In the study's order; a person who already handed one in is not asked it again.
    private async Task<QuestionnaireRef?> Asked(SandboxContext context, int position, CancellationToken cancel)
    {
        if (position != 1 && position <= Total) { return null; }
        var when = position == 1 ? QuestionnaireMoment.Before : QuestionnaireMoment.After;
        var mine = Study.Questionnaires.Where(asked => asked.When == when && asked.Asks(Row.Arm)).ToList();
        if (mine.Count == 0 || ProblemWithWorking() is not null) { return null; }
        var answered = await context.Questionnaires.AsNoTracking().Where(row => row.ParticipationId == Row.Id && row.SubmittedAt != null && row.When == when).Select(row => row.Questionnaire).ToListAsync(cancel);
        // One handed in within this very use case is not in the database yet.
        answered.AddRange(context.ChangeTracker.Entries<StoredQuestionnaire>().Where(row => row.Entity.SubmittedAt is not null && row.Entity.When == when && row.Entity.ParticipationId == Row.Id).Select(row => row.Entity.Questionnaire));
        return mine.FirstOrDefault(asked => !answered.Contains(asked.Id));
    }
}

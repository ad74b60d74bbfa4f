using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Reviews;

/// <summary>
/// Random sequences over the real services and a real database: steps in any order, the same key posted twice and at once, stale tabs, reloads, files that are not
/// open yet, another person's review. Afterwards the database and the record are read as they stand: no early reveal, no skipped step, no double, nothing lost.
/// </summary>
public sealed class RandomSequencesTests
{
    private const int People = 24, Posts = 40;

    private static readonly string[] Played = ["suggestion-factors", "second-look", "on-request", "delayed", "suggestion-first", "for-and-against", "no-aid", "suggestion"];

    private static CancellationToken Cancel => Workshop.Cancel;

    [Fact]
    public async Task Whatever_is_posted_nothing_is_early_skipped_doubled_or_lost()
    {
        await using var workshop = await Ready();
        var acknowledged = await Play(workshop, workshop.Reviews);

        (await Violations(workshop, acknowledged)).Should().BeEmpty();
        acknowledged.Count.Should().BeGreaterThan(100, "the sequences get somewhere");
    }

    [Fact]
    public async Task A_desk_that_lets_the_own_judgement_be_passed_over_is_caught()
    {
        await using var workshop = await Ready();
        var acknowledged = await Play(workshop, workshop.Reviews);
        // The broken variant writes what a desk without the rule would have written.
        await using (var context = workshop.Context())
        {
            var row = await context.Reviews.FirstAsync(review => review.Own != null && review.ShownHash != null, Cancel);
            row.Own = null;
            await context.SaveChangesAsync(Cancel);
        }

        (await Violations(workshop, acknowledged)).Should().Contain(violation => violation.Contains("before the own judgement", StringComparison.Ordinal) || violation.Contains("lost", StringComparison.Ordinal));
    }

    private static async Task<Workshop> Ready()
    {
        var workshop = await Workshop.Ready(DecisionSandbox.Services.Folder.SandboxOptions.Sqlite);
        foreach (var id in Played)
        {
            var arm = Arms.All.Single(arm => arm.Id == id);
            // A wait of a second, which no sequence here sits out: nothing of that arm may ever be shown.
            if (arm.DelaySeconds > 0) { arm = arm with { DelaySeconds = 300 }; }
            (await workshop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), SamplePack.Study(workshop.Aid, id) with { Arms = [arm] }, StudyStatus.Approved, 1, Cancel)).IsOk.Should().BeTrue();
        }
        return workshop;
    }

    // What the desk said was done, by review: it must be there afterwards.
    private static async Task<List<(string Review, string What, object Value)>> Play(Workshop workshop, IReviewDesk desk)
    {
        var acknowledged = new List<(string, string, object)>();
        var all = new List<string>();
        for (var person = 0; person < People; person++)
        {
            var random = new Random(person);
            var (actor, participation) = await workshop.Participant(study: Played[person % Played.Length]);
            var mine = new List<string>();
            for (var post = 0; post < Posts; post++)
            {
                if (mine.Count == 0 || random.Next(6) == 0)
                {
                    // Back buttons and addresses typed by hand.
                    var opened = await desk.Open(actor, participation.Id, random.Next(0, 6), Cancel);
                    if (opened.IsOk && !mine.Contains(opened.Value.ReviewId)) { mine.Add(opened.Value.ReviewId); all.Add(opened.Value.ReviewId); }
                    continue;
                }
                // Mostly the file at hand, sometimes a stale tab, sometimes somebody else's review.
                var review = random.Next(10) switch { 0 => all[random.Next(all.Count)], 1 or 2 => mine[random.Next(mine.Count)], _ => mine[^1] };
                var key = $"{random.Next(4)}";
                var own = new OwnJudgement(new OptionAnswer(random.Next(2) == 0 ? SamplePack.Yes : SamplePack.No), Confidence.Low);
                var final = Workshop.Final(random.Next(2) == 0 ? SamplePack.Yes : SamplePack.Meet);
                var step = random.Next(9);
                Task<Outcome<ReviewView>> Send() => step switch
                {
                    0 or 1 => desk.FinishReading(actor, review, "read" + key, Cancel),
                    2 or 3 => desk.CommitOwn(actor, review, "own" + key, own, Cancel),
                    4 => desk.FinishRereading(actor, review, "reread" + key, Cancel),
                    5 => random.Next(2) == 0 ? desk.EndWait(actor, review, "wait" + key, Cancel) : desk.Ask(actor, review, "ask" + key, Cancel),
                    6 or 7 => desk.Decide(actor, review, "final" + key, final, Cancel),
                    _ => random.Next(4) == 0 ? desk.Skip(actor, review, "skip" + key, Cancel) : desk.Decide(actor, review, "final" + key, final, Cancel),
                };
                // A double click: the same post twice, at once.
                var answers = random.Next(5) == 0 ? await Task.WhenAll(Send(), Send()) : [await Send()];
                foreach (var answer in answers.Where(answer => answer.IsOk))
                {
                    if (answer.Value.Own is { } kept) { acknowledged.Add((review, "own", kept)); }
                    if (answer.Value.Final is { } decided) { acknowledged.Add((review, "final", decided.Answer)); }
                }
            }
        }
        return acknowledged;
    }

    private static async Task<List<string>> Violations(Workshop workshop, List<(string Review, string What, object Value)> acknowledged)
    {
        await using var context = workshop.Context();
        var rows = await context.Reviews.AsNoTracking().ToDictionaryAsync(row => row.Id, Cancel);
        var arms = await context.Participations.AsNoTracking().ToDictionaryAsync(row => row.Id, row => Arms.All.Single(arm => arm.Id == row.Arm), Cancel);
        var events = (await context.Entries.AsNoTracking().Where(entry => entry.Review != null).OrderBy(entry => entry.Index).ToListAsync(Cancel))
            .Where(entry => entry.Event is not (Events.Denied or Events.Refused)).ToLookup(entry => entry.Review!, entry => entry.Event);
        var found = new List<string>();
        foreach (var row in rows.Values)
        {
            var (arm, told) = (arms[row.ParticipationId], events[row.Id].ToList());
            void Check(bool holds, string violation) { if (!holds) { found.Add($"{arm.Id} {row.Id}: {violation}; {string.Join(' ', told)}"); } }
            Check(told.Distinct().Count() == told.Count, "doubled");
            Check(row.ShownHash is null || arm.ShowsAid, "showed an aid that the arm does not have");
            Check(row.ShownHash is null || !arm.AsksOwnFirst || row.Own is not null, "revealed before the own judgement");
            Check(arm.Id != "delayed" || row.ShownHash is null, "revealed before the wait was over");
            var (own, shown) = (told.IndexOf(Events.OwnJudgement), told.IndexOf(Events.AidShown));
            Check(shown < 0 || !arm.AsksOwnFirst || (own >= 0 && own < shown), "recorded a reveal before the own judgement");
            Check(arm.Id != "on-request" || shown < 0 || told.IndexOf(Events.AidAskedFor) is var asked && asked >= 0 && asked < shown, "revealed without being asked");
            if (row.Final is null) { continue; }
            Check(told[0] == Events.CaseShown && told[^1] == Events.FinalDecision, "not from opening to decision");
            var due = arm.Steps.Select(EventOf).OfType<string>().Where(e => arm.Id != "on-request" || shown >= 0 || e is not (Events.AidShown or Events.AidAskedFor)).ToList();
            Check(told.Skip(1).SequenceEqual(due), "skipped a step");
        }
        found.AddRange(from kept in acknowledged
                       let row = rows[kept.Review]
                       where !Equals(kept.What == "own" ? row.Own : row.Final?.Answer, kept.Value)
                       select $"lost {kept.What} of {kept.Review}");
        return found;
    }

    private static string? EventOf(ProtocolStep step) => step switch
    {
        ProtocolStep.Read => Events.FileRead,
        ProtocolStep.OwnJudgement => Events.OwnJudgement,
        ProtocolStep.Reread => Events.FileReread,
        ProtocolStep.Wait => Events.Waited,
        ProtocolStep.Ask => Events.AidAskedFor,
        ProtocolStep.Examine => Events.AidShown,
        ProtocolStep.Decide => Events.FinalDecision,
        _ => null,
    };
}

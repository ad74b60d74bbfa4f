using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <inheritdoc cref="IInspectionDesk"/>
public sealed class InspectionDesk(Doorway doorway) : IInspectionDesk
{
    private static readonly UseCase Read = new("inspect", Role.EthicsReviewer);

    private static readonly string[] Told =
        [Events.CaseShown, Events.OwnJudgement, Events.AidShown, Events.FactorContested, Events.Feedback, Events.FeedbackAnswered, Events.FinalDecision, Events.NarrativeCall,
            Events.CodingFixed, Events.CodersNamed, Events.CodesGiven, Events.CodingFinished, Events.DifferenceSettled];

    /// <inheritdoc/>
    public Task<Outcome<InspectionView>> Inspect(Actor actor, string studyId, InspectionFilter filter, CancellationToken cancel = default) =>
        doorway.Read(actor, Read, async work =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            work.About = new(studyId);
            var context = work.Context;
            if (await context.Studies.FirstOrDefaultAsync(row => row.Id == studyId, cancel) is not { Study: var study }) { return Outcome<InspectionView>.Failed(new NotFound()); }
            var entries = context.Entries.Where(entry => entry.Study == studyId && Told.Contains(entry.Event)
                && (filter.Case == null || entry.Case == filter.Case) && (filter.Arm == null || entry.Arm == filter.Arm));
            var rows = await entries.OrderBy(entry => entry.Index).ToListAsync(cancel);
            var payloads = await context.Payloads.Where(payload => entries.Any(entry => entry.Index == payload.Index))
                .ToDictionaryAsync(payload => (payload.Index, payload.Field), cancel);
            var read = rows.Select(row => (row.Index, Reading: EntryReading.Of(row.Bytes))).Where(one => one.Reading is not null).Select(one => (one.Index, one.Reading!)).ToList();
            var hashes = read.SelectMany(one => one.Item2.Contents).Distinct().ToList();
            var contents = await context.Contents.Where(content => hashes.Contains(content.Hash)).ToDictionaryAsync(content => content.Hash, content => content.Bytes, cancel);
            var cases = await context.Entries.Where(entry => entry.Study == studyId && entry.Event == Events.CaseShown && entry.Case != null)
                .Select(entry => entry.Case!).Distinct().OrderBy(name => name).ToListAsync(cancel);
            var coded = await context.CodedTexts.Where(text => context.Codings.Any(coding => coding.Id == text.CodingId && coding.StudyId == studyId)).ToDictionaryAsync(text => text.Id, cancel);
            var told = new Inspection(contents, payloads, coded);
            foreach (var (index, reading) in read) { told.Follow(index, reading, (filter.From is not { } from || reading.At >= from) && (filter.Until is not { } until || reading.At < until)); }
            return new InspectionView(
                studyId, study.Title, study.IsSimulated, study.Arms.ToDictionary(arm => arm.Id, arm => arm.Title), cases,
                told.Alike, [.. told.Departures.AsEnumerable().Reverse()], told.Unseen, told.Erased, told.Altered, [.. told.Contests.Reverse()], [.. told.Remarks.Reverse()], [.. told.Calls.AsEnumerable().Reverse()])
            { Codings = [.. told.Codings] };
        }, cancel);
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Records;

/// <summary>Plays a review again from the record alone: entries, payloads and the stored bytes that they name. The review's row in the database is not read.</summary>
internal sealed class Replay(IReadOnlyDictionary<string, byte[]> contents, IReadOnlyDictionary<(long, string), StoredPayload> payloads, Language language)
{
    private Study? _study;
    private CaseContent? _case;
    private KnownWords _known = KnownWords.None;
    private ReviewState? _state;
    private ShownContent? _shown;
    private DateTimeOffset? _ownAt;
    private int _position;
    private bool _isAltered;

    /// <summary>Every step in the record's order; what is no longer what the record committed to is left out, and said.</summary>
    public ReplayView Of(string reviewId, IReadOnlyList<StoredEntry> entries)
    {
        var steps = new List<ReplayStep>();
        foreach (var entry in entries)
        {
            if (EntryReading.Of(entry.Bytes) is not { } reading)
            {
                _isAltered = true;
                steps.Add(new(entry.Index, default, entry.Event, new("Entrée illisible\u00a0: elle a été altérée", "Unreadable entry: it was altered"), null, null, false, true));
                continue;
            }
            var erased = reading.Commitments.Count > 0 && reading.Commitments.Keys.Any(field => !payloads.ContainsKey((entry.Index, field)));
            var (opened, contested) = (_state?.Opened, _state?.Contested);
            Follow(entry.Index, reading);
            var view = View(reviewId);
            var hash = reading.Event switch
            {
                Events.CaseShown => reading.Hashes.GetValueOrDefault("case"),
                Events.AidShown => reading.Hashes.GetValueOrDefault("shown"),
                _ => null,
            };
            steps.Add(new(entry.Index, reading.At, reading.Event, EventWords.Of(reading.Event), view, hash, erased, _isAltered)
            {
                Opened = _state?.Opened ?? [],
                // What was erased or altered moved nothing: the step then names no detail and no factor.
                Detail = _state?.Opened is [.., var detail] now && !ReferenceEquals(now, opened) ? detail : null,
                Contested = view?.Contested is [.., var factor] && !ReferenceEquals(_state?.Contested, contested) ? factor : null,
            });
        }
        var (study, arm) = (entries[0].Study ?? "?", entries[0].Arm ?? "?");
        return new(reviewId, _study?.Id ?? study, _study?.Title ?? Text.Same(study), _position, _state?.Arm.Title ?? Text.Same(arm), steps);
    }

    private void Follow(long index, EntryReading reading)
    {
        switch (reading.Event)
        {
            case Events.CaseShown:
                _study = Content<Study>(reading, "study");
                _case = Content<CaseContent>(reading, "case");
                _known = _case is null ? KnownWords.None : ReadByOthers.Words(_case);
                _position = reading.Position ?? 0;
                _state = _study?.Arms.FirstOrDefault(arm => arm.Id == reading.Arm) is { } arm && _case is not null ? ReviewState.Begin(arm, _case.Rules()) : null;
                break;
            case Events.FileRead:
                Step(state => state.FinishReading());
                break;
            case Events.OwnJudgement:
                _ownAt = reading.At;
                // Where the answer was erased, the step still took place.
                Step(state => Thought<OwnJudgement>(index, "own", reading) is { } own ? state.CommitOwn(own) : state with { Step = state.Arm.After(ProtocolStep.OwnJudgement) });
                break;
            case Events.FileReread:
                Step(state => state.FinishRereading());
                break;
            case Events.Waited:
                // The entry itself says that the server let the wait end.
                Step(state => state.EndWait(TimeSpan.MaxValue));
                break;
            case Events.AidAskedFor:
                Step(state => state.Ask());
                break;
            case Events.LookedInto:
                Step(state => Thought<LookedInto>(index, "looked", reading) is { } looked ? state.Look(looked) : state);
                break;
            case Events.AidShown:
                _shown = Content<ShownContent>(reading, "shown");
                Step(state => state.Reveal(reading.Hashes["shown"]));
                break;
            case Events.DetailOpened:
                Step(state => Thought<string>(index, "detail", reading) is { } detail ? state.Open(detail) : state);
                break;
            case Events.FactorContested:
                Step(state => Thought<ContestedFactor>(index, "contested", reading) is { } factor ? state.Contest(factor) : state);
                break;
            case Events.FinalDecision:
                Step(state => Thought<FinalDecision>(index, "final", reading) is { } final
                    ? state.Decide(final, _shown?.Cases is [{ } only] ? only.Option : null)
                    : state with { Step = ProtocolStep.Done });
                break;
            case Events.Skipped:
                Step(state => state.Skip());
                break;
        }
    }

    private void Step(Func<ReviewState, Outcome<ReviewState>> transition)
    {
        if (_state is { } state && transition(state) is { IsOk: true } next) { _state = next.Value; }
    }

    private ReviewView? View(string reviewId) => _study is not { } study || _case is not { } content || _state is not { } state ? null : ReadByOthers.Of(new(
        reviewId,
        new ParticipationView("", study.Id, study.Title, Text.Same(study.PackId), study.Task, Text.Same(""), PeopleRead.Notice(study), study.Version, true, _position, study.Plan.Cases.Count, null, false, study.IsSimulated),
        _position, state.Step, content.Task, content.Question, content.Notice, content.Options, content.Reasons, content.File, content.ListedCases,
        state.Own, _ownAt, state.MayReveal ? _shown : null, state.Contested, state.Final, state.Skipped, ReviewDraft.Empty, null)
    {
        Steps = state.Arm.Steps,
        Openings = state.Arm.Openings,
        Looked = state.Looked,
    }, _known, language);

    // Bytes that are no longer those of the hash in the entry are not replayed.
    private T? Content<T>(EntryReading reading, string name) where T : class
    {
        if (reading.Hashes.GetValueOrDefault(name) is { } hash && contents.GetValueOrDefault(hash) is { } bytes && Draw.Hash(bytes) == hash) { return StoredJson.Read<T>(bytes); }
        _isAltered = true;
        return null;
    }

    // A payload that is gone was erased; one that is there and does not open was altered.
    private T? Thought<T>(long index, string field, EntryReading reading) where T : class
    {
        if (payloads.GetValueOrDefault((index, field)) is not { } payload) { return null; }
        if (Payloads.Open(payload, reading) is { } value) { return StoredJson.Read<T>(value); }
        _isAltered = true;
        return null;
    }
}

using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Records;

/// <summary>Reads the entries of a study in the record's order and keeps what a committee asks about. Bytes that are not those of their hash are not read.</summary>
internal sealed class Inspection(
    IReadOnlyDictionary<string, byte[]> contents, IReadOnlyDictionary<(long, string), StoredPayload> payloads, IReadOnlyDictionary<string, StoredCodedText> coded)
{
    // Many people saw the same bytes: each is read once.
    private readonly Dictionary<string, object?> _read = [];
    private readonly Dictionary<string, Seen> _reviews = [];
    private readonly Dictionary<CaseContent, KnownWords> _known = new(ReferenceEqualityComparer.Instance);

    private readonly CodingInspection _codings = new(coded);
    private readonly List<Contest> _contests = [];
    private readonly List<Remark> _remarks = [];
    private readonly Dictionary<long, RemarkAnswer> _answers = [];

    public int Alike { get; private set; }
    public int Unseen { get; private set; }
    public int Erased { get; private set; }
    public int Altered { get; private set; }
    public List<Departure> Departures { get; } = [];
    public IEnumerable<Contest> Contests => _contests.Select(contest => contest with { Answer = _answers.GetValueOrDefault(contest.Where.Entry) });
    public IEnumerable<Remark> Remarks => _remarks.Select(remark => remark with { Answer = _answers.GetValueOrDefault(remark.Where.Entry) });
    public List<ModelCall> Calls { get; } = [];
    public IEnumerable<InspectedCoding> Codings => _codings.Codings;

    /// <summary>Takes in one entry; what lies outside the time asked for only tells what came before.</summary>
    public void Follow(long index, EntryReading reading, bool counts)
    {
        switch (reading.Event)
        {
            case Events.Feedback when counts:
                Remarked(index, reading);
                return;
            case Events.FeedbackAnswered:
                Answered(index, reading);
                return;
            case Events.CodingFixed or Events.CodersNamed or Events.CodingFinished:
                _codings.Follow(index, reading, Content<CodingScheme>(reading, "scheme"), []);
                return;
            case Events.CodesGiven:
                _codings.Follow(index, reading, null, IsErased(index, "codes") ? [] : Thought<List<GivenCode>>(index, "codes", reading));
                return;
            case Events.DifferenceSettled:
                _codings.Follow(index, reading, null, IsErased(index, "settled") ? [] : Thought<GivenCode>(index, "settled", reading) is { } settled ? [settled] : null);
                return;
        }
        if (reading.Review is not { } review) { return; }
        var seen = _reviews.GetValueOrDefault(review) ?? new();
        switch (reading.Event)
        {
            case Events.CaseShown:
                seen = seen with { Case = Content<CaseContent>(reading, "case") };
                seen = seen with { IsAltered = seen.Case is null };
                break;
            case Events.AidShown:
                seen = seen with { Shown = Content<ShownContent>(reading, "shown") };
                seen = seen with { IsAltered = seen.IsAltered || seen.Shown is null };
                break;
            case Events.OwnJudgement:
                seen = seen with { Own = Thought<OwnJudgement>(index, "own", reading)?.Answer };
                break;
            case Events.FactorContested when counts:
                Contested(index, reading, seen);
                break;
            case Events.FinalDecision when counts:
                Decided(index, reading, seen);
                break;
            case Events.NarrativeCall when counts:
                Asked(index, reading, seen);
                break;
        }
        _reviews[review] = seen;
    }

    private void Remarked(long index, EntryReading reading)
    {
        var remark = Thought<WrittenRemark>(index, "remark", reading);
        _remarks.Add(new(Where(index, reading), remark?.About, remark is null ? null : Screened(remark.Words, reading.Review is { } review ? _reviews.GetValueOrDefault(review)?.Case : null)));
    }

    private void Answered(long index, EntryReading reading)
    {
        if (reading.Number("feedback") is not { } remark || !Enum.TryParse<Role>(reading.Facts.GetValueOrDefault("role"), out var role)) { return; }
        _answers[remark] = new(role, reading.At, Thought<string>(index, "answer", reading) is { } words ? Screened(words, null) : null);
    }

    private void Contested(long index, EntryReading reading, Seen seen)
    {
        var contest = Thought<ContestedFactor>(index, "contested", reading);
        var factor = seen.Shown?.Cases.FirstOrDefault(shown => shown.CaseId == contest?.CaseId)?.Factors.FirstOrDefault(one => one.Attribute == contest?.Attribute);
        _contests.Add(new(Where(index, reading), factor?.Phrase, string.IsNullOrWhiteSpace(contest?.Why) ? null : Screened(contest.Why, seen.Case), IsErased(index, "contested")));
    }

    // The sentence shown stands in the content of the same reveal, which precedes its calls in the record.
    private void Asked(long index, EntryReading reading, Seen seen)
    {
        var refused = Content<RefusedNarrative>(reading, "refused");
        var shown = seen.Shown?.Cases is [{ } only] ? only : seen.Shown?.Cases.FirstOrDefault(one => one.CaseId == reading.Facts.GetValueOrDefault("case"));
        Calls.Add(new(
            Where(index, reading), reading.Facts.GetValueOrDefault("model") ?? "?", reading.Hashes.GetValueOrDefault("prompt") ?? "?",
            reading.Facts.GetValueOrDefault("kept") == "true", refused?.Why, refused?.Words, shown?.Narrative));
    }

    private void Decided(long index, EntryReading reading, Seen seen)
    {
        if (IsErased(index, "final")) { Erased++; return; }
        if (seen.IsAltered || Thought<FinalDecision>(index, "final", reading) is not { } final || seen.Case is not { } content) { Altered++; return; }
        if (seen.Shown is not { IsEvidence: false } shown || Suggested(content, shown) is not { } aid) { Unseen++; return; }
        var said = Said(content, final.Answer);
        if (said == aid) { Alike++; return; }
        Departures.Add(new(
            Where(index, reading), seen.Own is null ? null : Said(content, seen.Own), aid, said,
            [.. content.Reasons.Where(reason => final.Counted.Contains(reason.Id)).Select(reason => reason.Label)],
            [.. new[] { final.Why, final.OtherElement }.OfType<string>().Concat(final.MoveReasons.Values).Where(words => !string.IsNullOrWhiteSpace(words)).Select(words => Screened(words, content))]));
    }

    private ScreenedText Screened(string words, CaseContent? content)
    {
        if (content is null) { return FreeTextScreening.Of(words); }
        if (!_known.TryGetValue(content, out var known)) { _known[content] = known = ReadByOthers.Words(content); }
        return FreeTextScreening.Of(words, known);
    }

    // What the aid says in the words in which an answer is written below, so that the two can be compared; null where it abstains.
    private static Text? Suggested(CaseContent content, ShownContent shown) => content.ListedCases.Count == 0
        ? shown.Cases is [{ Option: { } option }] ? Label(content, option) : null
        : shown.Cases.All(one => one.Rank is not null)
            ? Order(content, [.. shown.Cases.GroupBy(one => one.Rank).OrderBy(tier => tier.Key).Select(tier => tier.Select(one => one.CaseId).ToList())], [])
            : null;

    private static Text Said(CaseContent content, Answer answer) => answer switch
    {
        OptionAnswer option => Label(content, option.Option),
        OrderAnswer order => Order(content, order.Tiers, order.SetAside?.ToDictionary(aside => aside.Key, aside => aside.Value.Option) ?? []),
        DeclinedAnswer => new("n’a pas voulu classer", "declined to rank"),
        _ => throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}."),
    };

    private static Text Label(CaseContent content, string option) => content.Options.FirstOrDefault(one => one.Id == option)?.Label ?? Text.Same(option);

    // A line each, "2. … = …" for those tied, in the list's own order.
    private static Text Order(CaseContent content, IReadOnlyList<IReadOnlyList<string>> tiers, Dictionary<string, string> aside)
    {
        return new(Line(Language.Fr), Line(Language.En));

        string Line(Language language) => string.Join('\n', [
            .. tiers.Select((tier, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {string.Join(" = ", content.ListedCases.Where(listed => tier.Contains(listed.CaseId)).Select(listed => listed.Title.In(language)))}"),
            .. content.ListedCases.Where(listed => aside.ContainsKey(listed.CaseId)).Select(listed => $"{listed.Title.In(language)} → {Label(content, aside[listed.CaseId]).In(language)}"),
        ]);
    }

    private static InspectedAt Where(long index, EntryReading reading) => new(index, reading.At, reading.Case, reading.Arm ?? "?", reading.Review);

    private T? Content<T>(EntryReading reading, string name) where T : class
    {
        if (reading.Hashes.GetValueOrDefault(name) is not { } hash || contents.GetValueOrDefault(hash) is not { } bytes) { return null; }
        if (!_read.TryGetValue(hash, out var known)) { _read[hash] = known = Draw.Hash(bytes) == hash ? StoredJson.Read<T>(bytes) : null; }
        return (T?)known;
    }

    private T? Thought<T>(long index, string field, EntryReading reading) where T : class =>
        payloads.GetValueOrDefault((index, field)) is { } payload && Payloads.Open(payload, reading) is { } value ? StoredJson.Read<T>(value) : null;

    private bool IsErased(long index, string field) => !payloads.ContainsKey((index, field));

    private sealed record Seen(CaseContent? Case = null, ShownContent? Shown = null, Answer? Own = null, bool IsAltered = false);
}

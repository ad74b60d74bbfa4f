using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>A small record in memory, whose replay comes from the desk's own views.</summary>
public sealed class MemoryRecord(TimeProvider time, MemoryDesk desk) : IRecordDesk
{
    private static readonly (string Event, Text What)[] Kinds =
    [
        ("case-shown", new("Dossier ouvert", "File opened")), ("own-judgement", new("Avis propre enregistré", "Own view saved")),
        ("shown", new("Montré : suggestion, facteurs", "Shown: suggestion, factors")), ("final-decision", new("Proposition finale enregistrée", "Final proposal saved")),
    ];

    /// <summary>What a verification finds; nothing in a sound record.</summary>
    public List<Text> Findings { get; } = [];

    public Task<Outcome<EntryPage>> Entries(Actor actor, EntryFilter filter, CancellationToken cancel = default)
    {
        if (actor.Role != Role.EthicsReviewer) { return Task.FromResult<Outcome<EntryPage>>(new NotAllowed()); }
        var all = Enumerable.Range(0, 120).Reverse()
            .Select(i => new EntryRow(i, Begin.AddSeconds(37 * i), Kinds[i % 4].Event, Kinds[i % 4].What, "demo-apa", $"apa-aggir/7/{i:000000}", "demo-apa-demo-Practitioner-1", $$"""{"version":1,"event":"{{Kinds[i % 4].Event}}","index":{{i}}}"""))
            .Where(e => filter.Event is null || e.Event == filter.Event).ToList();
        return Task.FromResult<Outcome<EntryPage>>(new EntryPage([.. all.Skip((filter.Page - 1) * 50).Take(50)], all.Count, filter.Page, (all.Count + 49) / 50, [.. Kinds.Select(k => k.Event)], ["demo-apa", "demo-housing"]));
    }

    public Task<Outcome<ReplayView>> Replay(Actor actor, string reviewId, Language language, CancellationToken cancel = default)
    {
        if (desk.Find(reviewId) is not { } view) { return Task.FromResult<Outcome<ReplayView>>(new NotFound()); }
        var before = view with { Own = null, OwnAt = null, Shown = null, Final = null };
        return Task.FromResult<Outcome<ReplayView>>(new ReplayView(reviewId, "demo-apa", new Text("Voir et décider", "See and decide"), view.Position, new Text("suggestion et facteurs", "suggestion and factors"),
        [
            new(10, Begin, "case-shown", Kinds[0].What, before, null, false, false),
            new(11, Begin.AddMinutes(5), "own-judgement", Kinds[1].What, before with { Own = view.Own, OwnAt = view.OwnAt }, null, false, false),
            new(12, Begin.AddMinutes(5), "shown", Kinds[2].What, view with { Final = null }, "sha256:9f2c", false, false),
            new(13, Begin.AddMinutes(9), "final-decision", Kinds[3].What, view, null, false, false),
        ]));
    }

    public Task<Outcome<VerificationView>> Verify(Actor actor, CancellationToken cancel = default) =>
        Task.FromResult<Outcome<VerificationView>>(new VerificationView(time.GetUtcNow(), 120, Findings.Count == 0, Findings, 118));

    public Task<Outcome<string>> Checkpoint(Actor actor, CancellationToken cancel = default) =>
        Task.FromResult<Outcome<string>>("sandbox.test/log\n120\nAAAA\n");

    public Task<Outcome<long>> Export(Actor actor, string folder, CancellationToken cancel = default)
    {
        File.WriteAllText(Path.Combine(folder, "checkpoint"), "sandbox.test/log\n");
        return Task.FromResult<Outcome<long>>(120);
    }

    private static DateTimeOffset Begin { get; } = new(2026, 11, 23, 10, 36, 12, TimeSpan.Zero);
}

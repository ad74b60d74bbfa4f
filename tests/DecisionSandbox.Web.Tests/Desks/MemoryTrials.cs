using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Trials;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>One invented aid to try: it says GIR 1 to 4 as soon as somebody cannot get up.</summary>
public sealed class MemoryTrials : ITrialDesk
{
    private static readonly AidSummary Tree = new("tree", new Text("arbre", "tree"), "1.2", "trained", "sha256:77", 250);
    private static readonly PackSummary Pack = new("apa", new Text("Demande d’APA", "APA request"), new Text("Vous évaluez.", "You assess."), TaskKind.Eligibility, "1", "sha256:1", [Tree]);
    private static readonly CaseAttribute Transfers = new(
        "transfers", new Text("Transferts", "Getting up"), "mobility",
        [.. new[] { "A", "B", "C" }.Select(id => new AttributeLevel(id, new Text($"{id}, niveau", $"{id}, level"), Text.Same(id)))], 0, 0, false, null, null, true, false, ChangeDirection.Any, "transfers");
    private static readonly CaseAttribute Age = new("age", new Text("Âge", "Age"), "person", [], 50, 110, true, new Text("ans", "years"), null, true, true, ChangeDirection.None, "age");

    /// <summary>What was asked, in order.</summary>
    public List<TrialRequest> Asked { get; } = [];

    /// <summary>Refuses everything with this, where set.</summary>
    public Problem? Refusal { get; set; }

    public Task<Outcome<IReadOnlyList<PackSummary>>> Packs(Actor actor, CancellationToken cancel = default) => Task.FromResult(Outcome<IReadOnlyList<PackSummary>>.Ok([Pack]));

    public Task<Outcome<AidProfile>> Aid(Actor actor, string packId, string aidId, CancellationToken cancel = default) => Task.FromResult(Refusal is { } refusal
        ? Outcome<AidProfile>.Failed(refusal)
        : new AidProfile(Pack, Tree, new([new CardHeading("1. Le modèle"), new CardParagraph("Un arbre.")], []), [], [], [], null, null, null));

    public Task<Outcome<TrialView>> Try(Actor actor, TrialRequest request, CancellationToken cancel = default)
    {
        Asked.Add(request);
        if (Refusal is { } refusal) { return Task.FromResult(Outcome<TrialView>.Failed(refusal)); }
        var (typed, age) = (request.Facts.GetValueOrDefault("transfers", "A"), request.Facts.GetValueOrDefault("age", "82"));
        var wrong = age == "82" ? null : new Text("Écrivez un nombre entier de 50 à 110.", "Write a whole number from 50 to 110.");
        var says = typed == "C" ? Samples.Shown("c", "gir-1-4", "GIR 1 à 4") : Samples.Shown("c");
        return Task.FromResult(Outcome<TrialView>.Ok(new(
            Pack, Tree, null, "c", Samples.File(1), [new(Transfers, AttributeValue.Level("A"), typed, null), new(Age, AttributeValue.Of(82), age, wrong)],
            says.Cases[0], typed == "A" ? null : Samples.Shown("c").Cases[0], new(new Text("GIR 1 à 4", "GIR 1 to 4"), null, typed != "C"), [], [])));
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Records;

/// <summary>What the record says of the codings of a study's free texts, and whether the codes that are kept are those that it committed to.</summary>
internal sealed class CodingInspection(IReadOnlyDictionary<string, StoredCodedText> kept)
{
    private readonly Dictionary<string, InspectedCoding> _codings = [];

    public IEnumerable<InspectedCoding> Codings => _codings.Values;

    /// <summary>Takes in one entry.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="scheme">The scheme that it names, where its bytes are those of its hash.</param>
    /// <param name="codes">The codes that it commits to: none where they were erased, null where they cannot be read.</param>
    public void Follow(long index, EntryReading reading, CodingScheme? scheme, IReadOnlyList<GivenCode>? codes)
    {
        if (reading.Facts.GetValueOrDefault("coding") is not { } id) { return; }
        var coding = _codings.GetValueOrDefault(id) ?? new(reading.Hashes.GetValueOrDefault("scheme") ?? "?", scheme, [], 0, 0);
        _codings[id] = reading.Event switch
        {
            Events.CodersNamed => Step(new(
                $"Deux codeurs nommés, {Accounts("de deux comptes différents", "d’un seul compte")} : {reading.Number("texts")} textes", $"Two coders named, {Accounts("two different accounts", "one account alone")}: {reading.Number("texts")} texts")),
            Events.CodingFinished => Step(reading.Facts.GetValueOrDefault("coder") == "a"
                ? new("Premier codeur : terminé", "First coder: finished") : new("Second codeur : terminé", "Second coder: finished")),
            Events.CodesGiven => coding with { Altered = coding.Altered + (codes is null ? 1 : codes.Count(given => Kept(given.Text, reading.Facts.GetValueOrDefault("coder")) != given.Code)) },
            Events.DifferenceSettled => coding with { Settled = coding.Settled + 1, Altered = coding.Altered + (codes is null ? 1 : codes.Count(given => kept.GetValueOrDefault(given.Text)?.Settled != given.Code)) },
            _ => Step(new("Grille fixée", "Scheme fixed")),
        };

        InspectedCoding Step(Text what) => coding with { Steps = [.. coding.Steps, new(index, reading.At, what)] };

        string Accounts(string two, string one) => reading.Facts.GetValueOrDefault("coderA") != reading.Facts.GetValueOrDefault("coderB") ? two : one;
    }

    private string? Kept(string text, string? coder) => kept.GetValueOrDefault(text) is not { } row ? null : coder == "a" ? row.CodeA : row.CodeB;
}

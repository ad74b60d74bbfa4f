using DecisionSandbox.Core;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>A coder's sheet in memory: three texts in order, and what was posted.</summary>
public sealed class MemoryCoders : ICoderDesk
{
    private readonly List<(string Id, string Words, string? Code)> _texts = [("t1", "Mme Zyblonska marche, elle", null), ("t2", "l’outil ignore le palier", null), ("t3", "à revoir", null)];
    private bool _isFinished;

    /// <summary>The next call is refused with this.</summary>
    public Problem? Refuses { get; set; }

    /// <summary>What was posted, text and code.</summary>
    public List<(string Text, string Code)> Posted { get; } = [];

    public static IReadOnlyList<TextCode> Codes { get; } =
        [new("needs", new("Besoins", "Needs"), new("De la personne.", "Of the person.")), new("the-aid", new("Outil", "The aid"), new("De l’outil.", "Of the aid.")), CodingScheme.CannotBeCoded];

    public Task<Outcome<IReadOnlyList<CoderTask>>> Mine(Actor actor, CancellationToken cancel = default) =>
        Task.FromResult(Outcome<IReadOnlyList<CoderTask>>.Ok(_isFinished ? [] : [new("c1", new("Voir et décider", "See and decide"), new("De quoi parle le texte\u00a0?", "What is it about?"), Coded, _texts.Count)]));

    public Task<Outcome<CoderSheet>> Open(Actor actor, string codingId, int? position = null, CancellationToken cancel = default) => Task.FromResult(Sheet(position));

    public Task<Outcome<CoderSheet>> Code(Actor actor, string codingId, string textId, string code, CancellationToken cancel = default)
    {
        if (Refusal() is { } problem) { return Task.FromResult(Outcome<CoderSheet>.Failed(problem)); }
        Posted.Add((textId, code));
        var place = _texts.FindIndex(text => text.Id == textId);
        _texts[place] = _texts[place] with { Code = code };
        return Task.FromResult(Sheet(null));
    }

    public Task<Outcome<CoderSheet>> Finish(Actor actor, string codingId, CancellationToken cancel = default)
    {
        if (Refusal() is { } problem) { return Task.FromResult(Outcome<CoderSheet>.Failed(problem)); }
        _isFinished = true;
        return Task.FromResult(Sheet(null));
    }

    /// <summary>The person who wrote the first text withdraws.</summary>
    public void Withdraw() => _texts.RemoveAt(0);

    private int Coded => _texts.Count(text => text.Code is not null);

    private Problem? Refusal()
    {
        var problem = Refuses;
        Refuses = null;
        return problem;
    }

    private Outcome<CoderSheet> Sheet(int? position)
    {
        var place = position is { } asked ? asked - 1 : _texts.FindIndex(text => text.Code is null);
        return new CoderSheet("c1", new("Voir et décider", "See and decide"), new("De quoi parle le texte\u00a0?", "What is it about?"), Codes, Coded, _texts.Count, place + 1,
            place < 0 ? null : new(_texts[place].Id, FreeTextScreening.Of(_texts[place].Words), _texts[place].Code), _isFinished);
    }
}

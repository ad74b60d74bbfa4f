using DecisionSandbox.Core;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Codings;

/// <summary>A coder at work, blind: the words of one text after the other, screened, in an order of their own; never who wrote them, in which arm, for what, nor what the other coder thought.</summary>
public interface ICoderDesk
{
    /// <summary>The codings that one is named for and has not finished.</summary>
    Task<Outcome<IReadOnlyList<CoderTask>>> Mine(Actor actor, CancellationToken cancel = default);

    /// <summary>One text to code: the one at this place in one's own order, or the first without a code.</summary>
    Task<Outcome<CoderSheet>> Open(Actor actor, string codingId, int? position = null, CancellationToken cancel = default);

    /// <summary>Gives a text a code, or another one as long as the coding is not finished, and opens the next without a code. The same again changes nothing.</summary>
    Task<Outcome<CoderSheet>> Code(Actor actor, string codingId, string textId, string code, CancellationToken cancel = default);

    /// <summary>Declares one's own coding finished: every text has a code, and none changes any more.</summary>
    Task<Outcome<CoderSheet>> Finish(Actor actor, string codingId, CancellationToken cancel = default);
}

/// <summary>A coding that waits for one.</summary>
/// <param name="CodingId">The coding.</param>
/// <param name="StudyTitle">The study.</param>
/// <param name="Question">What is asked of each text.</param>
/// <param name="Coded">Texts with a code of one's own.</param>
/// <param name="Texts">All of them.</param>
public sealed record CoderTask(string CodingId, Text StudyTitle, Text Question, int Coded, int Texts);

/// <summary>What a coder sees.</summary>
/// <param name="CodingId">The coding.</param>
/// <param name="StudyTitle">The study.</param>
/// <param name="Question">What is asked of each text.</param>
/// <param name="Codes">The codes.</param>
/// <param name="Coded">Texts with a code of one's own.</param>
/// <param name="Texts">All of them.</param>
/// <param name="Position">The place of <paramref name="Text"/> in one's own order, from 1; 0 where there is none.</param>
/// <param name="Text">The text, or null where every text has a code, or none is left.</param>
/// <param name="IsFinished">True once one has declared it.</param>
public sealed record CoderSheet(
    string CodingId, Text StudyTitle, Text Question, IReadOnlyList<TextCode> Codes, int Coded, int Texts, int Position, SheetText? Text, bool IsFinished);

/// <summary>One text on a coder's sheet.</summary>
/// <param name="Id">A random id of this coding.</param>
/// <param name="Words">The words, screened.</param>
/// <param name="Code">The code that one gave it oneself, or null.</param>
public sealed record SheetText(string Id, ScreenedText Words, string? Code);

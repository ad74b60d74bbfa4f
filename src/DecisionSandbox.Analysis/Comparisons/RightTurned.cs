using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>Own judgements that were right and ended wrong, and the other way, over resolved decisions. Pairs of one person are not independent: read it beside the intervals.</summary>
/// <param name="RightToWrong">Own judgement right, final decision wrong.</param>
/// <param name="WrongToRight">Own judgement wrong, final decision right.</param>
/// <param name="Test">McNemar's test, or null where nothing turned.</param>
public sealed record RightTurned(int RightToWrong, int WrongToRight, McNemar? Test)
{
    internal static RightTurned? Of(Section section, CodedDecisions decisions)
    {
        var rows = section.Rows.Select(row => decisions.Answers[row])
            .Where(r => (r.OwnRight || r.OwnWrong) && Answers.Resolved(r.Final)).ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        var (lost, gained) = (rows.Count(r => r.OwnRight && r.Final != r.Reference), rows.Count(r => r.OwnWrong && r.Final == r.Reference));
        return new RightTurned(lost, gained, McNemar.Of(lost, gained));
    }
}

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
        var ways = section.Ways(decisions).Where(w => (w.Way.OwnRight || w.Way.OwnWrong) && Answers.Resolved(w.Way.Final)).ToArray();
        if (ways.Length == 0)
        {
            return null;
        }

        var lost = ways.Where(w => w.Way.OwnRight && w.Way.Final != w.Way.Reference).Sum(w => w.Count);
        var gained = ways.Where(w => w.Way.OwnWrong && w.Way.Final == w.Way.Reference).Sum(w => w.Count);
        return new RightTurned(lost, gained, McNemar.Of(lost, gained));
    }
}

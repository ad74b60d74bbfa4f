using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Agreement;

/// <summary>What the aid said of a case, to everyone who saw it.</summary>
internal enum AidSaid
{
    /// <summary>Nobody saw the case.</summary>
    Nothing,
    /// <summary>The reference answer.</summary>
    Right,
    /// <summary>Another answer.</summary>
    Wrong,
    /// <summary>The case has no reference answer.</summary>
    NoReference,
    /// <summary>Different things to different people, a third way, or nothing where there is a reference.</summary>
    Otherwise,
}

/// <summary>Reads <see cref="AidSaid"/> off the rows.</summary>
internal static class AidSaidOf
{
    public static AidSaid[] EachCase(Section section, CodedDecisions decisions)
    {
        var said = new AidSaid[decisions.Cases.Count];
        foreach (var row in section.Rows)
        {
            var now = Of(decisions.Answers[row]);
            ref var before = ref said[decisions.Case[row]];
            before = before == AidSaid.Nothing || before == now ? now : AidSaid.Otherwise;
        }

        return said;
    }

    private static AidSaid Of(Answers r) =>
        r.AidRight ? AidSaid.Right
        : r.AidWrong ? AidSaid.Wrong
        : Answers.Given(r.Reference) ? AidSaid.Otherwise
        : AidSaid.NoReference;
}

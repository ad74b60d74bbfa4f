using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Practitioner.Ordering;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>The steps of a review as the person reads them above the file.</summary>
public static class StepWords
{
    /// <summary>One step of this review.</summary>
    public static Text Of(ProtocolStep step, ReviewView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var isList = view.Task == TaskKind.Prioritisation;
        return step switch
        {
            ProtocolStep.Read => isList ? ListTexts.StepRead : ReviewTexts.StepRead,
            ProtocolStep.OwnJudgement => isList ? ListTexts.StepOwn : ReviewTexts.StepOwn,
            ProtocolStep.Reread => ArmTexts.StepReread,
            ProtocolStep.Wait => ArmTexts.StepWait,
            ProtocolStep.Ask => ArmTexts.StepAsk,
            ProtocolStep.Examine => ReviewTexts.StepAid,
            ProtocolStep.Decide => ReviewTexts.StepDecide,
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }
}

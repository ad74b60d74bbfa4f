using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Reviews;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>What the practitioner has committed: the own judgement, or the final decision.</summary>
public partial class AnswerCard
{
    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>The review.</summary>
    [Parameter, EditorRequired] public required ReviewView View { get; set; }

    /// <summary>True for the final decision, false for the own judgement.</summary>
    [Parameter] public bool IsFinal { get; set; }

    /// <summary>True where nothing is kept.</summary>
    [Parameter] public bool IsPreview { get; set; }

    private Answer Answer => IsFinal ? View.Final!.Answer : View.Own!.Answer;
    private Confidence Confidence => IsFinal ? View.Final!.Confidence : View.Own!.Confidence;
    private string? FollowUp => (Answer as OptionAnswer)?.FollowUp;
    private string Words => AnswerWords.Of(Answer, View, Language);

    private string CountedWords => IsFinal
        ? string.Join(", ", View.Reasons.Where(reason => View.Final!.Counted.Contains(reason.Id)).Select(reason => T(reason.Label)))
        : "";

    private IEnumerable<string> Texts => IsFinal
        ? new[] { View.Final!.Why, View.Final.OtherElement, (Answer as DeclinedAnswer)?.Reason }.OfType<string>()
        : new[] { (Answer as DeclinedAnswer)?.Reason }.OfType<string>();
}

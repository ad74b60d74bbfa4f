using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Practitioner.Ordering;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>What stands in the form of the open step: kept as a draft at each stroke, turned into an answer when it is committed.</summary>
public sealed class AnswerForm
{
    /// <summary>The option chosen, or null: nothing is chosen beforehand.</summary>
    public string? Option { get; set; }

    /// <summary>The answer to what a third way asks next.</summary>
    public string? FollowUp { get; set; }

    /// <summary>The confidence chosen, or null.</summary>
    public Confidence? Confidence { get; set; }

    /// <summary>Reasons ticked.</summary>
    public HashSet<string> Counted { get; } = [];

    /// <summary>What counted, in words.</summary>
    public string? Why { get; set; }

    /// <summary>Another element, in words.</summary>
    public string? OtherElement { get; set; }

    /// <summary>The order of a list, as far as it goes; null for a single case.</summary>
    public RankedList? Order { get; init; }

    /// <summary>True where the person declines to order the list.</summary>
    public bool Declines { get; set; }

    /// <summary>Why they decline.</summary>
    public string? DeclineReason { get; set; }

    /// <summary>Why a request was moved, by case.</summary>
    public Dictionary<string, string> MoveReasons { get; } = [];

    /// <summary>The answer as it stands, or null where there is none yet.</summary>
    public Answer? Answer =>
        Order is null ? Option is null ? null : new OptionAnswer(Option, Blank(FollowUp))
        : Declines ? new DeclinedAnswer(Blank(DeclineReason))
        : Order.Tiers.Count + Order.SetAside.Count == 0 ? null : new OrderAnswer(Order.Tiers, Order.SetAside.Count == 0 ? null : Order.SetAside);

    /// <summary>True once anything stands in it.</summary>
    public bool IsTouched => Answer is not null || Confidence is not null || Counted.Count > 0 || Why is not null || OtherElement is not null;

    /// <summary>The form of a review's open step, with what was typed before.</summary>
    public static AnswerForm Of(ReviewView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var draft = view.Draft;
        var form = new AnswerForm
        {
            Confidence = draft.Confidence,
            Why = draft.Why,
            OtherElement = draft.OtherElement,
            Order = view.ListedCases.Count == 0 ? null : Starting(view),
        };
        if (draft.Answer is OptionAnswer option) { (form.Option, form.FollowUp) = (option.Option, option.FollowUp); }
        if (draft.Answer is DeclinedAnswer declined) { (form.Declines, form.DeclineReason) = (true, declined.Reason); }
        form.Counted.UnionWith(draft.Counted);
        foreach (var (caseId, reason) in draft.MoveReasons) { form.MoveReasons[caseId] = reason; }
        return form;
    }

    /// <summary>What is saved while nothing is committed.</summary>
    public ReviewDraft ToDraft() => new(Answer, Confidence, [.. Counted.Order(StringComparer.Ordinal)], Blank(Why), Blank(OtherElement), new Dictionary<string, string>(MoveReasons));

    /// <summary>The final decision, once answer and confidence are there.</summary>
    public FinalDecision ToDecision(Answer answer, Confidence confidence) => new(
        answer, confidence, [.. Counted.Order(StringComparer.Ordinal)], Blank(Why), Blank(OtherElement),
        MoveReasons.Where(m => !string.IsNullOrWhiteSpace(m.Value)).ToDictionary());

    // The final order starts from one's own, never from the aid's; the own one starts empty.
    private static RankedList Starting(ReviewView view)
    {
        var from = view.Draft.Answer as OrderAnswer ?? (view.Step is ProtocolStep.Ask or ProtocolStep.Examine or ProtocolStep.Decide ? view.Own?.Answer as OrderAnswer : null);
        return new(view.ListedCases.Select(c => c.CaseId), from?.Tiers ?? [], from?.SetAside);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

namespace DecisionSandbox.Core.Review;

/// <summary>What may be answered in a review: any value may be posted for any field, so the server checks them all.</summary>
/// <param name="Options">The pack's option ids, third ways included.</param>
/// <param name="Reasons">The pack's reason ids.</param>
/// <param name="ListedCases">For a list to order: the ids of its cases; empty for a single case.</param>
public sealed record AnswerRules(IReadOnlyList<string> Options, IReadOnlyList<string> Reasons, IReadOnlyList<string> ListedCases)
{
    /// <summary>Longest free text, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>The ids of the third ways among the options: what a single case of a list may be answered with in place of a rank.</summary>
    public IReadOnlyList<string> ThirdWays { get; init; } = [];

    /// <summary>The problem with an answer, or null where it may be committed.</summary>
    public Problem? Check(Answer? answer, Confidence confidence)
    {
        var problem = answer switch
        {
            null => ListedCases.Count > 0 ? new OrderIncomplete() : new AnswerMissing(),
            OptionAnswer option => CheckOption(option),
            OrderAnswer order => CheckOrder(order),
            DeclinedAnswer declined => ListedCases.Count == 0 ? new AnswerMissing() : TooLong(declined.Reason),
            _ => throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}."),
        };
        return problem ?? (Enum.IsDefined(confidence) ? null : new ConfidenceMissing());
    }

    /// <summary>The problem with the reasons and texts of a decision, or null.</summary>
    public Problem? CheckReasons(FinalDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Counted.Any(id => !Reasons.Contains(id)) ? new UnknownReason()
            : decision.MoveReasons.Keys.Any(id => !ListedCases.Contains(id)) ? new OrderIncomplete()
            : TooLong(decision.Why) ?? TooLong(decision.OtherElement)
                ?? decision.MoveReasons.Values.Select(TooLong).FirstOrDefault(problem => problem is not null);
    }

    private Problem? CheckOption(OptionAnswer answer) =>
        ListedCases.Count > 0 ? new OrderIncomplete()
        : Options.Contains(answer.Option) ? TooLong(answer.FollowUp)
        : new AnswerMissing();

    private Problem? CheckOrder(OrderAnswer order)
    {
        var aside = order.SetAside ?? new Dictionary<string, OptionAnswer>();
        List<string> answered = [.. order.Tiers.SelectMany(tier => tier), .. aside.Keys];
        return ListedCases.Count > 0
            && answered.Count == ListedCases.Count
            && answered.ToHashSet().SetEquals(ListedCases)
            && order.Tiers.All(tier => tier.Count > 0)
            && aside.Values.All(answer => ThirdWays.Contains(answer.Option))
            ? aside.Values.Select(answer => TooLong(answer.FollowUp)).FirstOrDefault(problem => problem is not null)
            : new OrderIncomplete();
    }

    private static TextTooLong? TooLong(string? text) => text?.Length > LongestText ? new TextTooLong() : null;
}

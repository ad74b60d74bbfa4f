using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Practitioner.Ordering;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>An answer in words.</summary>
public static class AnswerWords
{
    /// <summary>The answer in words: the option's label, "an order of eight requests", or that the person declined.</summary>
    public static string Of(Answer answer, ReviewView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return answer switch
        {
            OptionAnswer option => view.Options.FirstOrDefault(o => o.Id == option.Option)?.Label.In(language) ?? option.Option,
            OrderAnswer => ListTexts.AnOrder.In(language),
            DeclinedAnswer => ListTexts.Declined.In(language),
            _ => throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}."),
        };
    }
}

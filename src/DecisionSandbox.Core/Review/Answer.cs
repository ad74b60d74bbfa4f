using System.Text.Json.Serialization;

namespace DecisionSandbox.Core.Review;

/// <summary>What a practitioner answers: an option, an order, or a refusal to order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OptionAnswer), "option")]
[JsonDerivedType(typeof(OrderAnswer), "order")]
[JsonDerivedType(typeof(DeclinedAnswer), "declined")]
public abstract record Answer;

/// <summary>An option of the pack, a third way included.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="FollowUp">For a third way that asks on: what one would look for; may be empty.</param>
public sealed record OptionAnswer(string Option, string? FollowUp = null) : Answer;

/// <summary>An order of the cases of a list.</summary>
/// <param name="Tiers">From first to last; cases in one tier are tied.</param>
/// <param name="SetAside">Cases answered by a third way in place of a rank ("meet the person again"), by case id; null where there are none.
/// Every case of the list stands in exactly one tier or here.</param>
public sealed record OrderAnswer(IReadOnlyList<IReadOnlyList<string>> Tiers, IReadOnlyDictionary<string, OptionAnswer>? SetAside = null) : Answer
{
    /// <summary>The rank of a case: 1 + the number of cases before its tier; null where it has none.</summary>
    public int? RankOf(string caseId)
    {
        var before = 0;
        foreach (var tier in Tiers)
        {
            if (tier.Contains(caseId)) { return before + 1; }
            before += tier.Count;
        }
        return null;
    }
}

/// <summary>"I decline to rank these", with the reason.</summary>
/// <param name="Reason">Why, in the person's words; may be empty.</param>
public sealed record DeclinedAnswer(string? Reason) : Answer;

/// <summary>Confidence in an answer, in words a person uses; stored as 1 to 4.</summary>
public enum Confidence
{
    /// <summary>faible / low.</summary>
    Low = 1,
    /// <summary>moyenne / medium.</summary>
    Medium = 2,
    /// <summary>assez forte / fairly high.</summary>
    FairlyHigh = 3,
    /// <summary>forte / high.</summary>
    High = 4,
}

/// <summary>The own judgement, before anything of the aid is seen.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Confidence">The confidence in it.</param>
public sealed record OwnJudgement(Answer Answer, Confidence Confidence);

/// <summary>The final decision.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Confidence">The confidence in it.</param>
/// <param name="Counted">Ids of the pack's reasons that counted.</param>
/// <param name="Why">What counted, in the person's words; may be empty unless the arm asks for it.</param>
/// <param name="OtherElement">Another element, or null.</param>
/// <param name="MoveReasons">For a list: why a case was moved, by case id.</param>
public sealed record FinalDecision(
    Answer Answer,
    Confidence Confidence,
    IReadOnlyList<string> Counted,
    string? Why,
    string? OtherElement,
    IReadOnlyDictionary<string, string> MoveReasons);

/// <summary>A factor that the practitioner contests.</summary>
/// <param name="CaseId">The case it is about.</param>
/// <param name="Attribute">The factor's attribute.</param>
/// <param name="Why">Why, in the person's words; may be empty.</param>
public sealed record ContestedFactor(string CaseId, string Attribute, string? Why);

using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Committee;

/// <summary>What a French research ethics committee answers.</summary>
public enum Opinion
{
    /// <summary>Favourable: the study may be opened once enough members say so.</summary>
    Favourable,
    /// <summary>Favourable with reservations: the study goes back to be changed.</summary>
    Reserved,
    /// <summary>Unfavourable: the study goes back.</summary>
    Unfavourable,
}

/// <summary>The three answers in words.</summary>
public static class OpinionWords
{
    /// <summary>The words of an avis.</summary>
    public static Text Of(Opinion opinion) => opinion switch
    {
        Opinion.Favourable => new("favorable", "favourable"),
        Opinion.Reserved => new("favorable sous réserve", "favourable with reservations"),
        Opinion.Unfavourable => new("défavorable", "unfavourable"),
        _ => throw new ArgumentOutOfRangeException(nameof(opinion)),
    };
}

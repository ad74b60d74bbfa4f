namespace DecisionSandbox.Analysis.Metrics;

/// <summary>Why a measure is null.</summary>
public static class Reasons
{
    /// <summary>The measure belongs to another scale of answers.</summary>
    public const string OtherScale = "other-scale";

    /// <summary>Signal detection needs two options; the decisions use more.</summary>
    public const string SeveralOptions = "several-options";

    /// <summary>The arm asks no judgement before the aid: there is nothing that could have changed.</summary>
    public const string NoOwnJudgement = "no-own-judgement";

    /// <summary>No suggestion was shown.</summary>
    public const string NoAid = "no-aid";

    /// <summary>No case has a reference answer.</summary>
    public const string NoReference = "no-reference";

    /// <summary>No third way was declared.</summary>
    public const string NoThirdWay = "no-third-way";

    /// <summary>The parts are there, but the denominator is zero for everyone.</summary>
    public const string UndefinedForAll = "undefined-for-all";

    /// <summary>No baseline arm was named.</summary>
    public const string NoBaseline = "no-baseline";

    /// <summary>The arm is the baseline itself.</summary>
    public const string IsBaseline = "is-baseline";

    /// <summary>Fewer than five people: hidden from everyone but themselves.</summary>
    public const string FewerThanFive = "fewer-than-5";

    /// <summary>Arms taken together, or a group of cases: not an arm to compare with the baseline.</summary>
    public const string NotAnArm = "not-an-arm";
}

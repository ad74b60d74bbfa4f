namespace DecisionSandbox.Core.Studies;

/// <summary>Who must say what counted. Asked alike of agreeing and overriding unless an arm studies the difference (Kawakami et al. 2022).</summary>
public enum JustificationPolicy
{
    /// <summary>Nobody has to.</summary>
    None,
    /// <summary>Only who differs from the aid: friction against overriding, for studies of that friction.</summary>
    Override,
    /// <summary>Everyone.</summary>
    Always,
}

namespace DecisionSandbox.Core.Studies;

/// <summary>Where a study stands. Only the committee approves or lifts a suspension.</summary>
public enum StudyStatus
{
    /// <summary>Being written.</summary>
    Draft,
    /// <summary>Handed to the committee.</summary>
    Submitted,
    /// <summary>Approved on its hash; waiting for people.</summary>
    Approved,
    /// <summary>People take part.</summary>
    Recruiting,
    /// <summary>Stopped for a while by the researchers.</summary>
    Paused,
    /// <summary>Stopped by the committee.</summary>
    Suspended,
    /// <summary>Over.</summary>
    Closed,
}

namespace DecisionSandbox.Services.Feedback;

/// <summary>What a remark is about.</summary>
public enum FeedbackSubject
{
    /// <summary>The study.</summary>
    Study,
    /// <summary>The aid.</summary>
    Aid,
    /// <summary>One file.</summary>
    File,
    /// <summary>A factor of the explanation, contested on the spot.</summary>
    Factor,
}

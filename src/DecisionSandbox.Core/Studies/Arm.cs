namespace DecisionSandbox.Core.Studies;

/// <summary>One condition of a study.</summary>
/// <param name="Id">The id in files and records, such as <c>suggestion-factors</c>.</param>
/// <param name="Title">Its name for researchers and committee; never shown to participants before the debrief.</param>
/// <param name="Steps">The protocol, as data, in order; ends with <see cref="ProtocolStep.Decide"/>.</param>
/// <param name="Reveals">What the aid shows at <see cref="ProtocolStep.Examine"/>.</param>
/// <param name="Justification">Who must say what counted.</param>
public sealed record Arm(string Id, Text Title, IReadOnlyList<ProtocolStep> Steps, Revealed Reveals, JustificationPolicy Justification)
{
    /// <summary>For <see cref="ProtocolStep.Wait"/>: seconds from the own judgement until the aid may be seen, counted by the server.</summary>
    public int DelaySeconds { get; init; }

    /// <summary>The id of the aid this arm uses; null for the study's first aid.</summary>
    public string? Aid { get; init; }

    /// <summary>What a third way may open, at which stated cost of time; empty where it opens nothing.</summary>
    public IReadOnlyList<Opening> Openings { get; init; } = [];

    /// <summary>True where people commit their own judgement before they see anything of the aid.</summary>
    public bool AsksOwnFirst =>
        Place(ProtocolStep.OwnJudgement) >= 0 && (!ShowsAid || Place(ProtocolStep.OwnJudgement) < Place(ProtocolStep.Examine));

    /// <summary>True where something of the aid may be seen.</summary>
    public bool ShowsAid => Place(ProtocolStep.Examine) >= 0;

    /// <summary>The step after this one; <see cref="ProtocolStep.Done"/> after the last.</summary>
    public ProtocolStep After(ProtocolStep step)
    {
        var next = Place(step) + 1;
        return next < Steps.Count ? Steps[next] : ProtocolStep.Done;
    }

    private int Place(ProtocolStep step)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i] == step) { return i; }
        }
        return -1;
    }
}

/// <summary>Something that a third way opens: what one would find out, and what it would take.</summary>
/// <param name="Id">The id in records.</param>
/// <param name="Option">The third way it belongs to, such as <c>meet-again</c>.</param>
/// <param name="Label">What is looked for, in words: "Voir comment la personne se lève".</param>
/// <param name="Attributes">The attributes whose true value is then told.</param>
/// <param name="Minutes">The stated cost: minutes of working time it would take.</param>
public sealed record Opening(string Id, string Option, Text Label, IReadOnlyList<string> Attributes, int Minutes);

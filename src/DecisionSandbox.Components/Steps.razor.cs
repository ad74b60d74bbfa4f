using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>Where one stands on a short way, in words and not by colour alone.</summary>
public partial class Steps
{
    /// <summary>What the way is, for people who do not see it.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The steps in order.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Names { get; set; }

    /// <summary>The step that is open, from 1; one more than their number when all are done.</summary>
    [Parameter] public int Now { get; set; }

    /// <summary>The word for a step that is done, read out after its name.</summary>
    [Parameter, EditorRequired] public required string DoneWord { get; set; }
}

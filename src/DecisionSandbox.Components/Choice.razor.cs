using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>One answer of a <see cref="Choices"/> list; what it asks on stands under it once it is chosen.</summary>
public partial class Choice
{
    [CascadingParameter] private Choices List { get; set; } = null!;

    /// <summary>The answer's id.</summary>
    [Parameter, EditorRequired] public required string Value { get; set; }

    /// <summary>The answer in words.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>A quieter second line, or null.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What is asked next once this answer is chosen.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private bool IsChosen => List.Value == Value;
}

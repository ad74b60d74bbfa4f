using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>A figure: a title, a sentence before it, the drawing, its table behind it and the links to take it away.</summary>
public partial class FigureFrame
{
    /// <summary>The figure's id on the page.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>Its title.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>What it says, in one sentence.</summary>
    [Parameter, EditorRequired] public required string Sentence { get; set; }

    /// <summary>The drawing, from one of our own emitters and from nowhere else.</summary>
    [Parameter, EditorRequired] public required string Svg { get; set; }

    /// <summary>What the disclosure of the table is called.</summary>
    [Parameter, EditorRequired] public required string TableLabel { get; set; }

    /// <summary>The same numbers as a table.</summary>
    [Parameter, EditorRequired] public required RenderFragment Table { get; set; }

    /// <summary>Links to take the figure and its data away.</summary>
    [Parameter] public RenderFragment? Links { get; set; }
}

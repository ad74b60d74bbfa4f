using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>Rows in a QuickGrid dressed in the house's own clothes. Pages turn by address, so that a view can be linked.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public partial class Grid<TRow>
{
    /// <summary>What the rows are, for people who do not see them.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The rows.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<TRow> Rows { get; set; }

    /// <summary>CSS class of the table, or null.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>The columns.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}

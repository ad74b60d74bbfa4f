using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>Turns pages by address, in words: QuickGrid's own paginator draws black icons that vanish in the dark.</summary>
public partial class PageTurner
{
    /// <summary>What is paged.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>This page, from 1.</summary>
    [Parameter] public int Page { get; set; }

    /// <summary>How many pages.</summary>
    [Parameter] public int Pages { get; set; }

    /// <summary>The word for going back.</summary>
    [Parameter, EditorRequired] public required string Previous { get; set; }

    /// <summary>The word for going on.</summary>
    [Parameter, EditorRequired] public required string Next { get; set; }

    /// <summary>The address of a page.</summary>
    [Parameter, EditorRequired] public required Func<int, string> Address { get; set; }
}

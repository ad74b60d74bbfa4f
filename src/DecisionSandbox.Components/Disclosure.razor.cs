using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>What stands one click away.</summary>
public partial class Disclosure
{
    private bool _wasOpened;

    /// <summary>What is inside, in words.</summary>
    [Parameter, EditorRequired] public required string Summary { get; set; }

    /// <summary>True where it stands open from the start.</summary>
    [Parameter] public bool IsOpen { get; set; }

    /// <summary>Called the first time it is opened.</summary>
    [Parameter] public EventCallback Opened { get; set; }

    /// <summary>What is inside.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private Task Toggled()
    {
        if (_wasOpened) { return Task.CompletedTask; }
        _wasOpened = true;
        return Opened.InvokeAsync();
    }
}

using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>A list of answers as radio cards, in one fieldset with its question as the legend.</summary>
public partial class Choices
{
    /// <summary>The name that the radio buttons share; also the prefix of ids.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>The question.</summary>
    [Parameter, EditorRequired] public required string Legend { get; set; }

    /// <summary>The value chosen, or null.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>Called with the value chosen.</summary>
    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    /// <summary>What is missing, or null.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>The answers.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private readonly Ticked<string> _ticked = new();

    /// <inheritdoc/>
    protected override void OnParametersSet() => _ticked.Follow(Value);

    internal string? Beforehand => _ticked.Beforehand;

    internal Task Choose(string value)
    {
        _ticked.Choose(value);
        return ValueChanged.InvokeAsync(value);
    }
}

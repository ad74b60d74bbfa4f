using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>Confidence in words, from 1 to the number of labels. Words and no slider: a slider has a place before anybody moves it.</summary>
public partial class ConfidenceScale
{
    /// <summary>The name that the radio buttons share.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>The question.</summary>
    [Parameter, EditorRequired] public required string Legend { get; set; }

    /// <summary>The words, from the least to the most.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Labels { get; set; }

    /// <summary>The place chosen, from 1, or null.</summary>
    [Parameter] public int? Value { get; set; }

    /// <summary>Called with the place chosen.</summary>
    [Parameter] public EventCallback<int> ValueChanged { get; set; }

    /// <summary>What is missing, or null.</summary>
    [Parameter] public string? Error { get; set; }

    private readonly Ticked<int?> _ticked = new();

    /// <inheritdoc/>
    protected override void OnParametersSet() => _ticked.Follow(Value);

    private Task Choose(int value)
    {
        _ticked.Choose(value);
        return ValueChanged.InvokeAsync(value);
    }
}

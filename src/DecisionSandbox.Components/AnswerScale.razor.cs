using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>An item answered by one of several whole numbers between two named ends. Radio buttons and no slider: a slider has a place before anybody moves it.</summary>
public partial class AnswerScale
{
    /// <summary>The name that the radio buttons share.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>The item.</summary>
    [Parameter, EditorRequired] public required string Legend { get; set; }

    /// <summary>The numbers, from the lowest.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<int> Values { get; set; }

    /// <summary>What the lowest means.</summary>
    [Parameter, EditorRequired] public required string Low { get; set; }

    /// <summary>What the highest means.</summary>
    [Parameter, EditorRequired] public required string High { get; set; }

    /// <summary>The words for leaving it unanswered.</summary>
    [Parameter, EditorRequired] public required string NoAnswer { get; set; }

    /// <summary>The number chosen, or null.</summary>
    [Parameter] public int? Value { get; set; }

    /// <summary>Called with the number chosen; null for no answer.</summary>
    [Parameter] public EventCallback<int?> ValueChanged { get; set; }

    private readonly Ticked<int?> _ticked = new();

    /// <inheritdoc/>
    protected override void OnParametersSet() => _ticked.Follow(Value);

    private Task Choose(int? value)
    {
        _ticked.Choose(value);
        return ValueChanged.InvokeAsync(value);
    }

    private string? End(int place) => place == 0 ? Low : place == Values.Count - 1 ? High : null;
}

using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Components;

/// <summary>A text field with its label, its hint and its error; both are tied to it by <c>aria-describedby</c>.</summary>
public partial class Field
{
    /// <summary>The field's id on the page.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>The label.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>A hint under the field, or null.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What is wrong with it, or null.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>The text.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>Called at each stroke: what is typed is never lost to a closed lid.</summary>
    [Parameter] public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>True for several lines.</summary>
    [Parameter] public bool Multiline { get; set; } = true;

    /// <summary>Lines shown at first.</summary>
    [Parameter] public int Rows { get; set; } = 3;

    /// <summary>The most characters taken, or null.</summary>
    [Parameter] public int? MaxLength { get; set; }

    /// <summary>For one line: the name it is posted under.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>For one line: <c>text</c> or <c>password</c>.</summary>
    [Parameter] public string Type { get; set; } = "text";

    /// <summary>For one line: what the browser may fill in.</summary>
    [Parameter] public string? Autocomplete { get; set; }

    /// <summary>For one line: whether it must be filled.</summary>
    [Parameter] public bool Required { get; set; }

    private string? DescribedBy => (Error, Hint) switch
    {
        (null, null) => null,
        (null, _) => $"{Id}-hint",
        (_, null) => $"{Id}-error",
        _ => $"{Id}-error {Id}-hint",
    };

    // What stands in the field, and what the parent gave last. Inside other components the parent's new value reaches this one only after it
    // has drawn itself once more: drawn with the old value, it would take back a stroke that was typed in between.
    private string? _text, _given;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Value != _given) { _text = _given = Value; }
    }

    private Task Changed(string? text)
    {
        _text = _given = text;
        return ValueChanged.InvokeAsync(text);
    }
}

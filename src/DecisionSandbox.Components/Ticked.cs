namespace DecisionSandbox.Components;

/// <summary>
/// Which answer of a group of radio buttons is drawn as chosen. What a person chooses stands in the browser already: drawn again from here it would come late, and take back the next stroke of an arrow key.
/// </summary>
internal sealed class Ticked<T>
{
    private T? _chosen;

    /// <summary>The answer to draw as chosen.</summary>
    public T? Beforehand { get; private set; }

    /// <summary>The key of the group: another one, and the browser gets the group anew.</summary>
    public object Drawn { get; private set; } = new();

    /// <summary>Takes the value that the page holds. One that nobody chose here is drawn.</summary>
    public void Follow(T? value)
    {
        if (!EqualityComparer<T?>.Default.Equals(value, _chosen)) { (Beforehand, _chosen, Drawn) = (value, value, new()); }
    }

    /// <summary>Takes what a person has just chosen.</summary>
    public void Choose(T? value) => _chosen = value;
}

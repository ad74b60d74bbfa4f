using System.Diagnostics.CodeAnalysis;

namespace DecisionSandbox.Audit;

/// <summary>What came of reading something that others wrote: a value, or the sentence that says why it was refused.</summary>
/// <typeparam name="T">What a successful reading gives.</typeparam>
public readonly record struct Reading<T>
    where T : class
{
    private Reading(T? value, Sentence? refusal) => (ValueOrNull, Refusal) = (value, refusal);

    /// <summary>The value, or null where it was refused.</summary>
    public T? ValueOrNull { get; }

    /// <summary>Why it was refused, or null where there is a value.</summary>
    public Sentence? Refusal { get; }

    /// <summary>The value. Asking for that of a refused reading is a bug.</summary>
    /// <exception cref="InvalidOperationException">The reading was refused.</exception>
    public T Value => ValueOrNull ?? throw new InvalidOperationException(Refusal?.En ?? "Nothing was read.");

    /// <summary>True with the value, or false with the refusal.</summary>
    public bool Try([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Sentence? refusal)
    {
        value = ValueOrNull;
        refusal = value is null ? Refusal ?? new Sentence("Rien n’a été lu.", "Nothing was read.") : null;
        return value is not null;
    }

    /// <summary>A success.</summary>
    public static Reading<T> Of(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static Reading<T> Refused(Sentence why) => new(null, why);

    /// <summary>A success, written as the value itself.</summary>
    public static implicit operator Reading<T>(T value) => Of(value);

    /// <summary>A refusal, written as the sentence itself.</summary>
    public static implicit operator Reading<T>(Sentence why) => Refused(why);
}

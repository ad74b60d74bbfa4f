namespace DecisionSandbox.Core;

/// <summary>An expected failure: a plain sentence that says what is wrong and what to do, in both languages.</summary>
/// <param name="Message">The sentence shown to the person.</param>
public abstract record Problem(Text Message);

/// <summary>Either a value or the <see cref="Core.Problem"/> that prevented it. An exception stays for bugs.</summary>
/// <typeparam name="T">What success gives.</typeparam>
public readonly record struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    /// <summary>The failure, or null where there is a value.</summary>
    public Problem? Problem { get; }

    /// <summary>True where there is a value.</summary>
    public bool IsOk => Problem is null;

    /// <summary>The value. Reading it from a failed outcome is a bug and throws with the problem's sentence.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a failure.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException(Problem.Message.En);

    /// <summary>A success.</summary>
    public static Outcome<T> Ok(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static Outcome<T> Failed(Problem problem) => new(default, problem);

    /// <summary>A success, written as the value itself.</summary>
    public static implicit operator Outcome<T>(T value) => Ok(value);

    /// <summary>A failure, written as the problem itself.</summary>
    public static implicit operator Outcome<T>(Problem problem) => Failed(problem);

    /// <summary>Goes on with the value, or hands the problem on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Problem is null ? next(_value!) : Outcome<TNext>.Failed(Problem);
    }
}

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>
/// A formula of the generator over earlier draws: whole numbers, words and conditions (1 and 0).
/// <c>or and not</c>, <c>== != &lt; &lt;= &gt; &gt;=</c>, <c>in ('a', 'b')</c>, <c>+ - * / %</c> (division towards zero, by zero gives 0),
/// and <c>if(c, a, b) min(a, b) max(a, b) count(c, …) date(y, m, d) years_before(day, n) age(birth, day) weekday(day)</c>.
/// </summary>
public sealed class Formula
{
    private readonly Func<Drawn[], long>? _number;
    private readonly Func<Drawn[], string>? _word;

    internal Formula(Func<Drawn[], long> number) => _number = number;

    internal Formula(Func<Drawn[], string> word, IReadOnlyList<string> words) => (_word, Words) = (word, words);

    /// <summary>The words it may give; null where it gives a number.</summary>
    public IReadOnlyList<string>? Words { get; }

    /// <summary>Its number.</summary>
    /// <exception cref="InvalidOperationException">It gives a word: the loader checks this before.</exception>
    public long Number(Drawn[] drawn) => _number is { } number ? number(drawn) : throw new InvalidOperationException("This formula gives a word.");

    /// <summary>Its word.</summary>
    /// <exception cref="InvalidOperationException">It gives a number: the loader checks this before.</exception>
    public string Word(Drawn[] drawn) => _word is { } word ? word(drawn) : throw new InvalidOperationException("This formula gives a number.");

    /// <summary>True where its number is not 0.</summary>
    public bool Holds(Drawn[] drawn) => Number(drawn) != 0;

    /// <summary>Its value, number or word.</summary>
    public Drawn Of(Drawn[] drawn) => _word is { } word ? new(0, word(drawn)) : new(Number(drawn));
}

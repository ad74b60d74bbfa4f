namespace DecisionSandbox.Core;

/// <summary>The two languages of every text a person reads. French comes first.</summary>
public enum Language
{
    /// <summary>French.</summary>
    Fr,
    /// <summary>English.</summary>
    En,
}

/// <summary>One sentence or label in both languages.</summary>
/// <param name="Fr">The French text.</param>
/// <param name="En">The English text.</param>
public sealed record Text(string Fr, string En)
{
    /// <summary>The text in the language asked for.</summary>
    public string In(Language language) => language switch
    {
        Language.Fr => Fr,
        Language.En => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    /// <summary>A text that is the same in both languages: a code, a number, a name.</summary>
    public static Text Same(string text) => new(text, text);

    /// <summary>The French text, for logs and debuggers.</summary>
    public override string ToString() => Fr;
}

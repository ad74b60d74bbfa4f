namespace DecisionSandbox.Core.Review.Screening;

/// <summary>What somebody wrote, as anybody else may read it: made by <see cref="FreeTextScreening"/> alone.</summary>
public sealed record ScreenedText
{
    internal ScreenedText(Text words, IReadOnlyDictionary<Mask, int> masks) => (Words, Masks) = (words, masks);

    /// <summary>The words, with a named mark ("[nom]", "[name]") wherever something was masked; they differ between the languages by their marks alone.</summary>
    public Text Words { get; }

    /// <summary>How many marks of each kind this screening put in; kinds without any are left out.</summary>
    public IReadOnlyDictionary<Mask, int> Masks { get; }

    /// <summary>How many marks this screening put in.</summary>
    public int Count => Masks.Values.Sum();

    /// <summary>The mark of a kind, as it stands in a text.</summary>
    public static Text Mark(Mask mask) => mask switch
    {
        Mask.Name => new("[nom]", "[name]"),
        Mask.Number => new("[numéro]", "[number]"),
        Mask.Date => new("[date]", "[date]"),
        Mask.Mail => new("[courriel]", "[e-mail]"),
        Mask.Web => new("[site]", "[website]"),
        Mask.Address => new("[adresse]", "[address]"),
        _ => throw new ArgumentOutOfRangeException(nameof(mask)),
    };
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Narratives;

/// <summary>A model's text was not kept.</summary>
/// <param name="Rule">The rule that objected.</param>
/// <param name="Message">Why.</param>
public sealed record Unfaithful(string Rule, Text Message) : Problem(Message);

/// <summary>One thing that a text must satisfy to be kept.</summary>
public sealed class FaithfulnessRule
{
    private const int LongestText = 2000;
    private readonly Func<NarrativeReading, Text?> _objection;

    private FaithfulnessRule(string name, Func<NarrativeReading, Text?> objection) => (Name, _objection) = (name, objection);

    /// <summary>The rule's name, as rejections carry it.</summary>
    public string Name { get; }

    /// <summary>The text is neither empty nor endless.</summary>
    public static FaithfulnessRule SaysSomething { get; } = new("says-something", reading =>
        reading.Sentences.Count == 0 || reading.Text.Length > LongestText
            ? new Text("Le texte est vide ou trop long.", "The text is empty or too long.")
            : null);

    /// <summary>No number stands outside what was copied.</summary>
    public static FaithfulnessRule NumbersStand { get; } = new("numbers-stand", reading =>
        Others(reading).FirstOrDefault(IsNumber) is { } number
            ? new Text($"Le nombre « {number} » n’est pas dans l’explication.", $"The number “{number}” is not in the explanation.")
            : null);

    /// <summary>Between what was copied only linking words stand: no other factor, reason, negation or advice.</summary>
    public static FaithfulnessRule NothingElseClaimed { get; } = new("nothing-else-claimed", reading =>
        Others(reading).FirstOrDefault(word => !IsNumber(word) && !LinkingWords.In(reading.Language).Contains(word)) is { } claimed
            ? new Text($"« {Short(claimed)} » n’est pas dans l’explication.", $"“{Short(claimed)}” is not in the explanation.")
            : null);

    /// <summary>Every factor that the template would tell is told: leaving counter-evidence out is unfaithful too.</summary>
    public static FaithfulnessRule NoFactorLeftOut { get; } = new("no-factor-left-out", reading =>
        TemplateNarrator.Told(reading.Request).Except(reading.Sentences.SelectMany(sentence => sentence.Factors)).FirstOrDefault() is { } missing
            ? new Text($"Le texte passe sous silence « {missing.Phrase.Fr} ».", $"The text leaves out “{missing.Phrase.En}”.")
            : null);

    /// <summary>A sentence with factors names one side, and it is theirs; no side is named without a factor.</summary>
    public static FaithfulnessRule DirectionsHold { get; } = new("directions-hold", reading =>
        reading.Sentences.FirstOrDefault(sentence => !DirectionHolds(sentence)) is not null
            ? new Text("Un élément n’est pas dit du côté où il tire.", "A factor is not told on the side to which it pulls.")
            : null);

    internal Unfaithful? Objection(NarrativeReading reading) => _objection(reading) is { } message ? new Unfaithful(Name, message) : null;

    private static bool DirectionHolds(NarrativeSentence sentence) => sentence switch
    {
        { Factors.Count: 0 } => sentence.Sides.Count == 0,
        { Sides.Count: 1 } => sentence.Factors.All(factor => factor.TowardsPositive == sentence.Sides[0]),
        _ => false,
    };

    private static IEnumerable<string> Others(NarrativeReading reading) => reading.Sentences.SelectMany(sentence => sentence.Others);

    private static bool IsNumber(string word) => word.Any(char.IsNumber);

    // A rejection is recorded: it must not carry a flood of whatever the model wrote.
    private static string Short(string word) => word.Length <= 40 ? word : word[..40];
}

using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Bots;

/// <summary>What a bot does with the aid once it has seen it.</summary>
/// <param name="Name">As written on the command line.</param>
/// <param name="FollowShare">How often it takes the aid's answer, from 0 to 1; else it keeps its own judgement.</param>
/// <param name="KnowsReference">True for the oracle, which answers the reference wherever there is one.</param>
public sealed record BotPolicy(string Name, double FollowShare, bool KnowsReference)
{
    /// <summary>Always takes the aid's answer: agreement 1, RAIR 1, RSR 0.</summary>
    public static BotPolicy Follow { get; } = new("follow", 1, false);

    /// <summary>Always keeps its own judgement: RAIR 0, RSR 1.</summary>
    public static BotPolicy Never { get; } = new("never", 0, false);

    /// <summary>Always answers the reference.</summary>
    public static BotPolicy Oracle { get; } = new("oracle", 0, true);

    /// <summary>Takes the aid's answer with this probability, whatever it is: its switch fraction is that probability.</summary>
    public static BotPolicy Noisy(double share) => new(string.Create(CultureInfo.InvariantCulture, $"noisy:{share}"), share, false);

    /// <summary>The name of a study's copy where none is given, such as <c>demo-apa-bots-follow-7</c>.</summary>
    public string CopyName(string studyId, long seed) => FormattableString.Invariant($"{studyId}-bots-{Name}-{seed}");

    /// <summary>Reads <c>follow</c>, <c>never</c>, <c>oracle</c> or <c>noisy:0.3</c>.</summary>
    public static Outcome<BotPolicy> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            "follow" => Follow,
            "never" => Never,
            "oracle" => Oracle,
            _ when text.StartsWith("noisy:", StringComparison.Ordinal)
                && double.TryParse(text["noisy:".Length..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
                && share is >= 0 and <= 1 => Noisy(share),
            _ => new UnknownPolicy(text),
        };
    }
}

/// <summary>A policy that no bot knows.</summary>
public sealed record UnknownPolicy(string Given) : Problem(new Text(
    $"La conduite « {Given} » est inconnue : choisissez follow, never, oracle ou noisy:0.3 (une probabilité de 0 à 1).",
    $"The policy “{Given}” is unknown: choose follow, never, oracle or noisy:0.3 (a probability from 0 to 1)."));

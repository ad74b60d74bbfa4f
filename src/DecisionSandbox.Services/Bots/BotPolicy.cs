using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Bots;

/// <summary>What a bot does with the aid once it has seen it.</summary>
/// <param name="Name">As written on the command line.</param>
/// <param name="FollowShare">How often it takes the aid's answer, from 0 to 1; else it keeps its own judgement.</param>
/// <param name="KnowsReference">True for the oracle, which answers the reference wherever there is one.</param>
public sealed record BotPolicy(string Name, double FollowShare, bool KnowsReference)
{
    private const string NoisyName = "noisy:", MixName = "mix:";

    /// <summary>For a mixture: the policies of which each bot draws one, with their shares, which add up to 1; else empty.</summary>
    public IReadOnlyList<(BotPolicy Policy, double Share)> Parts { get; init; } = [];

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

    /// <summary>Bots of several kinds, in these shares.</summary>
    public static BotPolicy Mix(IReadOnlyList<(BotPolicy Policy, double Share)> parts) =>
        new(MixName + string.Join(',', parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Policy.Name}={part.Share}"))), 0, false) { Parts = parts };

    /// <summary>The policy of one bot of a mixture; itself where it is not one.</summary>
    /// <param name="roll">A number in [0, 1) of the bot's own.</param>
    public BotPolicy For(double roll)
    {
        foreach (var (policy, share) in Parts)
        {
            if (roll < share) { return policy; }
            roll -= share;
        }
        return Parts.Count == 0 ? this : Parts[^1].Policy;
    }

    /// <summary>Reads <c>follow</c>, <c>never</c>, <c>oracle</c>, <c>noisy:0.3</c> or a mixture such as <c>mix:follow=.3,never=.2,noisy:0.3=.5</c>.</summary>
    public static Outcome<BotPolicy> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            "follow" => Follow,
            "never" => Never,
            "oracle" => Oracle,
            _ when text.StartsWith(NoisyName, StringComparison.Ordinal) && Share(text[NoisyName.Length..]) is { } share => Noisy(share),
            _ when text.StartsWith(MixName, StringComparison.Ordinal) => ParseMix(text),
            _ => new UnknownPolicy(text),
        };
    }

    private static Outcome<BotPolicy> ParseMix(string text)
    {
        var parts = new List<(BotPolicy, double)>();
        foreach (var part in text[MixName.Length..].Split(','))
        {
            var at = part.LastIndexOf('=');
            if (at < 0 || part.StartsWith(MixName, StringComparison.Ordinal) || Share(part[(at + 1)..]) is not { } share) { return new UnknownPolicy(text); }
            var policy = Parse(part[..at]);
            if (policy.Problem is { } unknown) { return unknown; }
            parts.Add((policy.Value, share));
        }
        var total = parts.Sum(part => part.Item2);
        return Math.Abs(total - 1) < 1e-9 ? Mix(parts) : new SharesDoNotAddUp(total);
    }

    private static double? Share(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;
}

/// <summary>The shares of a mixture are not a whole.</summary>
public sealed record SharesDoNotAddUp(double Total) : Problem(new Text(
    FormattableString.Invariant($"Les parts d’un mélange font 1 ensemble ; ici {Total:0.###}. Corrigez-les, par exemple mix:follow=.5,never=.5."),
    FormattableString.Invariant($"The shares of a mixture add up to 1; here {Total:0.###}. Correct them, for example mix:follow=.5,never=.5.")));

/// <summary>A policy that no bot knows.</summary>
public sealed record UnknownPolicy(string Given) : Problem(new Text(
    $"La conduite « {Given} » est inconnue : choisissez follow, never, oracle, noisy:0.3 (une probabilité de 0 à 1) ou un mélange tel que mix:follow=.5,never=.5.",
    $"The policy “{Given}” is unknown: choose follow, never, oracle, noisy:0.3 (a probability from 0 to 1) or a mixture such as mix:follow=.5,never=.5."));

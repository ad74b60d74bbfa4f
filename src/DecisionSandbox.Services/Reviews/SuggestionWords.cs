using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Services.Reviews;

/// <summary>What an aid said, in the words of the page: frequencies rather than probabilities (Gigerenzer and Hoffrage 1995), ranges with every number.</summary>
internal static class SuggestionWords
{
    public static Text Headline(ScenarioPack pack, IDecisionAid aid, Suggestion suggestion)
    {
        if (suggestion.Abstains is { } why) { return why; }
        if (suggestion.Option is { } option) { return pack.Option(option)?.Label ?? Text.Same(option); }
        var rank = suggestion.Rank ?? throw new InvalidOperationException("A suggestion has an option, a rank or a reason to abstain.");
        if (aid is not PointsGridAid) { return new(FrenchRank(rank), EnglishRank(rank)); }
        var points = WrittenNumber.Of((decimal)suggestion.Score, 0);
        return new($"{FrenchRank(rank)}, {points.Fr} {(Math.Abs(suggestion.Score) < 2 ? "point" : "points")}", $"{EnglishRank(rank)}, {points.En} {(suggestion.Score == 1 ? "point" : "points")}");
    }

    public static Text? Uncertainty(Suggestion suggestion)
    {
        if (suggestion.Uncertainty is not { } uncertainty || suggestion.Option is null) { return null; }
        var (of, low, high) = (InHundred(uncertainty.Probability), InHundred(uncertainty.Low), InHundred(uncertainty.High));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Il y voit {of} chances sur 100, entre {low} et {high}."),
            string.Create(CultureInfo.InvariantCulture, $"It sees {of} chances in 100, between {low} and {high}."));
    }

    // The trained aid hands over the held-out cases of its score band.
    public static Text? Reliability(Suggestion suggestion)
    {
        if (suggestion.Option is null || !suggestion.Details.TryGetValue("bandCases", out var cases) || !suggestion.Details.TryGetValue("bandWrong", out var wrong)) { return null; }
        var (n, k) = (Convert.ToInt32(cases, CultureInfo.InvariantCulture), Convert.ToInt32(wrong, CultureInfo.InvariantCulture));
        // The complement of the chances in the sentence beside it, rounded the same way: the two add up to 100.
        var rate = 100 - InHundred((double)(n - k) / n);
        var (total, files) = (WrittenNumber.Of(n, 0), rate < 2 ? "dossier" : "dossiers");
        return new(
            $"À ce niveau de score, il se trompe pour {rate} {files} sur 100 ({total.Fr} dossiers).",
            $"At this score level it is wrong for {rate} files in 100 ({total.En} files).");
    }

    /// <summary>What positive and negative contributions pull to.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="explained">The option whose score is explained where each has one of its own; null where one score decides.</param>
    public static (Text Towards, Text Against) Sides(ScenarioPack pack, string? explained = null)
    {
        if (pack.Task == TaskKind.Prioritisation)
        {
            return (new("vers le haut de la liste", "towards the top of the list"), new("vers le bas de la liste", "towards the bottom of the list"));
        }
        var options = pack.Decisions.Where(option => !option.IsThirdWay).ToList();
        if (explained is not null && pack.Option(explained) is { } named)
        {
            return (Towards(named), options.Count == 2 ? Towards(options.Single(other => other != named)) : new("vers une autre réponse", "towards another answer"));
        }
        // One score over several options is that of a table: its place in the pack's order, from the first to the last.
        return options.Count > 2 ? (Towards(options[^1]), Towards(options[0])) : (Towards(options[0]), Towards(options[1]));
    }

    /// <summary>"vers « … »": the heading of the side that speaks for an option.</summary>
    public static Text Towards(DecisionOption option) => new($"vers «\u00a0{option.Label.Fr}\u00a0»", $"towards “{option.Label.En}”");

    private static int InHundred(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);

    private static string FrenchRank(int rank) => rank == 1 ? "1er" : string.Create(CultureInfo.InvariantCulture, $"{rank}e");

    private static string EnglishRank(int rank) => string.Create(CultureInfo.InvariantCulture, $"{rank}{(rank % 100 is 11 or 12 or 13 ? "th" : (rank % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");
}

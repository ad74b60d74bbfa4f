using System.Globalization;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;

namespace DecisionSandbox.Analysis.Calibration;

/// <summary>Whose confidence.</summary>
public enum Voice
{
    /// <summary>The person, before the aid.</summary>
    Own,
    /// <summary>The person, in the end.</summary>
    Final,
    /// <summary>The aid, by the band of its score.</summary>
    Aid,
}

/// <summary>How often a voice was right at one level of its confidence.</summary>
/// <param name="Level">The level: a confidence as the file writes it, or a score band.</param>
/// <param name="Right">Resolved answers that equal the reference.</param>
/// <param name="Of">Resolved answers with a reference, at least five.</param>
public sealed record LevelCalibration(string Level, int Right, int Of)
{
    /// <summary>Share right.</summary>
    public double Share => (double)Right / Of;

    /// <summary>Wilson's 95 % interval.</summary>
    public Interval? Ci95 => Wilson.Of(Right, Of);
}

/// <summary>A voice's levels, from the least to the most confident.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Levels">At least one.</param>
public sealed record VoiceCalibration(Voice Voice, IReadOnlyList<LevelCalibration> Levels)
{
    /// <summary>The voices that have a level with five people's answers, in the order own, final, aid.</summary>
    /// <param name="decisions">Rows on the option scale.</param>
    /// <param name="thirdWays">Answers that are neither right nor wrong.</param>
    public static IReadOnlyList<VoiceCalibration> Of(IReadOnlyList<Decision> decisions, IReadOnlyList<string> thirdWays)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(thirdWays);
        VoiceCalibration[] voices =
        [
            Each(Voice.Own, d => d.Own, d => Level(d.ConfidenceOwn)),
            Each(Voice.Final, d => d.Final, d => Level(d.ConfidenceFinal)),
            Each(Voice.Aid, d => d.Aid, d => d.Band),
        ];
        return [.. voices.Where(v => v.Levels.Count > 0)];

        VoiceCalibration Each(Voice voice, Func<Decision, string?> answer, Func<Decision, string?> level) => new(
            voice,
            [
                .. decisions.Where(d => level(d) is not null && Resolved(answer(d)) && Resolved(d.Reference))
                    .GroupBy(d => level(d)!)
                    .Where(g => g.Select(d => d.Participant).Distinct().Count() >= SmallCells.Smallest)
                    .OrderBy(g => Order(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new LevelCalibration(g.Key, g.Count(d => answer(d) == d.Reference), g.Count())),
            ]);

        bool Resolved(string? answer) => answer is not null && !thirdWays.Contains(answer);
    }

    private static double Order(string level) => double.TryParse(level, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.MaxValue;

    private static string? Level(double? confidence) => confidence?.ToString("R", CultureInfo.InvariantCulture);
}

using System.Globalization;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether the reliability that the page displays is the one that people meet, to within 5 points in each score band, or declared to be another.</summary>
internal static class ReliabilityCheck
{
    /// <summary>Largest difference that need not be declared, as a share.</summary>
    public const double Tolerance = 0.05;

    public static IEnumerable<StudyFlaw> Of(Study study, Surroundings around)
    {
        if (study.Task != TaskKind.Eligibility || around.Generator is not { } generator || study.Faults.Any(fault => fault.Kind == FaultKind.DisplayedReliability)) { yield break; }
        foreach (var arm in study.Arms.Where(arm => arm.Reveals.HasFlag(Revealed.Suggestion)))
        {
            if (around.AidOf(arm) is not { } aid) { continue; }
            var bands = study.Plan.Cases.Where(planned => planned.RepeatOf is null)
                .Select(planned => Verdict.Of(generator.Generate(study.Plan.Seed, planned.Index), aid))
                .Where(verdict => verdict is { Band: not null, IsRight: not null }).GroupBy(verdict => verdict.Band!);
            foreach (var band in bands)
            {
                var (displayed, planned) = (Verdict.Displayed(band.Key), (double)band.Count(verdict => verdict.IsRight == false) / band.Count());
                if (Math.Abs(displayed - planned) <= Tolerance) { continue; }
                yield return new("faults", new(
                    $"Bras « {arm.Title.Fr} » : la page affichera {InHundred(displayed)} erreurs sur 100 là où l’étude en a {InHundred(planned)} sur 100. Déclarez-le parmi les fautes (fiabilité affichée), ou choisissez d’autres dossiers.",
                    $"Arm “{arm.Title.En}”: the page will display {InHundred(displayed)} errors in 100 where the study has {InHundred(planned)} in 100. Declare it among the faults (displayed reliability), or pick other files."));
                yield break; // One sentence sends to the one place where all bands are declared.
            }
        }
    }

    private static string InHundred(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}

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
                .Where(verdict => verdict is { Band: not null, IsRight: not null }).GroupBy(verdict => verdict.Band!)
                .Select(band => (Figures: band.Key, Displayed: Verdict.Displayed(band.Key), Files: band.Count(), Wrong: band.Count(verdict => verdict.IsRight == false)))
                .Where(band => Math.Abs(band.Wrong - band.Displayed * band.Files) > Tolerance * band.Files)
                .OrderByDescending(band => Math.Abs(band.Wrong - band.Displayed * band.Files)).ToList();
            if (bands is not [var worst, ..]) { continue; }
            var (of, others, planned) = (worst.Figures.Split('/'), bands.Count - 1, InHundred((double)worst.Wrong / worst.Files));
            yield return new("faults", new(
                $"Bras « {arm.Title.Fr} » : au niveau de score où la page affiche {of[0]} erreurs sur {of[1]} dossiers ({InHundred(worst.Displayed)} sur 100), l’étude a {Files(worst.Files).Fr} et l’outil y a tort dans {worst.Wrong} ({planned} sur 100). {(others == 0 ? "" : $"Autres niveaux qui s’écartent : {others}. ")}Déclarez-le parmi les fautes (fiabilité affichée), ou choisissez d’autres dossiers.",
                $"Arm “{arm.Title.En}”: at the score level where the page displays {of[0]} errors in {of[1]} files ({InHundred(worst.Displayed)} in 100), the study has {Files(worst.Files).En} and the aid is wrong in {worst.Wrong} ({planned} in 100). {(others == 0 ? "" : $"Other levels that differ: {others}. ")}Declare it among the faults (displayed reliability), or pick other files."));
            yield break; // One sentence sends to the one place where all bands are declared.
        }
    }

    private static Text Files(int files) => files == 1 ? new("1 dossier", "1 file") : new($"{files} dossiers", $"{files} files");

    private static string InHundred(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}

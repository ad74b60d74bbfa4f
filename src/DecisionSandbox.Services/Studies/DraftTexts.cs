using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;

namespace DecisionSandbox.Services.Studies;

/// <summary>The words that a new study begins with: only what is true of every study here, or follows from its plan. What the researcher alone can know stays empty.</summary>
public static class DraftTexts
{
    /// <summary>What people read at the end, before the declared faults.</summary>
    public static Text Debrief { get; } = new(
        """
        Merci. Les dossiers de cette étude n’ont pas été pris au hasard : la part d’erreurs de l’outil n’y est pas celle de la vie courante.

        Garder son avis n’est ni bien ni mal en soi, le changer non plus. Ce qui est étudié est l’effet de l’outil, pas vous.
        """,
        """
        Thank you. The files of this study were not taken at random: the aid’s share of errors is not the one in everyday use.

        Keeping one’s view is neither good nor bad in itself, nor is changing it. What is studied is the effect of the aid, not you.
        """);

    /// <summary>The analysis that this software does by itself, the second arm compared with the first.</summary>
    public static AnalysisPlan Analysis(TaskKind task, IReadOnlyList<Arm> arms)
    {
        ArgumentNullException.ThrowIfNull(arms);
        var isOrder = task == TaskKind.Prioritisation;
        return AnalysisPlan.Empty with
        {
            ContrastArms = arms is [var reference, var studied, ..] ? [studied.Id, reference.Id] : [],
            Contrast = arms is [var first, var second, ..]
                ? new($"« {second.Title.Fr} » comparé à « {first.Title.Fr} ».", $"“{second.Title.En}” compared with “{first.Title.En}”.")
                : new("Réponse finale comparée à l’avis propre, chez les mêmes personnes.", "Final answer against own judgement, within people."),
            Model = arms.Count < 2 || isOrder
                ? new("Moyenne par personne, intervalle à 95 % par rééchantillonnage des personnes.", "Mean per person, 95 % interval by resampling people.")
                : new("Différence des moyennes par personne, intervalle à 95 % par rééchantillonnage des personnes et des dossiers, test par permutation.",
                    "Difference of the means per person, 95 % interval by resampling people and files, permutation test."),
            Exclusions = new("Aucune personne n’est écartée.", "Nobody is left out."),
            MissingData = DemoTexts.ApaPlan.MissingData,
            Multiplicity = new("Un seul critère principal ; les autres mesures sont exploratoires, et corrigées par la méthode de Holm entre les paires de bras.",
                "One primary outcome; the other measures are exploratory, and corrected by Holm’s method between pairs of arms."),
        };
    }

    /// <summary>What a fault of this kind is in this study's plan; empty where only the researcher can say it.</summary>
    public static Text Fault(FaultKind kind, CasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var files = plan.Cases.Where(planned => planned.RepeatOf is null).ToList();
        var (wrong, of) = (Number(files.Count(planned => planned.AidIsRight == false)), Number(files.Count));
        if (files.Count == 0) { return Text.Same(""); }
        if (kind == FaultKind.ChosenCases)
        {
            return new(
                $"Les dossiers sont choisis pour que l’outil ait tort dans {wrong} sur {of} : ce n’est pas sa part d’erreurs dans la vie courante.",
                $"The files are picked so that the aid is wrong in {wrong} of {of}: this is not its share of errors in everyday use.");
        }
        var displayed = files.Select(planned => planned.Band).OfType<string>().Select(Verdict.Displayed).ToList();
        if (kind != FaultKind.DisplayedReliability || displayed.Count == 0) { return Text.Same(""); }
        var announced = Number((int)Math.Round(100 * displayed.Average(), MidpointRounding.AwayFromZero));
        return new(
            $"La fiabilité affichée est celle mesurée sur des dossiers mis de côté : elle annonce en moyenne {announced} erreurs sur 100, alors que l’outil a tort dans {wrong} des {of} dossiers de l’étude.",
            $"The reliability displayed is the one measured on files set aside: it announces {announced} errors in 100 on average, whereas the aid is wrong in {wrong} of the study’s {of} files.");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

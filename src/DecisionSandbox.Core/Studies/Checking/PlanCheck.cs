using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies.Assignment;

namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether the case plan holds together, and gives each person enough cases of each kind.</summary>
internal static class PlanCheck
{
    /// <summary>With 12 cases, an own accuracy of .7 and an aid right in 9 of 10, RSR is undefined for 42 % of people: each needs cases of both kinds.</summary>
    public const int FewestOfAKind = 4;

    // About three minutes a file, and a session stays within 45 minutes.
    private const int MostWithoutBreak = 15;

    public static IEnumerable<StudyFlaw> Of(Study study, Surroundings around)
    {
        var plan = study.Plan;
        if (plan.Cases.Count == 0)
        {
            yield return new("plan.cases", new("Choisissez les dossiers de l’étude.", "Pick the study’s files."));
            yield break;
        }
        var files = plan.FilesPerPerson ?? plan.Cases.Count;
        if (files > plan.Cases.Count || files < plan.Cases.Count(planned => planned.IsAnchor))
        {
            yield return new("plan.filesPerPerson", new(
                "Le nombre de dossiers par personne va du nombre de dossiers d’ancrage au nombre de dossiers de l’étude.",
                "The number of files per person goes from the number of anchor files to the number of the study’s files."));
        }
        if (plan.BreaksAfter.Any(after => after < 1 || after >= files))
        {
            yield return new("plan.breaksAfter", new("Une pause vient après un dossier et avant un autre. Corrigez sa place.", "A break comes after one file and before another. Correct its place."));
        }
        if (study.Task == TaskKind.Eligibility && LongestStretch(plan.BreaksAfter, files) > MostWithoutBreak)
        {
            yield return new("plan.breaksAfter", new(
                $"Plus de {MostWithoutBreak} dossiers de suite dépassent 45 minutes. Proposez une pause.",
                $"More than {MostWithoutBreak} files in a row take longer than 45 minutes. Offer a break."));
        }
        for (var i = 0; i < plan.Cases.Count; i++)
        {
            if (plan.Cases[i].RepeatOf is { } first && (first < 0 || first >= i || plan.Cases[first].RepeatOf is not null || plan.Cases[first].Index != plan.Cases[i].Index))
            {
                yield return new($"plan.cases[{i}].repeatOf", new("Un dossier répété renvoie à une place précédente où se trouve le même dossier.", "A repeated file refers to an earlier place where the same file stands."));
            }
        }
        foreach (var flaw in FactorialCheck.Of(plan, around)) { yield return flaw; }
        foreach (var flaw in Attention(study, files).Concat(Kinds(study, around))) { yield return flaw; }
    }

    private static int LongestStretch(IReadOnlyList<int> breaks, int files)
    {
        int[] ends = [0, .. breaks.Where(after => after > 0 && after < files).Order(), files];
        return ends.Zip(ends.Skip(1)).Max(pair => pair.Second - pair.First);
    }

    private static IEnumerable<StudyFlaw> Attention(Study study, int files)
    {
        for (var i = 0; i < study.AttentionChecks.Count; i++)
        {
            var (check, path) = (study.AttentionChecks[i], $"attentionChecks[{i}]");
            if (check.After < 1 || check.After >= files) { yield return new($"{path}.after", new("Une question vient après un dossier et avant un autre.", "A question comes after one file and before another.")); }
            if (check.Answers.Count < 2 || check.Right < 0 || check.Right >= check.Answers.Count)
            {
                yield return new($"{path}.answers", new("Donnez au moins deux réponses, et la place de la bonne.", "Give at least two answers, and the place of the right one."));
            }
            foreach (var flaw in StudyCheck.Words($"{path}.question", check.Question)) { yield return flaw; }
        }
    }

    // Counted as people meet them: by the aid of their arm, its planted faults in it.
    private static IEnumerable<StudyFlaw> Kinds(Study study, Surroundings around)
    {
        if (study.Task != TaskKind.Eligibility || around.Generator is not { } generator) { yield break; }
        foreach (var arm in study.Arms.Where(arm => arm.Reveals.HasFlag(Revealed.Suggestion)))
        {
            if (around.AidOf(arm) is not { } aid) { continue; }
            var truth = study.Plan.Cases.Select(planned => Verdict.Of(generator.Generate(study.Plan.Seed, planned.Index), aid)).ToList();
            if (aid.Id == study.AidId && !study.Faults.Any(fault => fault.AltersAid) && study.Plan.Cases.Zip(truth).Any(pair => pair.First.AidIsRight != pair.Second.IsRight))
            {
                yield return new("plan.cases", new(
                    "Le plan dit de l’outil qu’il a raison ou tort là où ce n’est pas le cas. Choisissez à nouveau les dossiers.",
                    "The plan says of the aid that it is right or wrong where it is not. Pick the files again."));
                yield break;
            }
            var (right, wrong) = Fewest(study.Plan, truth);
            if (right < FewestOfAKind || wrong < FewestOfAKind)
            {
                yield return new("plan.cases", new(
                    $"Bras « {arm.Title.Fr} » : une personne reçoit au moins {right} dossiers où l’outil a raison et {wrong} où il a tort. Il en faut {FewestOfAKind} de chaque, avec une réponse de référence.",
                    $"Arm “{arm.Title.En}”: a person gets at least {right} files with the aid right and {wrong} with it wrong. {FewestOfAKind} of each are needed, with a reference answer."));
            }
        }
    }

    private static (int Right, int Wrong) Fewest(CasePlan plan, List<Verdict> truth)
    {
        // Shares go round: after as many places as there are files, every share has come.
        var shares = Enumerable.Range(0, plan.Cases.Count).Select(slot => ShareOfFiles.Of(plan, slot)).ToList();
        int Count(IReadOnlyList<int> share, bool right) => share.Count(place => plan.Cases[place].RepeatOf is null && truth[place].IsRight == right);
        return (shares.Min(share => Count(share, true)), shares.Min(share => Count(share, false)));
    }
}

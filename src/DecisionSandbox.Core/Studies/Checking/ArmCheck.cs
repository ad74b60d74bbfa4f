namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether an arm's steps make a protocol.</summary>
public static class ArmCheck
{
    /// <summary>Longest wait, in seconds: a session of twelve files stays within 45 minutes.</summary>
    public const int LongestDelay = 300;

    /// <summary>What is wrong with one arm.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="path">Where it stands in the study, such as <c>arms[0]</c>.</param>
    public static IEnumerable<StudyFlaw> Of(Arm arm, string path)
    {
        ArgumentNullException.ThrowIfNull(arm);
        return Steps(arm, path).Concat(Reveal(arm, path)).Concat(Openings(arm, path));
    }

    private static IEnumerable<StudyFlaw> Steps(Arm arm, string path)
    {
        var (steps, field) = (arm.Steps, $"{path}.steps");
        bool Has(ProtocolStep step) => steps.Contains(step);
        if (steps.Count == 0 || steps[^1] != ProtocolStep.Decide || Has(ProtocolStep.Done))
        {
            yield return new(field, new("Les étapes se terminent par la proposition (decide). Ajoutez-la en dernier.", "The steps end with the decision (decide). Put it last."));
        }
        if (steps.Zip(steps.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            yield return new(field, new(
                "Les étapes ne se suivent que dans cet ordre, chacune une fois : read, own-judgement, reread, wait, ask, examine, decide.",
                "The steps come in this order only, each once: read, own-judgement, reread, wait, ask, examine, decide."));
        }
        if (!Has(ProtocolStep.Read) && !Has(ProtocolStep.Examine))
        {
            yield return new(field, new("Personne ne propose sans avoir lu. Ajoutez l’étape read.", "Nobody decides without having read. Add the step read."));
        }
        if (!Has(ProtocolStep.Read) && Has(ProtocolStep.OwnJudgement))
        {
            yield return new(field, new("Un avis propre vient après la lecture. Ajoutez l’étape read.", "An own judgement comes after reading. Add the step read."));
        }
        if (!Has(ProtocolStep.OwnJudgement) && (Has(ProtocolStep.Reread) || Has(ProtocolStep.Wait) || Has(ProtocolStep.Ask)))
        {
            yield return new(field, new(
                "Une seconde lecture, une attente ou une demande viennent après l’avis propre. Ajoutez own-judgement.",
                "A second reading, a wait or a request come after the own judgement. Add own-judgement."));
        }
        if (!Has(ProtocolStep.Examine) && (Has(ProtocolStep.Wait) || Has(ProtocolStep.Ask)))
        {
            yield return new(field, new("Une attente ou une demande mènent à l’outil. Ajoutez examine.", "A wait or a request lead to the aid. Add examine."));
        }
        if (Has(ProtocolStep.Wait) != (arm.DelaySeconds > 0) || arm.DelaySeconds is < 0 or > LongestDelay)
        {
            yield return new($"{path}.delaySeconds", Has(ProtocolStep.Wait)
                ? new($"Indiquez une attente de 1 à {LongestDelay} secondes.", $"Give a wait of 1 to {LongestDelay} seconds.")
                : new("Ce bras n’a pas d’étape d’attente : laissez 0, ou ajoutez l’étape wait.", "This arm has no step to wait: leave 0, or add the step wait."));
        }
    }

    private static IEnumerable<StudyFlaw> Reveal(Arm arm, string path)
    {
        var field = $"{path}.reveals";
        if (arm.ShowsAid && arm.Reveals == Revealed.Nothing)
        {
            yield return new(field, new("Ce bras ouvre l’outil et n’en montre rien. Choisissez ce qui est montré.", "This arm opens the aid and shows nothing of it. Choose what is shown."));
        }
        if (!arm.ShowsAid && arm.Reveals != Revealed.Nothing)
        {
            yield return new(field, new("Ce bras ne montre pas l’outil : rien ne peut en être montré. Ajoutez l’étape examine.", "This arm does not open the aid, so nothing of it can be shown. Add the step examine."));
        }
        if (arm.Reveals.HasFlag(Revealed.Evidence) && arm.Reveals != Revealed.Evidence)
        {
            yield return new(field, new("Le pour et le contre se montrent sans la suggestion ni les facteurs.", "For and against are shown without the suggestion and the factors."));
        }
        if (arm.Reveals == Revealed.Factors)
        {
            yield return new(field, new(
                "Des facteurs sans suggestion laissent la deviner. Ajoutez la suggestion, ou choisissez le pour et le contre.",
                "Factors without the suggestion let it be guessed. Add the suggestion, or choose for and against."));
        }
        if (arm.Justification == JustificationPolicy.Override && !arm.Reveals.HasFlag(Revealed.Suggestion))
        {
            yield return new($"{path}.justification", new("Sans suggestion, personne n’en diffère : choisissez jamais ou toujours.", "Without a suggestion nobody differs from it: choose never or always."));
        }
    }

    private static IEnumerable<StudyFlaw> Openings(Arm arm, string path)
    {
        for (var i = 0; i < arm.Openings.Count; i++)
        {
            var (opening, at) = (arm.Openings[i], $"{path}.openings[{i}]");
            if (arm.Openings.Take(i).Any(other => other.Id == opening.Id)) { yield return new($"{at}.id", Twice(opening.Id)); }
            if (opening.Minutes is < 1 or > 600)
            {
                yield return new($"{at}.minutes", new("Indiquez un coût de 1 à 600 minutes.", "Give a cost of 1 to 600 minutes."));
            }
        }
    }

    internal static Text Twice(string id) => new($"« {id} » est là deux fois. Donnez un autre nom à l’un des deux.", $"“{id}” stands here twice. Give one of them another name.");
}

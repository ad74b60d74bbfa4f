namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether the questionnaires are here, in the very words that the study froze, and asked once each.</summary>
internal static class QuestionnaireCheck
{
    public static IEnumerable<StudyFlaw> Of(Study study, Surroundings around)
    {
        for (var i = 0; i < study.Questionnaires.Count; i++)
        {
            var (asked, path) = (study.Questionnaires[i], $"questionnaires[{i}]");
            if (around.QuestionnaireHash(asked.Id) is not { } hash)
            {
                yield return new($"{path}.id", asked.Id.Length == 0
                    ? new("Choisissez un questionnaire.", "Choose a questionnaire.")
                    : new($"Le questionnaire « {asked.Id} » n’est pas ici. Reprenez son fichier ou choisissez-en un autre.", $"The questionnaire “{asked.Id}” is not here. Take its file in or choose another."));
            }
            else if (hash != asked.Hash)
            {
                yield return new($"{path}.id", new(
                    $"Les mots du questionnaire « {asked.Id} » ne sont pas ceux que l’étude a figés. Retirez-le puis ajoutez-le à nouveau pour figer ceux d’ici.",
                    $"The words of the questionnaire “{asked.Id}” are not those that the study pinned. Remove it and add it again to pin those here."));
            }
            if (study.Questionnaires.Take(i).Any(other => other.Id == asked.Id && other.When == asked.When)) { yield return new($"{path}.id", new("Ce questionnaire est déjà demandé à ce moment. Retirez l’un des deux.", "This questionnaire is asked at this moment already. Remove one of the two.")); }
            foreach (var arm in (asked.Arms ?? []).Where(id => study.Arms.All(arm => arm.Id != id)))
            {
                yield return new($"{path}.arms", new($"Le bras « {arm} » n’existe pas dans cette étude. Choisissez-en un autre.", $"This study has no arm “{arm}”. Choose another."));
            }
        }
        foreach (var twice in (study.Scales ?? []).GroupBy(scale => scale.Id).Where(group => group.Count() > 1))
        {
            yield return new("scales", new($"L’échelle « {twice.Key} » figure deux fois. Retirez-en une.", $"The scale “{twice.Key}” is there twice. Remove one."));
        }
    }
}

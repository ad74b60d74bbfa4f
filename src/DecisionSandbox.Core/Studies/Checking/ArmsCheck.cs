using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether the arms fit together, and fit the pack.</summary>
internal static class ArmsCheck
{
    public static IEnumerable<StudyFlaw> Of(Study study, Surroundings around)
    {
        if (study.Arms.Count == 0) { yield return new("arms", new("Ajoutez au moins un bras.", "Add at least one arm.")); }
        for (var i = 0; i < study.Arms.Count; i++)
        {
            var (arm, path) = (study.Arms[i], $"arms[{i}]");
            if (!StudyCheck.IsName(arm.Id))
            {
                yield return new($"{path}.id", new("Le nom du bras se compose de lettres minuscules sans accent, chiffres et tirets.", "The arm’s name is made of lower-case letters without accents, digits and hyphens."));
            }
            if (study.Arms.Take(i).Any(other => other.Id == arm.Id)) { yield return new($"{path}.id", ArmCheck.Twice(arm.Id)); }
            foreach (var flaw in StudyCheck.Words($"{path}.title", arm.Title).Concat(ArmCheck.Of(arm, path)).Concat(Aid(study, arm, path)).Concat(Evidence(arm, around.Pack, path)).Concat(Openings(arm, around.Pack, path))) { yield return flaw; }
        }
    }

    private static IEnumerable<StudyFlaw> Aid(Study study, Arm arm, string path)
    {
        if (arm.Aid is { } aid && aid != study.AidId && study.OtherAids.All(other => other.Id != aid))
        {
            yield return new($"{path}.aid", new($"L’outil « {aid} » n’est pas parmi ceux de l’étude. Ajoutez-le, ou choisissez-en un autre.", $"The aid “{aid}” is not among the study’s. Add it, or choose another."));
        }
        if (study.Task == TaskKind.Prioritisation && arm.Reveals.HasFlag(Revealed.Evidence))
        {
            yield return new($"{path}.reveals", new("Pour une liste à classer, il n’y a pas de pour et contre. Choisissez la suggestion.", "For a list to order there is no for and against. Choose the suggestion."));
        }
    }

    // With more than two answers the sides are those of one answer: which one would tell the suggestion.
    private static IEnumerable<StudyFlaw> Evidence(Arm arm, ScenarioPack? pack, string path)
    {
        if (arm.Reveals.HasFlag(Revealed.Evidence) && pack?.Decisions.Count(option => !option.IsThirdWay) > 2)
        {
            yield return new($"{path}.reveals", new(
                "Le pour et le contre demandent un jeu à deux réponses. Choisissez la suggestion.", "For and against needs a pack with two answers. Choose the suggestion."));
        }
    }

    private static IEnumerable<StudyFlaw> Openings(Arm arm, ScenarioPack? pack, string path)
    {
        if (pack is null) { yield break; }
        for (var i = 0; i < arm.Openings.Count; i++)
        {
            var (opening, at) = (arm.Openings[i], $"{path}.openings[{i}]");
            if (pack.Task == TaskKind.Prioritisation)
            {
                yield return new(at, new("Dans une liste à classer, une troisième voie n’ouvre rien. Retirez-la.", "In a list to order a third way opens nothing. Remove it."));
            }
            if (pack.Option(opening.Option) is not { IsThirdWay: true })
            {
                yield return new($"{at}.option", new("Choisissez une des troisièmes voies du jeu.", "Choose one of the pack’s third ways."));
            }
            if (opening.Attributes.Count == 0 || opening.Attributes.Any(id => pack.Attributes.All(attribute => attribute.Id != id)))
            {
                yield return new($"{at}.attributes", new("Choisissez ce qui est alors montré, parmi les attributs du jeu.", "Choose what is then shown, among the pack’s attributes."));
            }
            foreach (var flaw in StudyCheck.Words($"{at}.label", opening.Label)) { yield return flaw; }
        }
    }
}

namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether people can be spread over the arms as the study says.</summary>
internal static class AssignmentCheck
{
    public static IEnumerable<StudyFlaw> Of(Study study)
    {
        var randomisation = study.Randomisation;
        if (randomisation.PerArmInBlock is < 1 or > 20)
        {
            yield return new("randomisation.perArmInBlock", new("Un bloc compte de 1 à 20 personnes par bras.", "A block has 1 to 20 people of each arm."));
        }
        if (randomisation.ReleaseAfterDays is < 0 or > 365)
        {
            yield return new("randomisation.releaseAfterDays", new("Une place se rend après 1 à 365 jours sans réponse ; 0 pour jamais.", "A place is given back after 1 to 365 days without an answer; 0 for never."));
        }
        if (randomisation.Strata == Strata.Profile && randomisation.Profiles.Count < 2)
        {
            yield return new("randomisation.profiles", new("Donnez au moins deux profils entre lesquels choisir.", "Give at least two profiles to choose from."));
        }
        for (var i = 0; i < randomisation.Profiles.Count; i++)
        {
            var (profile, path) = (randomisation.Profiles[i], $"randomisation.profiles[{i}]");
            if (!StudyCheck.IsName(profile.Id)) { yield return new($"{path}.id", new("Le nom du profil se compose de lettres minuscules sans accent, chiffres et tirets.", "The profile’s name is made of lower-case letters without accents, digits and hyphens.")); }
            if (randomisation.Profiles.Take(i).Any(other => other.Id == profile.Id)) { yield return new($"{path}.id", ArmCheck.Twice(profile.Id)); }
            foreach (var flaw in StudyCheck.Words($"{path}.label", profile.Label)) { yield return flaw; }
        }
    }
}

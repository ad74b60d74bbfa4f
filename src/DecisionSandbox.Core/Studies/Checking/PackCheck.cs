namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether pack and aids are here, and the very ones that the study froze.</summary>
internal static class PackCheck
{
    public static IEnumerable<StudyFlaw> Of(Study study, Surroundings around)
    {
        if (around.Pack is not { } pack)
        {
            yield return new("pack", study.PackId.Length == 0
                ? new("Choisissez un jeu de dossiers.", "Choose a pack of files.")
                : new($"Le jeu « {study.PackId} » n’est pas ici. Choisissez-en un autre.", $"The pack “{study.PackId}” is not here. Choose another."));
            yield break;
        }
        if (pack.Hash != study.PackHash || pack.Task != study.Task) { yield return new("pack", Changed($"« {pack.Id} »", $"“{pack.Id}”")); }
        var pinned = new[] { new PinnedAid(study.AidId, study.AidHash) }.Concat(study.OtherAids).ToList();
        for (var i = 0; i < pinned.Count; i++)
        {
            var (aid, field) = (around.Aids.FirstOrDefault(aid => aid.Id == pinned[i].Id), $"aids[{i}]");
            if (aid is null)
            {
                yield return new(field, pinned[i].Id.Length == 0
                    ? new("Choisissez un outil.", "Choose an aid.")
                    : new($"L’outil « {pinned[i].Id} » n’est pas ici. Choisissez-en un autre.", $"The aid “{pinned[i].Id}” is not here. Choose another."));
            }
            else if (aid.Hash != pinned[i].Hash) { yield return new(field, Changed($"« {aid.Id} »", $"“{aid.Id}”")); }
            if (pinned.Take(i).Any(other => other.Id == pinned[i].Id)) { yield return new(field, ArmCheck.Twice(pinned[i].Id)); }
        }
    }

    private static Text Changed(string fr, string en) => new(
        $"{fr} a changé depuis que l’étude l’a figé. Figez la version présente, puis choisissez à nouveau les dossiers.",
        $"{en} has changed since the study pinned it. Pin the present version, then pick the files again.");
}

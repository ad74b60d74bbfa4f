namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether each planted fault is one that can be planted, and is declared in words.</summary>
internal static class FaultCheck
{
    public static IEnumerable<StudyFlaw> Of(Study study, Surroundings around)
    {
        if (study.Plan.Recipe is { Wrong: > 0 } && study.Faults.All(fault => fault.Kind != FaultKind.ChosenCases))
        {
            yield return new("faults", new(
                "Les dossiers sont choisis pour que l’outil ait tort dans une part voulue : déclarez-le parmi les fautes (dossiers choisis).",
                "The files are picked so that the aid is wrong in a chosen share: declare it among the faults (chosen files)."));
        }
        for (var i = 0; i < study.Faults.Count; i++)
        {
            var (fault, path) = (study.Faults[i], $"faults[{i}]");
            foreach (var flaw in StudyCheck.Words($"{path}.description", fault.Description)) { yield return flaw; }
            if (fault.Arms.Any(id => study.Arms.All(arm => arm.Id != id)))
            {
                yield return new($"{path}.arms", new("Cette faute nomme un bras que l’étude n’a pas. Corrigez-le.", "This fault names an arm that the study does not have. Correct it."));
            }
            if (fault.AltersAid && around.Pack is { } pack && pack.Aids.FirstOrDefault(aid => aid.Id == study.AidId) is not { Kind: "trained" }
                || fault.AltersAid && around.Pack?.Decisions.Count(option => !option.IsThirdWay) > 2)
            {
                yield return new($"{path}.kind", new(
                    "Une variante biaisée ou un score erroné demandent un outil entraîné sur deux réponses. Choisissez-en un, ou des dossiers où l’outil se trompe.",
                    "A biased variant or an erroneous score needs an aid trained on two answers. Choose one, or files in which the aid is wrong."));
            }
            if (fault.Kind == FaultKind.BiasedVariant && !IsVariant(fault, study, around))
            {
                yield return new($"{path}.attribute", new(
                    "Indiquez un attribut que l’outil lit, un de ses niveaux, et de combien il compte autrement (autre que 0).",
                    "Give an attribute that the aid reads, one of its levels, and by how much it counts otherwise (other than 0)."));
            }
            if (fault.Kind == FaultKind.ErroneousScore && (fault.Places.Count == 0 || fault.Places.Any(place => place >= study.Plan.Cases.Count)))
            {
                yield return new($"{path}.places", new("Indiquez les dossiers du plan, à partir de 0, dont le score est erroné.", "Give the files of the plan, from 0, whose score is erroneous."));
            }
        }
    }

    private static bool IsVariant(DeclaredFault fault, Study study, Surroundings around) =>
        fault.By != 0
        && around.Aids.FirstOrDefault(aid => aid.Id == study.AidId) is { } aid && fault.Attribute is { } attribute && aid.Reads.Contains(attribute)
        && around.Pack!.Attribute(attribute).Levels.Any(level => level.Id == fault.Level);
}

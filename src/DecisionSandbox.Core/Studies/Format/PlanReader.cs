using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Core.Studies.Format;

/// <summary>Reads a case plan.</summary>
internal static class PlanReader
{
    private const int MostCases = 100_000;

    public static CasePlan Read(YamlPart part)
    {
        if (part.IsAbsent) { return CasePlan.Empty; }
        part.Keys("design", "designHash", "seed", "filesPerPerson", "quickCount", "breaksAfter", "recipe", "cases");
        return new(
            StudyReader.Whole(part.Optional("seed"), CasePlan.Empty.Seed, long.MinValue, long.MaxValue),
            [.. part.Optional("cases").Items.Select(Case)], (int)StudyReader.Whole(part.Optional("quickCount"), 0, 0, MostCases))
        {
            Design = StudyReader.Pick<CaseDesign>(part.Optional("design"), StudyWords.Designs),
            DesignHash = StudyReader.WordOrNull(part.Optional("designHash")),
            Recipe = part.Optional("recipe").IsAbsent ? null : Recipe(part.Optional("recipe")),
            FilesPerPerson = part.Optional("filesPerPerson").IsAbsent ? null : (int)part.Optional("filesPerPerson").Whole(1, MostCases),
            BreaksAfter = [.. part.Optional("breaksAfter").Items.Select(after => (int)after.Whole(1, MostCases))],
        };
    }

    private static PlannedCase Case(YamlPart part)
    {
        part.Keys("index", "aidIsRight", "band", "anchor", "repeatOf");
        return new((int)part.Need("index").Whole(0, int.MaxValue), part.Optional("aidIsRight").IsAbsent ? null : part.Optional("aidIsRight").Flag())
        {
            Band = StudyReader.WordOrNull(part.Optional("band")),
            IsAnchor = part.Optional("anchor").Flag(),
            RepeatOf = part.Optional("repeatOf").IsAbsent ? null : (int)part.Optional("repeatOf").Whole(0, MostCases),
        };
    }

    private static PlanRecipe Recipe(YamlPart part)
    {
        part.Keys("right", "wrong", "unreferenced", "anchors", "repeats", "evenBands", "evenGroup", "factorial");
        return new((int)part.Need("right").Whole(0, MostCases), (int)part.Need("wrong").Whole(0, MostCases))
        {
            Unreferenced = (int)StudyReader.Whole(part.Optional("unreferenced"), 0, 0, MostCases),
            Anchors = (int)StudyReader.Whole(part.Optional("anchors"), 0, 0, MostCases),
            Repeats = (int)StudyReader.Whole(part.Optional("repeats"), 0, 0, MostCases),
            EvenBands = part.Optional("evenBands").Flag(),
            EvenGroup = StudyReader.WordOrNull(part.Optional("evenGroup")),
            Factorial = part.Optional("factorial").IsAbsent ? null : Factorial(part.Optional("factorial")),
        };
    }

    private static FactorialRecipe Factorial(YamlPart part)
    {
        part.Keys("seed", "vignettes", "factors");
        return new(part.Need("seed").Whole(long.MinValue, long.MaxValue), (int)part.Need("vignettes").Whole(0, MostCases), [.. part.Optional("factors").Items.Select(factor => factor.Word())]);
    }
}

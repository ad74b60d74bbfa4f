using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Faults;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Catalogue;

/// <summary>Puts the faults that a study declares between an aid and those who see it.</summary>
internal static class PlantedFaults
{
    public static IDecisionAid In(IDecisionAid aid, Study study, Arm arm, RegisteredPack registered)
    {
        foreach (var fault in study.Faults.Where(fault => fault.AltersAid && (fault.Arms.Count == 0 || fault.Arms.Contains(arm.Id))))
        {
            aid = new FaultyAid(aid, fault, Cases(fault, study, registered))
            {
                Options = [.. registered.Pack.Decisions.Where(option => !option.IsThirdWay).Select(option => option.Id)],
            };
        }
        return aid;
    }

    private static HashSet<string> Cases(DeclaredFault fault, Study study, RegisteredPack registered) => registered.Pack.Task == TaskKind.Prioritisation
        ? []
        : [.. fault.Places.Where(place => place < study.Plan.Cases.Count).Select(place => registered.Generator.Generate(study.Plan.Seed, study.Plan.Cases[place].Index).Id)];
}

using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>What a study is checked against: the packs and aids that stand here now.</summary>
/// <param name="Pack">The study's pack, or null where none of that name is here.</param>
/// <param name="Generator">The pack's cases.</param>
/// <param name="Aids">The pack's aids.</param>
/// <param name="AidOf">The aid that an arm shows, the study's planted faults in it; null where it is not here.</param>
/// <param name="Metrics">The keys of the measures that an analysis gives.</param>
public sealed record Surroundings(
    ScenarioPack? Pack, ICaseGenerator? Generator, IReadOnlyList<IDecisionAid> Aids, Func<Arm, IDecisionAid?> AidOf, IReadOnlyCollection<string> Metrics)
{
    /// <summary>The hash of the words of a questionnaire of this study, or null where none of that id is here.</summary>
    public Func<string, string?> QuestionnaireHash { get; init; } = _ => null;
}

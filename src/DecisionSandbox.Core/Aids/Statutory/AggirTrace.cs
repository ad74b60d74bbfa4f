using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids.Statutory;

/// <summary>The walk through the groups, in words.</summary>
internal static class AggirTrace
{
    public static IReadOnlyList<RuleStep> Of(int age, string letters)
    {
        var result = AggirGrid.Classify(letters);
        return
        [
            .. result.Trace.Select(step => Group(step, letters)),
            new RuleStep(
                new Text("Rang et GIR", "Rank and GIR"),
                new Text($"rang {result.Rank}, GIR {result.Gir}", $"rank {result.Rank}, GIR {result.Gir}"),
                result.OpensApa, AggirGrid.Items),
            new RuleStep(new Text("Âge", "Age"), new Text($"{age} ans, seuil 60 ans", $"{age}, cut-off 60"), age >= 60, ["age"]),
        ];
    }

    private static RuleStep Group(AggirStep step, string letters)
    {
        var group = AggirGrid.Groups.Single(g => g.Name == step.Group);
        var (sum, cutOff) = (WrittenNumber.Of(step.Sum), WrittenNumber.Of(step.CutOff));
        return new RuleStep(
            new Text($"Groupe {step.Group}", $"Group {step.Group}"),
            new Text(
                $"somme {sum.Fr}, seuil {cutOff.Fr}\u00a0: {(step.Met ? "atteint" : "non atteint")}",
                $"sum {sum.En}, cut-off {cutOff.En}: {(step.Met ? "reached" : "not reached")}"),
            step.Met,
            [.. AggirGrid.Items.Where((_, item) => group.Value(item, letters[item]) != 0)]);
    }
}

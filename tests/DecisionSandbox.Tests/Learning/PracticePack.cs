using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Learning;
using DecisionSandbox.Learning.Training;

namespace DecisionSandbox.Tests.Learning;

/// <summary>A small pack with its own history, so that these tests need no file.</summary>
internal static class PracticePack
{
    public static readonly ModelTrainer Settings = new FastTreeTrainer(Trees: 20, Leaves: 8);

    public static ScenarioPack In(string folder, TaskKind task = TaskKind.Eligibility) => new(
        "practice", "1.0", task, Text.Same("Practice"), Text.Same("role"), Text.Same("question"), null, "generator-truth", Text.Same("source"),
        [Option("yes"), Option("no"), Option("meet") with { IsThirdWay = true }], [],
        [
            Number("age", 60, 100, isInteger: true), Number("income", 0, 3000, isInteger: false),
            Levels("washing", "A", "B", "C"), Levels("moving", "A", "B", "C"), Levels("housing", "house", "flat", "shelter", "none"), Levels("alone", "yes", "no"),
        ],
        [], [], [new AidDeclaration("fasttree", "trained", Text.Same("Trees"), "1.0", ["age", "income", "washing", "moving", "housing", "alone"], folder)], folder, "sha256:0");

    public static TrainingMaterial Material(int seed)
    {
        var draws = new Random(seed);
        return new TrainingMaterial(Draw(draws, 800), Draw(draws, 600), Draw(draws, 600), [], "reference", seed);
    }

    public static IReadOnlyList<LabelledCase> Draw(Random draws, int count) => [.. Enumerable.Range(0, count).Select(_ => One(draws))];

    /// <summary>Trained in the folder and opened again.</summary>
    public static TrainedAid Trained(string folder, TaskKind task = TaskKind.Eligibility)
    {
        var pack = In(folder, task);
        _ = Trainer.Train(pack, pack.Aids[0], Material(1), Settings, folder).Value;
        return TrainedAidLoader.Load(pack, pack.Aids[0]).Value;
    }

    private static LabelledCase One(Random draws)
    {
        T Pick<T>(params T[] values) => values[draws.Next(values.Length)];
        var (washing, moving, housing, alone) = (Pick("A", "B", "C"), Pick("A", "B", "C"), Pick("house", "flat", "shelter", "none"), Pick("yes", "no"));
        var (age, income) = (draws.Next(62, 98), Math.Round((decimal)draws.NextDouble() * 2500, 2));
        var need = (washing == "C" ? 1.5 : washing == "B" ? 0.5 : 0) + (moving == "C" ? 1.5 : 0) + (alone == "yes" && housing != "house" ? 1 : 0) + ((age - 80) / 20.0) - (double)(income / 2500);
        var @case = new Case(
            $"practice/{draws.Next():D6}", "practice",
            new Dictionary<string, AttributeValue>
            {
                ["age"] = AttributeValue.Of(age), ["income"] = AttributeValue.Of(income), ["washing"] = AttributeValue.Level(washing),
                ["moving"] = AttributeValue.Level(moving), ["housing"] = AttributeValue.Level(housing), ["alone"] = AttributeValue.Level(alone),
            },
            new Dictionary<string, AttributeValue>(), null, null, new Dictionary<string, string> { ["sex"] = Pick("f", "m") });
        return new LabelledCase(@case, need + (draws.NextDouble() * 2) - 1 > 0.8 ? 0 : 1);
    }

    private static DecisionOption Option(string id) => new(id, Text.Same(id), null, false, null);

    private static CaseAttribute Levels(string id, params string[] levels) => new(
        id, Text.Same(id), "all", [.. levels.Select(l => new AttributeLevel(l, Text.Same(l), Text.Same(l)))], 0, 0, false, null, null, true, false, ChangeDirection.Any, id);

    private static CaseAttribute Number(string id, decimal minimum, decimal maximum, bool isInteger) => new(
        id, Text.Same(id), "all", [], minimum, maximum, isInteger, null, Text.Same("{value}"), true, false, ChangeDirection.Any, id);
}

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sandbox-learning-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

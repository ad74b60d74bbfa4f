using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning;
using DecisionSandbox.Learning.Training;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

/// <summary>The same path for every trainer, with two options and with three.</summary>
public sealed class EveryTrainerTests
{
    public static TheoryData<string> Trainers => [.. ModelTrainer.All.Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Two_options_are_learned_calibrated_and_explained(string id)
    {
        using var folder = new TemporaryFolder();
        var aid = Train(folder.Path, id, PracticePack.In(folder.Path), PracticePack.Material(1));

        foreach (var @case in PracticePack.Draw(new Random(50), 200).Select(c => c.Case))
        {
            var (usual, every) = (aid.Explain(@case).Value, aid.Explain(@case, "exact").Value);
            TreeShapleyTests.Close([usual.Base, .. usual.Contributions.Values], [every.Base, .. every.Contributions.Values]);
            usual.Output.Should().Be(aid.Suggest(@case).Value.Score);
            usual.Option.Should().BeNull();
        }
        aid.Manifest.Evaluation.AreaUnderCurve.Should().BeGreaterThan(0.8);
        aid.Manifest.Evaluation.SetHoldsRight.Value.Should().BeGreaterThan(0.85);
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Three_options_have_one_explanation_each(string id)
    {
        using var folder = new TemporaryFolder();
        var aid = Train(folder.Path, id, Three(folder.Path), ThreeMaterial(2));

        foreach (var @case in ThreeMaterial(9).HeldOut.Take(100).Select(c => c.Case))
        {
            var (said, why) = (aid.Suggest(@case).Value, aid.Explain(@case).Value);
            if (said.Abstains is not null) { continue; }
            why.PerOption.Select(o => o.Option).Should().Equal("yes", "no", "other");
            why.Option.Should().Be(said.Option).And.Be(why.PerOption.MaxBy(o => o.Output)!.Option);
            why.Output.Should().Be(said.Score);
            why.PerOption.Should().OnlyContain(o => o.AdditivityError <= AdditivityCheck.Tolerance);
            said.Uncertainty!.PredictionSet.Should().Contain(said.Option);
            said.Uncertainty.Probability.Should().BeInRange(said.Uncertainty.Low, said.Uncertainty.High);

            // Why this and not that.
            var rather = ExplanationDifference.Between(why.PerOption[0], why.PerOption[2]).Value;
            rather.Output.Should().BeApproximately(why.PerOption[0].Output - why.PerOption[2].Output, 1e-12);
            rather.Contributions["age"].Should().BeApproximately(why.PerOption[0].Contributions["age"] - why.PerOption[2].Contributions["age"], 1e-12);
        }
        aid.Manifest.Models.Should().HaveCount(3);
        aid.Manifest.Evaluation.Errors.Options.Should().HaveCount(3);
        aid.Manifest.Evaluation.Errors.Wrong.Value.Should().BeLessThan(0.5);
        aid.Manifest.Evaluation.SetHoldsRight.Value.Should().BeGreaterThan(0.85);
        File.ReadAllText(folder["card.md"]).Should().Contain("model").And.Contain("| other |");
    }

    [Fact]
    public void An_option_too_rare_to_be_measured_is_named()
    {
        using var folder = new TemporaryFolder();
        var pack = Three(folder.Path);
        var material = ThreeMaterial(3);
        var rare = material with { HeldOut = [.. material.HeldOut.Where(c => c.Answer != 2)] };

        Trainer.Train(pack, pack.Aids[0], rare, new FastTreeTrainer(), folder.Path).Problem!.Message.En.Should().Contain("other");
    }

    private static TrainedAid Train(string folder, string id, ScenarioPack pack, TrainingMaterial material)
    {
        pack = pack with { Aids = [pack.Aids[0] with { Id = id }] };
        _ = Trainer.Train(pack, pack.Aids[0], material, ModelTrainer.All.First(t => t.Id == id), folder).Value;
        return TrainedAidLoader.Load(pack, pack.Aids[0]).Value;
    }

    private static ScenarioPack Three(string folder)
    {
        var pack = PracticePack.In(folder);
        return pack with { Decisions = [.. pack.Decisions.Take(2), new DecisionOption("other", Text.Same("other"), null, false, null), .. pack.Decisions.Skip(2)] };
    }

    private static TrainingMaterial ThreeMaterial(int seed)
    {
        var material = PracticePack.Material(seed);
        // Who has no home of their own is a third kind of case, mostly.
        IReadOnlyList<LabelledCase> Third(IReadOnlyList<LabelledCase> cases) => [.. cases.Select((c, i) => c.Case.Attributes["housing"].LevelOrNull is "shelter" or "none" && i % 7 != 0 ? c with { Answer = 2 } : c)];
        return material with { History = Third(material.History), Calibration = Third(material.Calibration), HeldOut = Third(material.HeldOut) };
    }
}

using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;
using DecisionSandbox.Core.Studies.Format;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Studies;

/// <summary>Two files to try and three questions at most, none of the study's own files among them.</summary>
public sealed class A_training_is_short
{
    private static readonly Training Usual = new([100, 101], Training.UsualQuestions);

    [Fact]
    public void The_usual_one_has_no_flaw_and_travels_in_the_studys_file()
    {
        Flaws(Usual).Should().BeEmpty();
        var study = Samples.Full with { Training = Usual };
        StudyReader.Read("study.yaml", StudyYaml.Write(study)).Value.Should().BeEquivalentTo(study, options => options.WithStrictOrdering().ComparingByMembers<Study>());
    }

    [Fact]
    public void What_would_tire_or_give_a_file_away_is_said()
    {
        Flaws(Usual with { Cases = [100, 101, 102] }).Should().Equal("training.cases");
        Flaws(Usual with { Cases = [3] }).Should().Equal(["training.cases"], "file 3 is in the plan");
        Flaws(Usual with { Cases = [100, 100] }).Should().Equal("training.cases");
        Flaws(Usual with { Questions = [.. Training.UsualQuestions, Training.UsualQuestions[0]] }).Should().Equal("training.questions");
        Flaws(Usual with { Questions = [Training.UsualQuestions[0] with { Right = 2 }] }).Should().Equal("training.questions[0].right");
        Flaws(Usual with { Questions = [Training.UsualQuestions[0] with { Answers = [new("a", "a")], Right = 0 }] }).Should().Equal("training.questions[0].answers");
        Flaws(Usual with { Questions = [Training.UsualQuestions[0] with { Explanation = new("", "x") }] }).Should().Equal("training.questions[0].explanation.fr");
    }

    private static IEnumerable<string> Flaws(Training training) =>
        StudyCheck.Of(Samples.Full with { Training = training }, new(null, null, [], _ => null, [])).Select(flaw => flaw.Field).Where(field => field.StartsWith("training", StringComparison.Ordinal));
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Format;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DecisionSandbox.Tests.Studies;

/// <summary>Reading what was written gives the same study; what the format does not know is refused by name and line.</summary>
public sealed class A_study_travels_as_one_file
{
    [Fact]
    public void Every_part_comes_back()
    {
        var study = Samples.Full;
        StudyReader.Read("study.yaml", StudyYaml.Write(study)).Value.Should().BeEquivalentTo(study, options => options.WithStrictOrdering().ComparingByMembers<Study>());
    }

    [Fact]
    public void A_draft_in_which_nothing_is_written_comes_back() =>
        StudyReader.Read("study.yaml", StudyYaml.Write(Samples.Blank)).Value.Should().BeEquivalentTo(Samples.Blank);

    [Fact]
    public void Any_text_comes_back_to_the_letter()
    {
        var words = Gen.OneOf(
            Gen.Elements(": ", "- ", "# ", "'", "\"", "\n", "\n\n", " ", "  ", "é", "«\u00a0", "|", ">", "%", "@", "true", "~", "null", "\t", "\\", "{", "}", "\u2028", "\u0085", "\r\n", "...", "---"),
            Gen.Elements("mot", "1.0", "Ligne"));
        foreach (var pieces in words.ListOf(12).Sample(2_000, 12))
        {
            var text = string.Concat(pieces);
            var study = Samples.Full with { Consent = new Text("début " + text, text + " fin"), Responsible = "x" + text };
            var back = StudyReader.Read("study.yaml", StudyYaml.Write(study));
            back.Problem.Should().BeNull(StudyYaml.Write(study));
            back.Value.Consent.Should().Be(study.Consent);
            back.Value.Responsible.Should().Be(study.Responsible);
        }
    }

    [Fact]
    public void A_preset_is_named_with_what_differs()
    {
        var study = StudyReader.Read("study.yaml", "version: 1\nid: s\narms:\n  - preset: delayed\n    id: later\n    delaySeconds: 60\n  - preset: no-aid\n").Value;

        study.Arms[0].Should().BeEquivalentTo(Arms.Delayed with { Id = "later", DelaySeconds = 60 });
        study.Arms[1].Should().BeEquivalentTo(Arms.NoAid);
    }

    [Theory]
    [InlineData("version: 1\nid: s\ncolour: red\n", 3, "colour")]
    [InlineData("version: 1\nid: s\narms:\n  - id: a\n    stepps: [read]\n", 5, "stepps")]
    [InlineData("version: 1\nid: s\narms:\n  - id: a\n    steps: [read, guess]\n", 5, "guess")]
    [InlineData("version: 1\nid: s\nplan:\n  cases:\n    - { index: 1, right: true }\n", 5, "right")]
    [InlineData("version: 2\nid: s\n", 1, "1")]
    [InlineData("version: 1\nid: s\nanalysisPlan: { hypothesis: x }\n", 3, "hypothesis")]
    public void What_is_not_known_is_refused_by_name_and_line(string yaml, int line, string name)
    {
        var refused = StudyReader.Read("study.yaml", yaml).Problem.Should().BeOfType<StudyFileRefused>().Subject;

        refused.Items.Should().ContainSingle().Which.Line.Should().Be(line);
        refused.Message.Fr.Should().Contain(name).And.Contain($"ligne {line}");
        refused.Message.En.Should().Contain(name);
    }

    [Fact]
    public void Two_studies_differ_by_the_lines_that_differ()
    {
        var before = StudyYaml.Write(Samples.Full).Split('\n');
        var after = StudyYaml.Write(Samples.Full with { ApproversNeeded = 3 }).Split('\n');

        before.Zip(after).Count(pair => pair.First != pair.Second).Should().Be(1);
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;
using DecisionSandbox.Core.Studies.Format;
using DecisionSandbox.Core.Studies.Questionnaires;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Studies.Questionnaires;

/// <summary>What a researcher brings is read, or refused with the line and what to do; it travels inside the study's file.</summary>
public sealed class A_scale_comes_in_from_a_file
{
    private const string Sleep = """
        version: 1
        id: tiredness
        title: { fr: Fatigue, en: Tiredness }
        source: { fr: "À nous, non validée", en: "Ours, not validated" }
        range: { lowest: 1, highest: 5 }
        anchors: { low: { fr: jamais, en: never }, high: { fr: toujours, en: always } }
        scoring: { how: sum, atLeast: 1 }
        items:
          - { id: tired, text: { fr: Fatigué ?, en: "Tired?" } }
          - { id: rested, reversed: true, text: { fr: Reposé ?, en: "Rested?" }, range: { lowest: 0, highest: 10, step: 5 } }
        """;

    [Fact]
    public void Ranges_and_ends_hold_for_all_items_unless_one_has_its_own()
    {
        var scale = QuestionnaireReader.Read("s.yaml", Sleep).Value;

        (scale.Id, scale.Scoring, scale.AtLeast).Should().Be(("tiredness", Scoring.Sum, 1));
        scale.Items[0].Should().Be(new QuestionnaireItem("tired", new("Fatigué ?", "Tired?"), new(1, 5, 1), new("jamais", "never"), new("toujours", "always"), false));
        scale.Items[1].Range.All.Should().Equal(0, 5, 10);
        scale.Items[1].Turned(0).Should().Be(10);
    }

    [Theory]
    [InlineData("version: 1", "version: 2", 1, "1")]
    [InlineData("id: tiredness", "id: Tired ness", 2, "lettres minuscules")]
    [InlineData("title: { fr: Fatigue, en: Tiredness }", "title: { fr: Fatigue }", 3, "« en »")]
    [InlineData("title:", "titel:", 3, "titel")]
    [InlineData("lowest: 1, highest: 5", "lowest: 5, highest: 5", 5, "dépasser")]
    [InlineData("highest: 5 }", "highest: 5, step: 3 }", 5, "pas")]
    [InlineData("how: sum", "how: median", 7, "mean, sum, none")]
    [InlineData("atLeast: 1", "atLeast: 9", 7, "1 à 2")]
    [InlineData("id: rested", "id: tired", 10, "plus haut")]
    [InlineData("reversed: true", "reversed: oui", 10, "true, false")]
    [InlineData("range: { lowest: 1, highest: 5 }\n", "\n", 9, "range")]
    [InlineData("anchors: { low: { fr: jamais, en: never }, high: { fr: toujours, en: always } }\n", "\n", 9, "anchors")]
    public void What_is_wrong_is_said_with_its_line_and_what_to_do(string right, string wrong, int line, string said)
    {
        Sleep.Should().Contain(right);
        var refused = QuestionnaireReader.Read("s.yaml", Sleep.Replace(right, wrong, StringComparison.Ordinal)).Problem.Should().BeOfType<QuestionnaireRefused>().Subject;

        refused.Items.Should().Contain(item => item.Line == line && item.What.Fr.Contains(said, StringComparison.Ordinal), refused.Message.Fr);
        refused.Message.Fr.Should().Contain($"ligne {line}");
    }

    [Fact]
    public void What_is_no_yaml_and_what_is_far_too_long_is_refused()
    {
        QuestionnaireReader.Read("s.yaml", "{ [").Problem.Should().BeOfType<QuestionnaireRefused>();
        QuestionnaireReader.Read("s.yaml", new string('x', 200_001)).Problem.Should().BeOfType<QuestionnaireRefused>();
        QuestionnaireReader.Read("s.yaml", "").Problem.Should().BeOfType<QuestionnaireRefused>();
    }

    [Fact]
    public void It_travels_inside_the_study()
    {
        var study = Samples.Full with
        {
            Scales = [QuestionnaireReader.Read("s.yaml", Sleep).Value, InstalledQuestionnaires.All[0]],
            Questionnaires = [new("tiredness", QuestionnaireMoment.Before, "sha256:q") { Arms = ["later"] }, new("raw-tlx", QuestionnaireMoment.After)],
        };
        StudyReader.Read("study.yaml", StudyYaml.Write(study)).Value.Should().BeEquivalentTo(study, options => options.WithStrictOrdering().ComparingByMembers<Study>());
    }

    [Fact]
    public void The_studys_own_words_come_before_those_installed()
    {
        var mine = InstalledQuestionnaires.All[0] with { Title = new("La mienne", "Mine") };
        (Samples.Full with { Scales = [mine] }).QuestionnaireOf(mine.Id)!.Title.En.Should().Be("Mine");
        Samples.Full.QuestionnaireOf(mine.Id)!.Title.En.Should().NotBe("Mine");
        Samples.Full.QuestionnaireOf("nowhere").Should().BeNull();
    }

    [Fact]
    public void A_study_is_not_submitted_with_words_that_are_gone_changed_or_asked_twice()
    {
        var around = new Surroundings(null, null, [], _ => null, []) { QuestionnaireHash = id => id == "here" ? "sha256:now" : null };
        IEnumerable<string> Flaws(params QuestionnaireRef[] asked) =>
            StudyCheck.Of(Samples.Full with { Questionnaires = asked }, around).Where(flaw => flaw.Field.StartsWith("questionnaires", StringComparison.Ordinal)).Select(flaw => $"{flaw.Field} {flaw.Message.Fr}");

        Flaws(new QuestionnaireRef("here", QuestionnaireMoment.After, "sha256:now")).Should().BeEmpty();
        Flaws(new QuestionnaireRef("", QuestionnaireMoment.After)).Should().ContainSingle().Which.Should().Contain("Choisissez un questionnaire");
        Flaws(new QuestionnaireRef("gone", QuestionnaireMoment.After, "sha256:now")).Should().ContainSingle().Which.Should().Contain("n’est pas ici");
        Flaws(new QuestionnaireRef("here", QuestionnaireMoment.After, "sha256:then")).Should().ContainSingle().Which.Should().Contain("figés");
        Flaws(new("here", QuestionnaireMoment.After, "sha256:now"), new("here", QuestionnaireMoment.After, "sha256:now")).Should().ContainSingle().Which.Should().StartWith("questionnaires[1].id");
        Flaws(new QuestionnaireRef("here", QuestionnaireMoment.After, "sha256:now") { Arms = ["nowhere"] }).Should().ContainSingle().Which.Should().StartWith("questionnaires[0].arms");
    }
}

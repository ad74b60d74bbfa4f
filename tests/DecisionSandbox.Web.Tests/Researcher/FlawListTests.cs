using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;
using DecisionSandbox.Web.Researcher.Editor;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Researcher;

/// <summary>What is to be corrected: texts that are missing share a sentence a language, everything else has its own.</summary>
public sealed class FlawListTests : BunitContext
{
    private static readonly Study Blank = new(
        "blank", 1, Nothing, Nothing, "", "", "", "", Core.Cases.TaskKind.Eligibility, [Arms.SuggestionOnly with { Title = Nothing }], CasePlan.Empty, Nothing, Nothing, null, null, AnalysisPlan.Empty, false)
    {
        Training = new([], [new(Nothing, [Nothing, Nothing], 0, Nothing)]),
    };

    private static Text Nothing => Text.Same("");

    [Theory, InlineData(Language.Fr), InlineData(Language.En)]
    public void Every_flaw_of_an_empty_study_has_one_link_to_its_field_and_every_missing_text_a_name(Language language)
    {
        var flaws = StudyCheck.Of(Blank, new(null, null, [], _ => null, []));
        var list = Render<FlawList>(page => page.AddCascadingValue(language).Add(p => p.Flaws, flaws).Add(p => p.Path, "/studies/blank/edit"));

        list.FindAll("a").Select(link => link.GetAttribute("href")).Should().BeEquivalentTo(flaws.Select(flaw => $"/studies/blank/edit#{StudySection.Id(flaw.Field)}"));
        var missing = flaws.Count(flaw => flaw.Field.EndsWith(".en", StringComparison.Ordinal));
        missing.Should().BeGreaterThan(10);
        list.FindAll("li").Count.Should().Be(flaws.Count - 2 * missing + 2);
        list.FindAll("li")[^1].TextContent.Should().Contain(missing.ToString(System.Globalization.CultureInfo.InvariantCulture));
        list.FindAll("a.named").Should().OnlyContain(link => link.TextContent.Length > 2).And.HaveCount(2 * missing);
    }
}

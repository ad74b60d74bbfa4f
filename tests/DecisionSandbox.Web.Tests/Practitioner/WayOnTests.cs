using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Questionnaires;
using DecisionSandbox.Services.Trainings;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Practitioner;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class WayOnTests : BunitContext
{
    public static TheoryData<Problem, string, Text> Doors => new()
    {
        { new ConsentMissing(), "/participation/p", ParticipationTexts.ReadNotice },
        { new TrainingFirst(), "/participation/p/training", ParticipationTexts.Continue },
        { new QuestionnaireFirst(), "/participation/p/questionnaire", ParticipationTexts.Continue },
        { new InterludeFirst(), "/participation/p/between", ParticipationTexts.Continue },
        { new StudyNotOpen(), "/", LayoutTexts.BackHome },
    };

    [Theory, MemberData(nameof(Doors), DisableDiscoveryEnumeration = true)]
    public void A_page_that_does_not_open_leads_to_what_comes_first(Problem problem, string address, Text words)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var link = Render<WayOn>(way => way.AddCascadingValue(language).Add(w => w.Problem, problem).Add(w => w.ParticipationId, "p")).Find("a");
            (link.GetAttribute("href"), link.TextContent).Should().Be((address, words.In(language)));
        }
    }
}

using Bunit;
using Bunit.TestDoubles;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Questionnaires;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class QuestionnairePageTests : PageContext
{
    private readonly MemoryQuestionnaires _desk = new();

    public QuestionnairePageTests() =>
        Services.AddSingleton<IQuestionnaireDesk>(_desk).AddSingleton<DecisionSandbox.Services.Participations.IParticipationDesk>(new MemoryDesk(TimeProvider.System));

    private IRenderedComponent<QuestionnairePage> Page(Language language = Language.Fr) => Page<QuestionnairePage>(Role.Practitioner, language, page => page.Add(p => p.ParticipationId, "p"));

    [Fact]
    public void Nothing_is_ticked_but_no_answer_and_every_number_says_its_end()
    {
        var page = Page();
        page.FindAll("fieldset.scale").Should().HaveCount(6);
        page.FindAll("input[checked]").Should().HaveCount(6).And.OnlyContain(radio => radio.GetAttribute("value") == "");
        page.FindAll("input[name=item-mental]").Should().HaveCount(22);
        page.Find("input[name=item-mental][value='0']").ParentElement!.TextContent.Should().Contain("0").And.Contain("Très faible");
        page.Find("input[name=item-performance][value='100']").ParentElement!.TextContent.Should().Contain("Échec");
    }

    [Fact]
    public void What_is_ticked_is_handed_in_what_is_taken_back_is_not_and_the_next_follows()
    {
        var page = Page(Language.En);
        page.Find("input[name=item-mental][value='40']").Change("40");
        page.Find("input[name=item-effort][value='60']").Change("60");
        page.Find("input[name=item-mental][value='']").Change("");
        page.Find("button.main").Click();
        page.WaitForAssertion(() => page.Find("h1").TextContent.Should().Be("The room you had"));
        _desk.HandedIn.Single().Answers.Should().Equal(new Dictionary<string, int> { ["effort"] = 60 });

        page.Find("button.main").Click();
        page.WaitForAssertion(() => _desk.HandedIn.Should().HaveCount(2));
        _desk.HandedIn[1].Answers.Should().BeEmpty("every question may be left");
        Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith("/participation/p/debrief");
    }

    [Fact]
    public void A_tick_is_saved_a_moment_later()
    {
        var page = Page();
        page.Find("input[name=item-mental][value='40']").Change("40");
        page.WaitForAssertion(() => _desk.Saved.Should().ContainSingle().Which.Answers["mental"].Should().Be(40), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_refusal_is_one_sentence_and_nothing_ticked_is_lost()
    {
        _desk.Refuses = new AnswerOffTheScale();
        var page = Page();
        page.Find("input[name=item-mental][value='40']").Change("40");
        page.Find("button.main").Click();
        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.Should().Contain("n’est pas sur l’échelle"));
        _desk.Refuses = null;
        page.Find("button.main").Click();
        page.WaitForAssertion(() => _desk.HandedIn.Should().ContainSingle().Which.Answers["mental"].Should().Be(40));
    }
}

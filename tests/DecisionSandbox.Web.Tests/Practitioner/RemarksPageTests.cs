using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Researcher.Following;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Practitioner;

/// <summary>A remark goes from the person's page to the researcher's and its answer comes back.</summary>
public sealed class RemarksPageTests : PageContext
{
    private readonly MemoryFeedback _desk = new();

    public RemarksPageTests() => Services.AddSingleton<IFeedbackDesk>(_desk);

    private IRenderedComponent<RemarksPage> Mine(string address = "/participation/p/remarks", Language language = Language.Fr)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Page<RemarksPage>(Role.Practitioner, language, page => page.Add(p => p.ParticipationId, "p"));
    }

    private IRenderedComponent<FeedbackPage> Theirs(Language language = Language.Fr) =>
        Page<FeedbackPage>(Role.Researcher, language, page => page.Add(p => p.StudyId, "study"));

    [Fact]
    public void Nothing_is_chosen_beforehand_and_what_is_missing_is_said_beside_it()
    {
        var page = Mine();
        page.FindAll("input[checked]").Should().BeEmpty();
        page.Find("small#remark-hint").TextContent.Should().StartWith("N’écrivez rien sur une personne réelle.");
        page.Find("button.main").Click();
        page.Find("#about-error").TextContent.Should().Be("Choisissez ce dont vous parlez.");
        _desk.Sent.Should().BeEmpty();
    }

    [Fact]
    public void Whoever_comes_from_a_file_speaks_of_that_file_and_others_choose_it()
    {
        Mine("/participation/p/remarks?file=2").Find("input[value=File]").HasAttribute("checked").Should().BeTrue();
        var page = Mine();
        page.Find("input[value=File]").Change("File");
        page.Find("#remark-file").Change("r1");
        page.Find("#remark").Input("Mme Zyblonska, 06 12 34 56 78");
        page.Find("button.main").Click();
        _desk.Sent.Should().Equal(new FeedbackDraft(FeedbackSubject.File, "Mme Zyblonska, 06 12 34 56 78", "r1"));
        page.Find("article .written").TextContent.Should().Be("Mme Zyblonska, 06 12 34 56 78", "one's own words are one's own");
        page.Find("[role=status]").TextContent.Should().StartWith("C’est envoyé");
    }

    [Fact]
    public void Before_the_first_file_there_is_none_to_speak_of()
    {
        _desk.FilesOpened = 0;
        Mine().FindAll("input[name=about]").Select(radio => radio.GetAttribute("value")).Should().Equal("Aid", "Study");
    }

    [Fact]
    public void A_refusal_is_one_sentence_and_what_was_written_stays()
    {
        var page = Mine();
        page.Find("input[value=Aid]").Change("Aid");
        page.Find("#remark").Input("trop long");
        _desk.Refuses = new TextTooLong();
        page.Find("button.main").Click();
        page.Find("[role=alert]").TextContent.Should().Contain("Raccourcissez-le");
        _desk.Refuses = null;
        page.Find("button.main").Click();
        _desk.Sent.Single().Words.Should().Be("trop long");
    }

    [Fact]
    public void The_researcher_reads_it_screened_answers_and_the_person_reads_the_answer()
    {
        var page = Mine(language: Language.En);
        page.Find("input[value=Study]").Change("Study");
        page.Find("#remark").Input("Mrs Zyblonska said the same, call 06 12 34 56 78");
        page.Find("button.main").Click();
        page.Find("article").TextContent.Should().Contain("No answer yet.");

        var theirs = Theirs(Language.En);
        theirs.Markup.Should().NotContainAny("Zyblonska", "12 34");
        theirs.Find("article .written").TextContent.Should().Be("Mrs [name] said the same, call [number]");
        theirs.Find("article").TextContent.Should().Contain("Masked: [name]\u00a0×\u00a01, [number]\u00a0×\u00a01");
        theirs.Find("strong").TextContent.Should().Be("1 remark waits for an answer, for 2 days.");
        _desk.Refuses = new AlreadyAnswered();
        theirs.Find("article textarea").Input("We will look into it.");
        theirs.Find("article button").Click();
        theirs.Find("[role=alert]").TextContent.Should().Contain("answered already");
        _desk.Refuses = null;
        theirs.Find("article button").Click();
        theirs.Find("article .answer").TextContent.Should().Be("We will look into it.");
        theirs.FindAll("article textarea").Should().BeEmpty("an answer is not replaced");

        Mine(language: Language.En).Find("article .answer").TextContent.Should().Be("We will look into it.");
    }

    [Fact]
    public void The_way_to_the_remarks_says_how_many_wait_and_since_when()
    {
        IRenderedComponent<FeedbackLink> Link() => Page<FeedbackLink>(Role.Researcher, Language.Fr, link => link.Add(p => p.StudyId, "study"));
        Link().Find("a").TextContent.Should().Be("Remarques des personnes");
        _desk.Send(new("p", Role.Practitioner), "p", new(FeedbackSubject.Aid, "un"), Xunit.TestContext.Current.CancellationToken);
        Link().Find("a").TextContent.Should().Be("Remarques des personnes, sans réponse\u00a0: 1, la plus ancienne depuis 2 jours");
        _desk.Refuses = new NotFound();
        Link().FindAll("a").Should().BeEmpty();
    }
}

using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Trainings;
using DecisionSandbox.Web.Layout;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class TrainingPageTests : PageContext
{
    private readonly MemoryDesk _practice = new(TimeProvider.System);
    private readonly MemoryTraining _desk;

    public TrainingPageTests()
    {
        _practice.Try("somebody");
        _desk = new(_practice);
        Services.AddSingleton<ITrainingDesk>(_desk).AddSingleton<IParticipationDesk>(_practice);
    }

    private IRenderedComponent<TrainingPage> Page(Language language = Language.En) => Page<TrainingPage>(Role.Practitioner, language, page => page.Add(p => p.ParticipationId, "p"));

    [Fact]
    public async Task A_file_to_try_says_that_it_counts_for_nothing_and_ends_without_talk_of_saving_or_of_a_receipt()
    {
        var page = Page();
        page.Find("#not-counted").TextContent.Should().Be("File to try");
        page.FindAll("a[href='/'], a[href$='withdraw']").Should().BeEmpty("there is nothing to pause or to withdraw");
        page.Find(".panel button.main").Click();
        await Answer(page);
        await page.WaitForElementAsync(".card.aid");
        await page.InvokeAsync(() => page.Find("input[type=checkbox]").Change(true));
        await Answer(page);
        await page.WaitForAssertionAsync(() => page.FindAll(".card.law h2")[0].TextContent.Should().Be("File tried"));
        page.Find(".card.you").TextContent.Should().Contain("Nothing of this trial is kept").And.NotContain("Saved at");
        page.FindAll("a[download]").Should().BeEmpty();
        page.FindAll("button.main").Should().ContainSingle().Which.TextContent.Should().Be("Finish this trial");
    }

    [Fact]
    public void Every_answer_is_explained_and_the_files_open_after_the_last()
    {
        var page = Page();
        page.Find(".row.between button.link").Click();
        foreach (var (asked, place) in Training.UsualQuestions.Select((asked, place) => (asked, place)))
        {
            page.WaitForAssertion(() => page.Find("legend").TextContent.Should().Be(asked.Question.En));
            page.Find("h1").TextContent.Should().Be($"Question {place + 1} of 3");
            page.FindAll("input[checked]").Should().BeEmpty("the answer to one question is no answer to the next");
            page.Find(place == 1 ? "input[value=none]" : "input[value='0']").Change(place == 1 ? "none" : "0");
            page.Find("button.main").Click();
            page.WaitForAssertion(() => page.Find("[role=status] .say").TextContent.Should().Be(asked.Explanation.En));
            page.Find("[role=status] p").TextContent.Should().Be("You answered: " + (place == 1 ? "I do not know" : asked.Answers[0].En));
            page.Find("button.main").Click();
        }
        _desk.Answers.Should().Equal(0, null, 0);
        Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith("/participation/p/file/1");
    }

    [Fact]
    public void No_answer_is_asked_for_beside_the_answers()
    {
        var page = Page(Language.Fr);
        page.Find(".row.between button.link").Click();
        page.WaitForElement("fieldset.choice-list");
        page.Find("button.main").Click();
        page.Find("#comprehension-error").TextContent.Should().Be(French.Spaced(new AnswerMissing().Message.Fr));
        page.FindAll("input[type=radio]").Should().OnlyContain(radio => radio.GetAttribute("aria-invalid") == "true");
        _desk.Answers.Should().BeEmpty();
    }

    [Fact]
    public void A_refusal_is_one_sentence_and_the_question_stays()
    {
        var page = Page(Language.Fr);
        page.Find(".row.between button.link").Click();
        page.WaitForElement("fieldset.choice-list");
        page.Find("input[value='1']").Change("1");
        _desk.Refuses = new StudyNotOpen();
        page.Find("button.main").Click();
        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.Trim().Should().Be(French.Spaced(new StudyNotOpen().Message.Fr)));
        _desk.Refuses = null;
        page.Find("button.main").Click();
        page.WaitForAssertion(() => _desk.Answers.Should().Equal(1));
    }

    // Found and changed in one turn: a draft that is being kept draws the page anew in between.
    private static async Task Answer(IRenderedComponent<TrainingPage> page)
    {
        await page.InvokeAsync(() => page.FindAll("input[name=decision]")[0].Change("gir-1-4"));
        await page.InvokeAsync(() => page.FindAll("input[name=confidence]")[2].Change("3"));
        await page.InvokeAsync(() => page.Find(".panel button.main").Click());
    }
}

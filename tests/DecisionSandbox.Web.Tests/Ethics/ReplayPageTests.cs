using Bunit;
using Bunit.TestDoubles;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Ethics.Inspecting;
using DecisionSandbox.Web.Practitioner.Explaining;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Ethics;

public sealed class ReplayPageTests : PageContext
{
    [Theory]
    [InlineData("change", "Ce qui ferait changer l’outil")]
    [InlineData("not-looked-at", "Ce que l’outil ne regarde jamais")]
    public void A_step_that_opened_a_detail_names_it_and_shows_it_open_and_no_other(string detail, string heading)
    {
        var page = At(2, Shown(1), Shown(2) with { Opened = [detail], Detail = detail });
        page.Find(".law").TextContent.Should().Contain($"«\u00a0{heading}\u00a0»").And.Contain(ReplayTexts.OpenBelow.Fr);
        page.FindAll("details[open] > summary").Select(summary => summary.TextContent).Should().Equal(heading);
    }

    [Theory]
    [InlineData("numbers", "#aid-numbers")]
    [InlineData("others", ".bars li:nth-child(6)")]
    public void A_button_that_the_person_pressed_stands_pressed_from_there_on_and_not_before(string detail, string opened)
    {
        ReplayStep[] steps = [Shown(1), Shown(2) with { Opened = [detail], Detail = detail }, Shown(3) with { Opened = [detail] }];
        At(1, steps).FindAll(opened).Should().BeEmpty("at the step before it was not on the screen");
        At(2, steps).FindAll(opened).Should().ContainSingle();
        var later = At(3, steps);
        later.FindAll(opened).Should().ContainSingle();
        later.Find(".law").TextContent.Should().NotContain(ReplayTexts.OpenBelow.Fr, "this step opened nothing");
    }

    [Fact]
    public void A_list_says_that_the_record_does_not_know_which_request()
    {
        var view = View with { Task = TaskKind.Prioritisation, ListedCases = Samples.Requests, Shown = Samples.ShownList(), File = Samples.Dwelling };
        var page = At(1, Shown(1) with { View = view, Opened = ["numbers"], Detail = "numbers" });
        page.Find(".law").TextContent.Should().Contain(ReplayTexts.WhichRequest.Fr).And.NotContain(ReplayTexts.OpenBelow.Fr);
        page.FindAll("details[open]").Should().BeEmpty();
    }

    [Theory]
    [InlineData("Elle marche <seule>.")]
    [InlineData(null)]
    public void A_contested_factor_is_named_with_the_words_of_the_person(string? why)
    {
        var factor = View.Shown!.Cases[0].Factors[1];
        var page = At(1, Shown(1) with { Contested = new(View.Shown.Cases[0].CaseId, factor.Attribute, why) });
        page.Find(".law").TextContent.Should().Contain(factor.Phrase.Fr).And.Contain(why ?? ReplayTexts.NoWords.Fr);
    }

    [Fact]
    public void A_mark_of_the_file_keeps_the_step_and_the_language()
    {
        var page = At(2, "&in=en", Shown(1), Shown(2));
        page.FindAll(".bars sup a").Should().NotBeEmpty().And.OnlyContain(link => link.GetAttribute("href")!.StartsWith("/record/review/r?step=2&in=en#place-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_screen_can_be_read_in_the_other_language_and_its_words_about_it_stay_in_the_readers()
    {
        var page = At(1, "&in=en", Shown(1), Shown(2));
        page.Find("[lang=en] .aid .small, [lang=en] .aid .say").TextContent.Should().NotBeEmpty();
        page.Find("[lang=en] .aid h3").TextContent.Should().Be(AidTexts.Weighed.En);
        page.Markup.Should().Contain(ReplayTexts.Reading.Fr).And.Contain(ReplayTexts.InFrench.Fr).And.NotContain(ReplayTexts.InEnglish.Fr);
        page.FindAll(".steps a").Select(link => link.GetAttribute("href")).Should().OnlyContain(href => href!.EndsWith("&in=en", StringComparison.Ordinal));
        _asked.Should().Equal([Language.En], "what stands for a masked name is in the language of the screen");
    }

    private readonly List<Language> _asked = [];

    private static readonly ReviewView View = new(
        "r", new ParticipationView("", "study", Text.Same("Étude"), Text.Same("apa"), TaskKind.Eligibility, Text.Same(""), Text.Same(""), 1, true, 1, 2, null, false, false),
        1, ProtocolStep.Examine, TaskKind.Eligibility, Text.Same("?"), null, Samples.Options, Samples.Reasons, Samples.File(1), [], null, null, Samples.Shown("c"), [], null, false, ReviewDraft.Empty, null);

    private static ReplayStep Shown(long entry) => new(entry, DateTimeOffset.UnixEpoch, "step", Text.Same("Pas"), View, null, false, false);

    private IRenderedComponent<ReplayPage> At(int step, params ReplayStep[] steps) => At(step, "", steps);

    private IRenderedComponent<ReplayPage> At(int step, string rest, params ReplayStep[] steps)
    {
        if (Services.All(service => service.ServiceType != typeof(IRecordDesk))) { Services.AddSingleton<IRecordDesk>(new Desk(steps, _asked)).AddSingleton<ICodeDesk>(new MemoryCodes()); }
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/record/review/r?step={step}{rest}");
        return Page<ReplayPage>(Role.EthicsReviewer, Language.Fr, page => page.Add(p => p.ReviewId, "r"));
    }

    private sealed class Desk(IReadOnlyList<ReplayStep> steps, List<Language> asked) : IRecordDesk
    {
        public Task<Outcome<ReplayView>> Replay(Actor actor, string reviewId, Language language, CancellationToken cancel = default)
        {
            asked.Add(language);
            return Task.FromResult<Outcome<ReplayView>>(new ReplayView(reviewId, "study", Text.Same("Étude"), 1, Text.Same("bras"), steps));
        }

        public Task<Outcome<EntryPage>> Entries(Actor actor, EntryFilter filter, CancellationToken cancel = default) => throw new NotSupportedException();
        public Task<Outcome<VerificationView>> Verify(Actor actor, CancellationToken cancel = default) => throw new NotSupportedException();
        public Task<Outcome<string>> Checkpoint(Actor actor, CancellationToken cancel = default) => throw new NotSupportedException();
        public Task<Outcome<long>> Export(Actor actor, string folder, CancellationToken cancel = default) => throw new NotSupportedException();
    }
}

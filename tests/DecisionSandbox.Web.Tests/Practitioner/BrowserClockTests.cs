using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Practitioner.Reviewing;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace DecisionSandbox.Web.Tests.Practitioner;

/// <summary>The seconds that a browser counts go with the commit of a step; where there are none, the step goes alone.</summary>
public sealed class BrowserClockTests : BunitContext
{
    private const string Script = "./Practitioner/Reviewing/ReviewWork.razor.js";
    private static readonly ClaimedTime Some = new(12.5, 3, 0, 1);

    private readonly MemoryDesk _desk = new(TimeProvider.System);
    private readonly Actor _actor = new("somebody", Role.Practitioner);

    public BrowserClockTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IReviewDesk>(_desk).AddSingleton<IParticipationDesk>(_desk).AddSingleton(TimeProvider.System);
    }

    [Fact]
    public async Task Each_step_is_committed_with_what_was_counted_since_the_one_before()
    {
        var script = JSInterop.SetupModule(Script);
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<ClaimedTime?>("counted", _ => true).SetResult(Some);
        var page = await Page();
        Own(page);
        _desk.Posts.Select(posted => posted.Claim).Should().Equal(Some, Some);
        script.Invocations["counted"].Should().HaveCount(2, "nothing is asked between the commits");
        page.WaitForAssertion(() => script.Invocations["begin"].Should().HaveCount(3, "each step counts from zero"));
    }

    [Fact]
    public async Task A_refused_commit_counts_on()
    {
        var script = JSInterop.SetupModule(Script);
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<ClaimedTime?>("counted", _ => true).SetResult(Some);
        var page = await Page();
        page.Find(".panel button.main").Click();
        page.Find(".panel button.main").Click();
        page.FindAll(".error").Should().NotBeEmpty("no answer was chosen");
        script.Invocations["begin"].Should().HaveCount(2);
    }

    public static TheoryData<Exception> Silences => [new JSException("no such file"), new TaskCanceledException(), new System.Text.Json.JsonException("\"12\" is no number"), new JSDisconnectedException("gone")];

    [Theory, MemberData(nameof(Silences), DisableDiscoveryEnumeration = true)]
    public async Task A_browser_that_does_not_answer_holds_no_step_up(Exception silence)
    {
        var script = JSInterop.SetupModule(Script);
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<ClaimedTime?>("counted", _ => true).SetException(silence);
        Own(await Page());
        _desk.Posts.Should().HaveCount(2).And.OnlyContain(posted => posted.Claim == null);
    }

    [Fact]
    public void A_trial_counts_nothing()
    {
        var script = JSInterop.SetupModule(Script);
        _desk.Try(_actor.UserId);
        var page = Render<ReviewWork>(work => Signed(work).Add(w => w.Desk, _desk).Add(w => w.IsPreview, true).Add(w => w.ParticipationId, "preview").Add(w => w.Position, 1).Add(w => w.Path, "/x"));
        page.Find(".panel button.main").Click();
        script.Invocations.Should().BeEmpty();
        _desk.Posts.Single().Claim.Should().BeNull();
    }

    [Theory]
    [InlineData(Language.Fr, "Vous avez laissé ce dossier le 27\u00a0novembre 2026 à 16\u00a0h\u00a005\u202f; votre brouillon est gardé. Fait\u00a0: «\u00a0Lire le dossier\u00a0». Reste\u00a0: «\u00a0Mon avis\u00a0», «\u00a0Ce que dit l’outil\u00a0», «\u00a0Ma proposition\u00a0».")]
    [InlineData(Language.En, "You left this file on 27\u00a0November 2026 at 16:05; your draft is kept. Done: “Read the file”. Still to do: “My view”, “What the aid says”, “My proposal”.")]
    public async Task Who_comes_back_reads_where_they_stand_until_the_next_step(Language language, string words)
    {
        var left = new DateTimeOffset(2026, 11, 27, 16, 5, 0, TimeSpan.Zero);
        Services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(left.AddDays(3)));
        var joined = await _desk.Join(_actor, "demo-apa", true, Xunit.TestContext.Current.CancellationToken);
        var opened = (await _desk.Open(_actor, joined.Value.Id, 1, Xunit.TestContext.Current.CancellationToken)).Value;
        await _desk.FinishReading(_actor, opened.ReviewId, "read", Xunit.TestContext.Current.CancellationToken);
        _desk.Pass = view => view.Step == ProtocolStep.OwnJudgement ? view with { LeftAt = left, DraftSavedAt = left } : view;

        var page = await Page(language);
        string.Join(' ', page.Find("[role=note]").TextContent.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Should().Be(words);
        page.FindAll(".panel button.main").Should().ContainSingle("nothing more is asked");
        Choose(page);
        page.WaitForElement(".card.aid");
        page.FindAll("p[role=note]").Should().BeEmpty();
    }

    private async Task<IRenderedComponent<ReviewPage>> Page(Language language = Language.Fr)
    {
        var joined = await _desk.Join(_actor, "demo-apa", true, Xunit.TestContext.Current.CancellationToken);
        return Render<ReviewPage>(page => Signed(page, language).Add(p => p.ParticipationId, joined.Value.Id).Add(p => p.Position, 1));
    }

    private ComponentParameterCollectionBuilder<T> Signed<T>(ComponentParameterCollectionBuilder<T> of, Language language = Language.Fr) where T : Microsoft.AspNetCore.Components.IComponent =>
        of.AddCascadingValue(language).AddCascadingValue(Task.FromResult(new AuthenticationState(MemoryAccounts.Principal(_actor.UserId, _actor.Role))));

    private static void Own(IRenderedComponent<ReviewPage> page)
    {
        page.Find(".panel button.main").Click();
        Choose(page);
        page.WaitForElement(".card.aid");
    }

    private static void Choose(IRenderedComponent<ReviewPage> page)
    {
        page.FindAll("input[name=decision]")[0].Change("gir-1-4");
        page.FindAll("input[name=confidence]")[2].Change("3");
        page.Find(".panel button.main").Click();
    }
}

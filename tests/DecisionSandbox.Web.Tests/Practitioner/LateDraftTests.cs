using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Practitioner.Reviewing;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class LateDraftTests : BunitContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CountedTime _time = new();
    private readonly MemoryDesk _desk;
    private readonly Actor _actor = new("somebody", Role.Practitioner);

    public LateDraftTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _desk = new(_time);
        Services.AddSingleton<IReviewDesk>(_desk).AddSingleton<IParticipationDesk>(_desk).AddSingleton<TimeProvider>(_time);
    }

    [Fact]
    public async Task A_word_that_arrives_while_its_step_is_saved_is_no_draft_of_the_next()
    {
        var joined = await _desk.Join(_actor, "demo-apa", true, Xunit.TestContext.Current.CancellationToken);
        var page = Render<ReviewPage>(p => p
            .AddCascadingValue(Language.Fr).AddCascadingValue(Task.FromResult(new AuthenticationState(MemoryAccounts.Principal(_actor.UserId, _actor.Role))))
            .Add(x => x.ParticipationId, joined.Value.Id).Add(x => x.Position, 1));
        page.Find(".panel button.main").Click();
        Type(page, "decision", 0, "gir-1-4");
        Type(page, "confidence", 2, "3");
        var saving = new TaskCompletionSource();
        _desk.Saving = saving.Task;
        Do(page, () => page.Find(".panel button.main").Click());
        page.WaitForAssertion(() => _desk.Calls.ToArray().Should().Contain("own"), Patience);

        Type(page, "confidence", 3, "4");
        saving.SetResult();
        page.WaitForElement(".card.aid", Patience);
        Pass(page);
        _desk.Calls.Should().NotContain("draft");

        Type(page, "decision", 1, "gir-5-6");
        Pass(page);
        _desk.Calls.Should().Contain("draft", "what is typed for the step that is open is kept as ever");
    }

    // Over once the pause has begun after which it is kept.
    private void Type(IRenderedComponent<ReviewPage> page, string group, int place, string value)
    {
        var before = _time.Timers;
        Do(page, () => page.FindAll($"input[name={group}]")[place].Change(value));
        page.WaitForAssertion(() => _time.Timers.Should().BeGreaterThan(before), Patience);
    }

    // Found and used in one turn of the page: drawn anew in between, what was found would answer to nothing.
    private static void Do(IRenderedComponent<ReviewPage> page, Action act)
    {
        var done = page.InvokeAsync(act);
        page.WaitForState(() => done.IsCompleted, Patience);
        done.IsCompletedSuccessfully.Should().BeTrue();
    }

    // What the end of the pause sets going is queued before this turn, and so is done after it.
    private void Pass(IRenderedComponent<ReviewPage> page)
    {
        _time.Advance(TimeSpan.FromMilliseconds(800));
        var isOver = false;
        _ = page.InvokeAsync(() => isOver = true);
        page.WaitForState(() => isOver, Patience);
    }

    private sealed class CountedTime : FakeTimeProvider
    {
        private int _timers;

        public int Timers => Volatile.Read(ref _timers);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref _timers);
            return timer;
        }
    }
}

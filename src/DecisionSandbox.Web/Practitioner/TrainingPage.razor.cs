using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Trainings;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>Files to try, of which nothing is kept, then a few questions, each explained after any answer.</summary>
public partial class TrainingPage
{
    private const string NoIdea = "none";

    private ElementReference _heading;
    private TrainingView? _view;
    private IReviewDesk? _desk;
    private string? _answer;
    private Problem? _problem, _missing;
    private bool _isBusy, _isNext;

    [Inject] private ITrainingDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The participation.</summary>
    [Parameter] public string ParticipationId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => await Take(await Desk.Get(await CurrentActor(), ParticipationId));

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A file to try has a heading of its own, and after the last question the page is left.
        if (!_isNext || _desk is not null || _view is null or { Question: null, Explained: null }) { return; }
        _isNext = false;
        await _heading.FocusAsync();
    }

    private Task Finish(int number) => Post(actor => Desk.FinishPractice(actor, ParticipationId, number));

    private Task Reply(int number)
    {
        _missing = _answer is null ? new AnswerMissing() : null;
        if (_missing is not null) { return Task.CompletedTask; }
        int? answer = _answer == NoIdea ? null : int.Parse(_answer!, CultureInfo.InvariantCulture);
        return Post(actor => Desk.Answer(actor, ParticipationId, number, answer));
    }

    private void GoOn()
    {
        (_view, _answer, _isNext) = (_view! with { Explained = null }, null, true);
        if (_view.Question is null) { Navigation.NavigateTo(ConsentPage.Next(_view.Participation), forceLoad: true); }
    }

    private async Task Post(Func<Actor, Task<Outcome<TrainingView>>> post)
    {
        if (_isBusy) { return; }
        _isBusy = true;
        try
        {
            _isNext = true;
            await Take(await post(await CurrentActor()));
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task Take(Outcome<TrainingView> outcome)
    {
        _problem = outcome.Problem;
        if (!outcome.IsOk) { return; }
        (_view, _desk) = (outcome.Value, null);
        if (_view.Practice is not null)
        {
            var tried = await Desk.Try(await CurrentActor(), ParticipationId);
            (_problem, _desk) = (tried.Problem, tried.IsOk ? tried.Value : null);
        }
        else if (_view is { Question: null, Explained: null }) { Navigation.NavigateTo(ConsentPage.Next(_view.Participation), forceLoad: true); }
    }
}

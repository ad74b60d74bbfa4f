using DecisionSandbox.Core;
using DecisionSandbox.Services.Questionnaires;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>One questionnaire after the other, each item free to be left; what is ticked is saved as it is ticked.</summary>
public sealed partial class QuestionnairePage
{
    // The arrow keys pass over every number on their way: the one they stop at is saved.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private ElementReference _heading;
    private AskedQuestionnaire? _asked;
    private IReadOnlyDictionary<string, int> _answers = new Dictionary<string, int>();
    private DateTimeOffset? _savedAt;
    private Problem? _problem;
    private bool _isBusy, _isNext;
    private CancellationTokenSource? _ticking;

    [Inject] private IQuestionnaireDesk Desk { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>The participation.</summary>
    [Parameter] public string ParticipationId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Take(await Desk.Get(await CurrentActor(), ParticipationId));

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isNext) { return; }
        _isNext = false;
        await _heading.FocusAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Stop();

    private async Task Tick(IReadOnlyDictionary<string, int> answers)
    {
        _answers = answers;
        await Stop();
        _ticking = new();
        var token = _ticking.Token;
        try
        {
            await Task.Delay(Pause, Time, token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        if (_asked is not { } asked || _isBusy) { return; }
        var saved = await Desk.Save(await CurrentActor(), ParticipationId, new(asked.Words.Id, asked.When, _answers));
        if (token.IsCancellationRequested) { return; }
        _problem = saved.Problem;
        if (saved.IsOk) { _savedAt = saved.Value; }
    }

    private async Task HandIn()
    {
        if (_isBusy || _asked is not { } asked) { return; }
        _isBusy = true;
        try
        {
            await Stop();
            Take(await Desk.Submit(await CurrentActor(), ParticipationId, new(asked.Words.Id, asked.When, _answers)));
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Take(Outcome<QuestionnaireStep> outcome)
    {
        _problem = outcome.Problem;
        if (!outcome.IsOk) { return; }
        if (outcome.Value.Asked is not { } asked)
        {
            Navigation.NavigateTo(ConsentPage.Next(outcome.Value.Participation), forceLoad: true);
            return;
        }
        _isNext = _asked is not null;
        (_asked, _answers, _savedAt) = (asked, asked.Answers, asked.SavedAt);
    }

    private async Task Stop()
    {
        if (_ticking is not { } ticking) { return; }
        _ticking = null;
        await ticking.CancelAsync();
        ticking.Dispose();
    }
}

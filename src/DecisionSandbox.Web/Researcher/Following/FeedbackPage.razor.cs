using DecisionSandbox.Core;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Following;

/// <summary>What people remarked on a study, screened and without their codes; each is answered here, once.</summary>
public partial class FeedbackPage
{
    private StudyFeedback? _feedback;
    private Problem? _problem;
    private bool _isBusy, _kept;

    [Inject] private IFeedbackDesk Desk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    /// <summary>How long something has waited, in words; the number of days goes in its place.</summary>
    internal static Text Since(int days) => days switch { 0 => FeedbackTexts.Today, 1 => FeedbackTexts.SinceDay, _ => FeedbackTexts.SinceDays };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Take(await Desk.Of(await CurrentActor(), StudyId));

    private string Standing(StudyFeedback feedback) =>
        feedback.Remarks.Count == 0 ? T(FeedbackTexts.None)
        : feedback.Waiting.OldestDays is not { } days ? T(FeedbackTexts.AllAnswered)
        : T(feedback.Waiting.Count == 1 ? FeedbackTexts.OneWaits : FeedbackTexts.Wait, Written.Whole(feedback.Waiting.Count, Language), T(Since(days), Written.Whole(days, Language)));

    private async Task Answer(string id, string text)
    {
        if (_isBusy) { return; }
        (_isBusy, _kept) = (true, false);
        Take(await Desk.Answer(await CurrentActor(), id, text));
        (_isBusy, _kept) = (false, _problem is null);
    }

    private void Take(Outcome<StudyFeedback> outcome)
    {
        _problem = outcome.Problem;
        if (outcome.IsOk) { _feedback = outcome.Value; }
    }
}

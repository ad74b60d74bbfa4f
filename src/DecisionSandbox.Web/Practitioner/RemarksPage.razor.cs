using DecisionSandbox.Core;
using DecisionSandbox.Services.Feedback;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>What a person remarks on a file, the aid or the study, and what they are answered.</summary>
public partial class RemarksPage
{
    private OwnFeedback? _own;
    private Problem? _problem;
    private string? _about, _review, _words;
    private bool _isBusy, _sent, _missing;

    [Inject] private IFeedbackDesk Desk { get; set; } = null!;

    /// <summary>The participation.</summary>
    [Parameter] public string ParticipationId { get; set; } = "";

    /// <summary>The file that the person comes from.</summary>
    [SupplyParameterFromQuery] private int? File { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Take(await Desk.Mine(await CurrentActor(), ParticipationId));
        if (_own?.Files.FirstOrDefault(file => file.Position == File) is { } from) { (_about, _review) = (nameof(FeedbackSubject.File), from.ReviewId); }
    }

    private static IEnumerable<FeedbackSubject> Subjects(OwnFeedback own) =>
        own.Files.Count == 0 ? [FeedbackSubject.Aid, FeedbackSubject.Study] : [FeedbackSubject.File, FeedbackSubject.Aid, FeedbackSubject.Study];

    private async Task Send()
    {
        _missing = !Enum.TryParse<FeedbackSubject>(_about, out var about);
        _sent = false;
        if (_isBusy || _missing) { return; }
        _isBusy = true;
        Take(await Desk.Send(await CurrentActor(), ParticipationId, new(about, _words ?? "", about == FeedbackSubject.File ? _review : null)));
        _isBusy = false;
        // What was refused stays in its field.
        if (_problem is null) { (_sent, _words) = (true, null); }
    }

    private void Take(Outcome<OwnFeedback> outcome)
    {
        _problem = outcome.Problem;
        if (outcome.IsOk) { _own = outcome.Value; }
    }
}

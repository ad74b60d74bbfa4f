using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Practitioner.Explaining;
using DecisionSandbox.Web.Practitioner.Ordering;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>The file and, beside it, who has said what. The practitioner's page and the committee's replay draw from the same view with the same words.</summary>
public partial class ReviewBody
{
    private bool _allShown;

    /// <summary>The view, as the page of the practitioner got it.</summary>
    [Parameter, EditorRequired] public required ReviewView View { get; set; }

    /// <summary>The form of the open step; null in a replay, where nothing can be answered.</summary>
    [Parameter] public AnswerForm? Form { get; set; }

    /// <summary>The page's own path.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    /// <summary>Details that stand open from the start; in a replay, those that the person had opened.</summary>
    [Parameter] public IReadOnlyList<string> Opened { get; set; } = [];

    /// <summary>What stands in place of the way on at the end; null for the way on.</summary>
    [Parameter] public RenderFragment? Ending { get; set; }

    /// <summary>True where a researcher tries the study: there is no receipt of what is not kept.</summary>
    [Parameter] public bool IsPreview { get; set; }

    /// <summary>True while a commit is under way.</summary>
    [Parameter] public bool IsBusy { get; set; }

    /// <summary>Why the last commit was refused, or null.</summary>
    [Parameter] public Problem? Problem { get; set; }

    /// <summary>Called at each change of the form.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>Called when the file is read.</summary>
    [Parameter] public EventCallback OnRead { get; set; }

    /// <summary>Called when the second reading is over.</summary>
    [Parameter] public EventCallback OnReread { get; set; }

    /// <summary>Called when the wait is over.</summary>
    [Parameter] public EventCallback OnWaited { get; set; }

    /// <summary>Called to ask for the aid.</summary>
    [Parameter] public EventCallback OnAsk { get; set; }

    /// <summary>Called to follow a third way: what is opened, and what the person looks for.</summary>
    [Parameter] public EventCallback<(string Opening, string? LookedFor)> OnLook { get; set; }

    /// <summary>Called to commit.</summary>
    [Parameter] public EventCallback OnSave { get; set; }

    /// <summary>Called to pass over the file.</summary>
    [Parameter] public EventCallback OnSkip { get; set; }

    /// <summary>Called when a detail is opened.</summary>
    [Parameter] public EventCallback<string> OnDetail { get; set; }

    /// <summary>Called to contest a factor.</summary>
    [Parameter] public EventCallback<ContestedFactor> OnContest { get; set; }

    private bool IsOpen => Form is not null && View.Step is ProtocolStep.Ask or ProtocolStep.Examine or ProtocolStep.Decide;
    private bool CanOrder => Form is { Declines: false } && View.Step is ProtocolStep.OwnJudgement or ProtocolStep.Ask or ProtocolStep.Examine or ProtocolStep.Decide;

    private IReadOnlyDictionary<string, int> Numbering => View.Task == TaskKind.Eligibility && View.Shown is { Cases: [var only, ..] }
        ? FactorNumbers.Of(only.Factors, View.File.In(Language))
        : new Dictionary<string, int>();

    // A place is marked once its factor is on the page, not before.
    private Dictionary<string, int> Marks => Numbering
        .Where(mark => _allShown || View.Shown!.IsEvidence || View.Shown.Cases[0].Factors.Take(FactorNumbers.ShownAtOnce).Any(factor => factor.Place == mark.Key))
        .ToDictionary();

    /// <inheritdoc/>
    protected override void OnInitialized() => _allShown = Opened.Any(ShowsAll);

    private static bool ShowsAll(string detail) => detail is "others" or "numbers" or "rather";

    private Task Detail(string detail)
    {
        _allShown |= ShowsAll(detail);
        return OnDetail.InvokeAsync(detail);
    }

    // What is promised before reading is what this review will do, no more.
    private Text ReadSay =>
        !View.Steps.Contains(ProtocolStep.OwnJudgement) ? ArmTexts.ReadThenDecide
        : !View.Steps.Contains(ProtocolStep.Examine) ? ArmTexts.ReadOwnOnly
        : View.Task == TaskKind.Prioritisation ? ListTexts.ReadSay : ReviewTexts.ReadSay;

    private Text NextWords => View.Participation switch
    {
        { Questionnaire: not null } => ReviewTexts.ToQuestions,
        { IsFinished: true } => ReviewTexts.ToDebrief,
        _ => ReviewTexts.NextFile,
    };
}

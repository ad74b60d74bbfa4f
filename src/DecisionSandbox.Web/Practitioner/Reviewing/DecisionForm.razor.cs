using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>The answers of one case, the third ways among them, for the own judgement and for the proposal.</summary>
public partial class DecisionForm
{
    /// <summary>The review.</summary>
    [Parameter, EditorRequired] public required ReviewView View { get; set; }

    /// <summary>What stands in the form.</summary>
    [Parameter, EditorRequired] public required AnswerForm Form { get; set; }

    /// <summary>True for the proposal, false for the own judgement.</summary>
    [Parameter] public bool IsFinal { get; set; }

    /// <summary>True while a commit is under way.</summary>
    [Parameter] public bool IsBusy { get; set; }

    /// <summary>Why the last commit was refused, or null.</summary>
    [Parameter] public Problem? Problem { get; set; }

    /// <summary>Called at each change: the draft is kept.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>Called to commit.</summary>
    [Parameter] public EventCallback OnSave { get; set; }

    /// <summary>Called to pass over the file.</summary>
    [Parameter] public EventCallback OnSkip { get; set; }

    /// <summary>Called to follow a third way as far as the arm lets it.</summary>
    [Parameter] public EventCallback<(string Opening, string? LookedFor)> OnLook { get; set; }

    private List<Opening> OpeningsOf(string option) =>
        [.. View.Openings.Where(opening => opening.Option == option && View.Looked.All(looked => looked.Opening != opening.Id))];

    private Problem? AnswerProblem => Problem is AnswerMissing ? Problem : null;
    private Problem? ConfidenceProblem => Problem is ConfidenceMissing ? Problem : null;
    private Problem? CountedProblem => Problem is WhatCountedMissing or TextTooLong or UnknownReason ? Problem : null;

    private string? Say(Problem? problem) => problem is null ? null : T(problem.Message);

    private Task ChooseOption(string option)
    {
        if (Form.Option != option) { (Form.Option, Form.FollowUp) = (option, null); }
        return Changed.InvokeAsync();
    }

    private Task TypeFollowUp(string? text)
    {
        Form.FollowUp = text;
        return Changed.InvokeAsync();
    }

    private Task ChooseConfidence(int place)
    {
        Form.Confidence = (Confidence)place;
        return Changed.InvokeAsync();
    }
}

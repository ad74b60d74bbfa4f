using DecisionSandbox.Core;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Layout;

/// <summary>An expected failure, said in one sentence; the focus goes to it so that nobody has to look for it.</summary>
public partial class ProblemNotice
{
    private ElementReference _alert;
    private Problem? _said;

    /// <summary>The problem, or null.</summary>
    [Parameter] public Problem? Problem { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(Problem, _said)) { return; }
        _said = Problem;
        if (Problem is not null) { await _alert.FocusAsync(); }
    }
}

using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Editor;

/// <summary>One part of the editor. It never changes the study in place: it hands up the study as it would be.</summary>
public abstract class StudySection : SandboxPage
{
    /// <summary>The study as it stands on the page.</summary>
    [Parameter, EditorRequired] public required Study Study { get; set; }

    /// <summary>What the last check found.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<StudyFlaw> Flaws { get; set; }

    /// <summary>True where nothing may be changed now.</summary>
    [Parameter] public bool IsLocked { get; set; }

    /// <summary>Called with the study as it would be.</summary>
    [Parameter] public EventCallback<Study> Changed { get; set; }

    /// <summary>The id on the page of a field of the study's file.</summary>
    public static string Id(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return "f-" + path.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-');
    }

    /// <summary>What is wrong with a field, in the page's language, or null.</summary>
    protected string? Error(string path) => Flaws.Where(flaw => flaw.Field == path).Select(flaw => T(flaw.What)).FirstOrDefault();

    /// <summary>Hands the study up.</summary>
    protected Task Set(Study study) => Changed.InvokeAsync(study);

    /// <summary>A list with one item replaced.</summary>
    protected static IReadOnlyList<TItem> With<TItem>(IReadOnlyList<TItem> items, int place, TItem item) => [.. items.Select((old, i) => i == place ? item : old)];

    /// <summary>A list without one item.</summary>
    protected static IReadOnlyList<TItem> Without<TItem>(IReadOnlyList<TItem> items, int place) => [.. items.Where((_, i) => i != place)];
}

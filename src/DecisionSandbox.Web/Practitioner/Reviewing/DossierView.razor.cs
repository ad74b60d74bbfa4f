using DecisionSandbox.Core.Cases;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>The file as paper. Places get a numbered violet mark once the aid has spoken, never before.</summary>
public partial class DossierView
{
    private readonly HashSet<string> _marked = [];

    /// <summary>The file in the page's language.</summary>
    [Parameter, EditorRequired] public required CaseFileText File { get; set; }

    /// <summary>What the file is, for people who do not see it.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The number of each place that the aid has pointed at; empty before it has spoken.</summary>
    [Parameter] public IReadOnlyDictionary<string, int> Marks { get; set; } = new Dictionary<string, int>();

    /// <summary>True where the file stands inside a card of a list: its headings step down.</summary>
    [Parameter] public bool IsNested { get; set; }

    /// <summary>Set apart the ids of several files on one page.</summary>
    [Parameter] public string Prefix { get; set; } = "place";

    /// <inheritdoc/>
    protected override void OnParametersSet() => _marked.Clear();

    // A fact may stand at several places of a file; a link needs one of them.
    private string? IdOf(string place) => _marked.Add(place) ? $"{Prefix}-{place}" : null;

    private string Said(string text) => Language is Core.Language.Fr ? French.Spaced(text) : text;

    private static bool IsShort(FileTable table) => table.Rows.Count > 3 && table.Rows.All(row => row.Label.Length <= 24 && row.Value.Length <= 14);
}

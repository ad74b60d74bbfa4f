using System.Text;

namespace DecisionSandbox.Core.Cases;

/// <summary>A piece of running text. A piece with a <paramref name="Place"/> is where a fact stands: a factor points at it once the aid has spoken.</summary>
/// <param name="Text">The words.</param>
/// <param name="Place">The place's id, or null for plain text.</param>
public sealed record FileSpan(string Text, string? Place = null);

/// <summary>A block of a case file.</summary>
public abstract record FileBlock;

/// <summary>A paragraph.</summary>
/// <param name="Spans">Its pieces in order.</param>
public sealed record FileParagraph(IReadOnlyList<FileSpan> Spans) : FileBlock;

/// <summary>A small table of facts: one label and one value a row.</summary>
/// <param name="Caption">The table's caption, or empty.</param>
/// <param name="Rows">The rows.</param>
public sealed record FileTable(string Caption, IReadOnlyList<FileTableRow> Rows) : FileBlock;

/// <summary>One fact of a table.</summary>
/// <param name="Label">What the fact is about.</param>
/// <param name="Value">The fact.</param>
/// <param name="Place">The place's id, or null.</param>
public sealed record FileTableRow(string Label, string Value, string? Place = null);

/// <summary>A part of a case file under one heading.</summary>
/// <param name="Id">The part's id, the same in both languages: <c>request</c>, <c>visit</c>, <c>budget</c>.</param>
/// <param name="Title">The heading.</param>
/// <param name="Blocks">What stands under it.</param>
public sealed record FileSection(string Id, string Title, IReadOnlyList<FileBlock> Blocks);

/// <summary>The parts of a case file in one language.</summary>
/// <param name="Sections">The parts in order.</param>
public sealed record CaseFileText(IReadOnlyList<FileSection> Sections)
{
    /// <summary>The file as plain text: headings on lines of their own, a blank line between blocks, table rows as "label : value".</summary>
    public string ToPlainText()
    {
        var text = new StringBuilder();
        foreach (var section in Sections)
        {
            text.Append(section.Title).Append("\n\n");
            foreach (var block in section.Blocks)
            {
                Append(text, block);
                text.Append('\n');
            }
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The ids of all places marked in the file, in order.</summary>
    public IEnumerable<string> Places() => Sections.SelectMany(s => s.Blocks).SelectMany(b => b switch
    {
        FileParagraph paragraph => paragraph.Spans.Select(s => s.Place),
        FileTable table => table.Rows.Select(r => r.Place),
        _ => [],
    }).OfType<string>();

    private static void Append(StringBuilder text, FileBlock block)
    {
        switch (block)
        {
            case FileParagraph paragraph:
                foreach (var span in paragraph.Spans) { text.Append(span.Text); }
                text.Append('\n');
                break;
            case FileTable table:
                if (table.Caption.Length > 0) { text.Append(table.Caption).Append('\n'); }
                foreach (var row in table.Rows) { text.Append(row.Label).Append(" : ").Append(row.Value).Append('\n'); }
                break;
        }
    }
}

/// <summary>What the practitioner reads of a case, in both languages.</summary>
/// <param name="Fr">The French file.</param>
/// <param name="En">The English file.</param>
public sealed record CaseFile(CaseFileText Fr, CaseFileText En)
{
    /// <summary>The file in the language asked for.</summary>
    public CaseFileText In(Language language) => language == Language.Fr ? Fr : En;
}

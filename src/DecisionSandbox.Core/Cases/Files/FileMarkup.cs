using System.Text;

namespace DecisionSandbox.Core.Cases.Files;

/// <summary>A line of a rendered template that the markup does not know.</summary>
/// <param name="Line">The line's number in the rendered text, from 1.</param>
/// <param name="Message">What is wrong.</param>
public sealed record MarkupProblem(int Line, Text Message) : Problem(Message);

/// <summary>
/// The small markup that vignette templates give, read line by line:
/// <code>
/// # visit | Visite à domicile      a part: its id, its heading
/// ¶ Madame R. ouvre elle-même.     begins a paragraph; the lines after it go on with it
/// = Le formulaire                  begins a table with its caption
/// | Transferts | B | transfers     a row: label, value and, where a fact stands, its place
/// [[age|84 ans]]                   inside a paragraph: where a fact stands
/// </code>
/// Blank lines mean nothing, so that templates may be laid out for reading; spaces in a row count for one; an empty paragraph vanishes.
/// </summary>
public static class FileMarkup
{
    /// <summary>Reads the parts of a file.</summary>
    /// <returns>The parts, or a <see cref="MarkupProblem"/>.</returns>
    public static Outcome<CaseFileText> Read(string rendered)
    {
        List<FileSection> sections = [];
        var (blocks, rows, caption, number) = (new List<FileBlock>(), (List<FileTableRow>?)null, "", 0);
        StringBuilder? paragraph = null;
        foreach (var raw in rendered.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim(" \t");
            if (line.IsEmpty) { continue; }
            if (line[0] == '#')
            {
                Close();
                var bar = line.IndexOf('|');
                if (bar < 0) { return Wrong(number, "Une partie s'écrit « # id | Titre ».", "A part is written \"# id | Heading\"."); }
                blocks = [];
                sections.Add(new(line[1..bar].Trim().ToString(), line[(bar + 1)..].Trim().ToString(), blocks));
                continue;
            }
            if (sections.Count == 0) { return Wrong(number, "Le dossier commence par une partie : « # id | Titre ».", "A file begins with a part: \"# id | Heading\"."); }
            switch (line[0])
            {
                case '¶':
                    Close();
                    paragraph = new();
                    AppendWords(paragraph, line[1..].TrimStart(' '));
                    break;
                case '=':
                    Close();
                    (rows, caption) = ([], line[1..].Trim().ToString());
                    break;
                case '|' when rows is null:
                    return Wrong(number, "Une ligne de tableau suit « = Titre du tableau ».", "A row follows \"= Caption\".");
                case '|':
                    var cells = line[1..].ToString().Split('|', StringSplitOptions.TrimEntries);
                    if (cells is not ([_, _] or [_, _, { Length: > 0 }])) { return Wrong(number, "Une ligne s'écrit « | libellé | valeur » ou « | libellé | valeur | lieu ».", "A row is written \"| label | value\" or \"| label | value | place\"."); }
                    rows.Add(new(cells[0], cells[1], cells.ElementAtOrDefault(2)));
                    break;
                default:
                    if (paragraph is null) { return Wrong(number, $"Un paragraphe commence par ¶ : {line}", $"A paragraph begins with ¶: {line}"); }
                    AppendWords(paragraph, line);
                    break;
            }
        }
        Close();
        return new CaseFileText(sections);

        void Close()
        {
            if (paragraph is { Length: > 0 }) { blocks.Add(new FileParagraph(Spans(paragraph.ToString()))); }
            if (rows is { Count: > 0 }) { blocks.Add(new FileTable(caption, rows)); }
            (paragraph, rows) = (null, null);
        }
    }

    private static void AppendWords(StringBuilder paragraph, ReadOnlySpan<char> words)
    {
        if (paragraph.Length > 0 && !words.IsEmpty) { paragraph.Append(' '); }
        foreach (var c in words)
        {
            if (c != ' ' || paragraph.Length == 0 || paragraph[^1] != ' ') { paragraph.Append(c); }
        }
    }

    private static List<FileSpan> Spans(string text)
    {
        List<FileSpan> spans = [];
        var at = 0;
        while (text.IndexOf("[[", at, StringComparison.Ordinal) is var open and >= 0 && text.IndexOf("]]", open, StringComparison.Ordinal) is var close and >= 0)
        {
            if (open > at) { spans.Add(new(text[at..open])); }
            var marked = text[(open + 2)..close];
            var bar = marked.IndexOf('|', StringComparison.Ordinal);
            spans.Add(bar < 0 ? new(marked) : new(marked[(bar + 1)..], marked[..bar]));
            at = close + 2;
        }
        if (at < text.Length) { spans.Add(new(text[at..])); }
        return spans;
    }

    private static MarkupProblem Wrong(int line, string fr, string en) => new(line, new(fr, en));
}

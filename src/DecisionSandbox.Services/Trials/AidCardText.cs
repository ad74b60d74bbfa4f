using System.Text;
using DecisionSandbox.Core;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DecisionSandbox.Services.Trials;

/// <summary>A piece of a card.</summary>
public abstract record CardBlock;

/// <summary>A heading.</summary>
/// <param name="Words">The heading.</param>
public sealed record CardHeading(string Words) : CardBlock;

/// <summary>A paragraph.</summary>
/// <param name="Words">Its words; code and emphasis are words like others.</param>
public sealed record CardParagraph(string Words) : CardBlock;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
public sealed record CardList(IReadOnlyList<string> Items) : CardBlock;

/// <summary>A table.</summary>
/// <param name="Headers">One per column.</param>
/// <param name="Rows">Cells, as many as there are headers.</param>
public sealed record CardTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) : CardBlock;

/// <summary>A card in both languages, as blocks and not as markup: a page draws them with its own components.</summary>
/// <param name="Fr">The French card.</param>
/// <param name="En">The English card.</param>
public sealed record AidCardText(IReadOnlyList<CardBlock> Fr, IReadOnlyList<CardBlock> En)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The blocks in the language asked for.</summary>
    public IReadOnlyList<CardBlock> In(Language language) => language == Language.Fr ? Fr : En;

    /// <summary>Reads a <c>card.md</c>: French, a rule, English. What is not a heading, a paragraph, a list or a table is left out, raw HTML included.</summary>
    public static AidCardText Read(string markdown)
    {
        var (fr, en) = (new List<CardBlock>(), new List<CardBlock>());
        var language = fr;
        foreach (var block in Markdown.Parse(markdown, Pipeline))
        {
            if (block is ThematicBreakBlock) { language = en; continue; }
            if (Of(block) is { } read) { language.Add(read); }
        }
        return new(fr, en);
    }

    private static CardBlock? Of(Block block) => block switch
    {
        // The card's title stands on the page already.
        HeadingBlock { Level: 1 } => null,
        HeadingBlock heading => new CardHeading(Words(heading.Inline)),
        ParagraphBlock paragraph => new CardParagraph(Words(paragraph.Inline)),
        ListBlock list => new CardList([.. list.OfType<ListItemBlock>().Select(item => string.Join(' ', item.OfType<ParagraphBlock>().Select(p => Words(p.Inline))))]),
        Table table when table.OfType<TableRow>().ToList() is [var head, .. var rows] => new CardTable(Cells(head), [.. rows.Select(Cells)]),
        _ => null,
    };

    private static List<string> Cells(TableRow row) => [.. row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(p => Words(p.Inline))))];

    private static string Words(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines?.AsEnumerable() ?? [])
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                ContainerInline container => Words(container),
                LineBreakInline => " ",
                _ => "",
            });
        }
        return words.ToString();
    }
}

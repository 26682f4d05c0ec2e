using CollabCare.Learn.Content.Markup.Callouts;
using CollabCare.Learn.Content.Markup.Citations;
using CollabCare.Learn.Content.Markup.Drawn;
using CollabCare.Learn.Content.Markup.Links;
using CollabCare.Learn.Content.Markup.RawHtml;
using CollabCare.Learn.Content.Markup.Tables;
using CollabCare.Learn.Content.Markup.Terms;
using CollabCare.Learn.Content.Markup.Typography;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup;

/// <summary>
/// Writes HTML. The renderers are listed one by one, so that nothing is written that was not thought of: what decides over addresses, attributes and raw HTML
/// is ours. Not thread-safe; pooled.
/// </summary>
sealed class PageRenderer : HtmlRenderer
{
    readonly StringWriter _writer;

    public PageRenderer()
        : this(new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
    }

    PageRenderer(StringWriter writer)
        : base(writer)
    {
        _writer = writer;
        ObjectRenderers.Clear();
        ObjectRenderers.AddRange([
            new ParagraphRenderer(), new Headings.HeadingRenderer(), new ListRenderer(), new CalloutRenderer(), new QuoteBlockRenderer(),
            new ThematicBreakRenderer(), new PlainCodeRenderer(), new EscapedBlockRenderer(), new TableRenderer(), new DrawnRenderer(),
            new LiteralInlineRenderer(), new EmphasisInlineRenderer(), new CodeInlineRenderer(), new LineBreakInlineRenderer(),
            new HtmlEntityInlineRenderer(), new DelimiterInlineRenderer(), new LinkRenderer(), new AutolinkRenderer(), new EscapedInlineRenderer(), new CitationRenderer(), new TermRenderer(),
        ]);
    }

    /// <summary>The HTML of a block or of inlines, without some of its blocks.</summary>
    public string Write(MarkdownObject what, Predicate<Block>? except)
    {
        _writer.GetStringBuilder().Clear();
        Reset();
        if (what is MarkdownDocument document && except is not null)
        {
            foreach (var block in document.Where(b => !except(b)))
            {
                Write(block);
            }
        }
        else
        {
            Render(what);
        }

        return TypographicQuotes.In(_writer.ToString().TrimEnd('\n'));
    }

    /// <summary>The inlines of a block that holds one paragraph, without the paragraph.</summary>
    public void WriteInside(ContainerBlock block)
    {
        var before = ImplicitParagraph;
        ImplicitParagraph = block.Count == 1;
        WriteChildren(block);
        ImplicitParagraph = before;
    }
}

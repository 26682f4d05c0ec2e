using System.Net;
using System.Text;
using CollabCare.Learn.Content.Markup.Links;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Submitted;

/// <summary>
/// Markdown that a learner wrote, as HTML that others may be shown: CommonMark and pipe tables, no raw HTML, no image, no anchor, and only links that lead out by http, https or mailto.
/// What would take long to lay out is shown as it was typed. All members may be called from many threads.
/// </summary>
public static class SubmittedText
{
    /// <summary>The most characters of a text.</summary>
    public const int Longest = 24_000;

    /// <summary>What is said above a text that is shown as it was typed.</summary>
    public const string AsTyped = "This text is shown as it was typed: its lines, tables, quotes or brackets are too many, or too deep inside each other, to be laid out.";

    // A table fills every row up to its widest, so that its cells grow with the square of the text.
    const int MostCells = 4_000;
    const int MostOpen = 2_000;
    const int MostLines = 1_500;

    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The HTML of a text; characters over the limit are left out.</summary>
    public static string Html(string markdown)
    {
        var text = markdown.Length <= Longest ? markdown : markdown[..Longest];
        return Document(text) is { } document ? Written(document) : Typed(text);
    }

    static MarkdownDocument? Document(string text)
    {
        if (IsCostly(text))
        {
            return null;
        }

        try
        {
            var document = Markdown.Parse(text, Pipeline);
            if (Depth.IsTooMuch(document))
            {
                return null;
            }

            Settle(document);
            return document;
        }
        catch (ArgumentException)
        {
            // The parser has a limit of its own for what stands inside of something.
            return null;
        }
    }

    // Signs that open something, each of which the parser may look for the end of.
    static bool IsCostly(string text)
    {
        var (lines, rows, columns, open) = (0, 0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines++;
            var bars = line.Count('|');
            rows += bars > 0 ? 1 : 0;
            columns = Math.Max(columns, bars);
            open += line.Count('[') + line.Count('`') + line.Count('*') + line.Count('_') + line.Count('<') + line.Count('>') + line.Count('!');
        }

        return lines > MostLines || (long)rows * (columns + 1) > MostCells || open > MostOpen;
    }

    // Headings stand below those of the page that shows the text.
    static void Settle(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + 2, 6);
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!link.IsImage && OutsideAddress.IsAllowed(link.Url ?? ""))
            {
                link.SetData(typeof(LinkTarget), new LinkTarget(link.Url!, Outside: true));
            }
        }
    }

    static string Written(MarkdownDocument document) => new PageRenderer().Write(document, except: null);

    static string Typed(string text)
    {
        var html = new StringBuilder("<p class=\"hint\">").Append(AsTyped).Append("</p>\n<p class=\"as-typed\">");
        return html.Append(WebUtility.HtmlEncode(text)).Append("</p>").ToString();
    }
}

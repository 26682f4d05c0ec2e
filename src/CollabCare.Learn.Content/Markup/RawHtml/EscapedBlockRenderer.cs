using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.RawHtml;

/// <summary>A block of HTML, as words.</summary>
sealed class EscapedBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock html)
    {
        renderer.EnsureLine();
        renderer.Write("<p>").WriteEscape(html.Lines.ToString()).WriteLine("</p>");
    }
}

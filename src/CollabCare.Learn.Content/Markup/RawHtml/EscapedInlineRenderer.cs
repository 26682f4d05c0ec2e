using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.RawHtml;

/// <summary>A tag among words, as words.</summary>
sealed class EscapedInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline html) => renderer.WriteEscape(html.Tag);
}

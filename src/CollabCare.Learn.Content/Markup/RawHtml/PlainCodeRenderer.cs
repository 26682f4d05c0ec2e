using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.RawHtml;

/// <summary>Code as it stands; the word behind an opening fence, which an author chooses, never becomes a class.</summary>
sealed class PlainCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code>").WriteEscape(code.Lines.ToString()).WriteLine("</code></pre>");
    }
}

using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.Headings;

/// <summary>A heading with its anchor.</summary>
sealed class HeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        var anchor = HeadingAnchors.Of(heading);
        renderer.EnsureLine();
        renderer.Write("<h").Write(level);
        if (anchor.Length > 0)
        {
            renderer.Write(" id=\"").WriteEscape(anchor).Write('"');
        }

        renderer.Write('>').WriteLeafInline(heading).Write("</h").Write(level).WriteLine('>');
    }
}

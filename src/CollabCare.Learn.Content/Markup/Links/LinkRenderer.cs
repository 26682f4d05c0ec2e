using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Links;

/// <summary>Writes links and images that were allowed, and of all others the words.</summary>
sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var target = link.GetData(typeof(LinkTarget)) as LinkTarget;
        if (link.IsImage)
        {
            WriteImage(renderer, target, PlainText.Of(link));
        }
        else if (target is null)
        {
            renderer.WriteChildren(link);
        }
        else
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(target.Address).Write(target.Outside ? "\" rel=\"noopener noreferrer\">" : "\">");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    static void WriteImage(HtmlRenderer renderer, LinkTarget? target, string alternative)
    {
        if (target is null)
        {
            renderer.WriteEscape(alternative);
        }
        else
        {
            renderer.Write("<img src=\"").WriteEscapeUrl(target.Address).Write("\" alt=\"").WriteEscape(alternative).Write("\" loading=\"lazy\">");
        }
    }
}

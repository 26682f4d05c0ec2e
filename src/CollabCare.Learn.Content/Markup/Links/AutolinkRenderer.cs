using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Links;

/// <summary>Writes an address between angle brackets, linked where it may be.</summary>
sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var address = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (OutsideAddress.IsAllowed(address))
        {
            var mail = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write(mail ? "\">" : "\" rel=\"noopener noreferrer\">").WriteEscape(link.Url).Write("</a>");
        }
        else
        {
            renderer.WriteEscape(link.Url);
        }
    }
}

using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CollabCare.Learn.Content.Markup.Terms;

/// <summary>
/// A button that opens a card, both of which may stand among words. The browser opens and closes the card by itself, by click, tap, Enter and Escape, and
/// tells a screen reader so; no script is needed.
/// </summary>
sealed class TermRenderer : HtmlObjectRenderer<TermInline>
{
    const string NeverSign =
        "<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">"
        + "<circle cx=\"10\" cy=\"10\" r=\"7.5\"/><path d=\"M4.7 4.7l10.6 10.6\"/></svg>"
        + "<span class=\"visually-hidden\"> (never write this)</span>";

    protected override void Write(HtmlRenderer renderer, TermInline term)
    {
        renderer.Write("<span class=\"term-use\">");
        renderer.WriteEscape(term.Before);
        renderer.Write("<button type=\"button\" class=\"").Write(term.Group.Unsafe ? "term term-unsafe" : "term")
            .Write("\" popovertarget=\"").Write(WebUtility.HtmlEncode(term.Group.CardId)).Write("\">");
        renderer.WriteEscape(term.Word);
        if (term.Group.Unsafe)
        {
            renderer.Write(NeverSign);
        }

        renderer.Write("</button>").Write(term.Group.Card);
        renderer.WriteEscape(term.After);
        renderer.Write("</span>");
    }
}

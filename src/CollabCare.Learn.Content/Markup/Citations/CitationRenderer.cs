using System.Globalization;
using CollabCare.Learn.Content.Markup.Terms;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Citations;

/// <summary>
/// A raised number that links to the source and names it, or the source's short name in round brackets; the words as written where it could not be
/// settled.
/// </summary>
sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        switch (citation.Shown)
        {
            case []:
                renderer.WriteEscape(citation.Written);
                break;
            case [{ Number: null }, ..]:
                renderer.Write("<span class=\"cite\">(");
                WriteLinks(renderer, citation);
                renderer.Write(")</span>");
                break;
            default:
                renderer.Write(citation.PreviousSibling switch
                {
                    CitationInline { Shown.IsEmpty: false } => "<sup class=\"cite\">,\u00a0",
                    LiteralInline { PreviousSibling: TermInline } space when space.Content.AsSpan().IsWhiteSpace() => "<sup class=\"cite cite-beside\">",
                    _ => "<sup class=\"cite\">",
                });
                WriteLinks(renderer, citation);
                renderer.Write("</sup>");
                break;
        }
    }

    static void WriteLinks(HtmlRenderer renderer, CitationInline citation)
    {
        var first = true;
        foreach (var cited in citation.Shown)
        {
            renderer.Write(first ? "<a href=\"/sources#" : ", <a href=\"/sources#").WriteEscape(cited.Key).Write('"');
            if (cited.Number is { } number)
            {
                var shown = number.ToString(CultureInfo.InvariantCulture);
                renderer.Write(" title=\"").WriteEscape(cited.Name).Write("\" aria-label=\"Source ").Write(shown).Write(": ").WriteEscape(cited.Name)
                    .Write("\">").Write(shown);
            }
            else
            {
                renderer.Write('>').WriteEscape(cited.Name);
            }

            renderer.Write("</a>");
            first = false;
        }
    }
}

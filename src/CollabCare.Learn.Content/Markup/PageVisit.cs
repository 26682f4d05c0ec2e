using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup.Citations;
using CollabCare.Learn.Content.Markup.Drawn;
using CollabCare.Learn.Content.Markup.Links;
using CollabCare.Learn.Content.Markup.Terms;
using CollabCare.Learn.Content.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup;

/// <summary>
/// One walk over a parsed page, in the order in which it is read: addresses are resolved, sources numbered, terms marked at their first use, and raw HTML
/// reported. What the walk does not settle, the renderers write as plain text.
/// </summary>
sealed class PageVisit(Report report, LinkMap links, FrozenDictionary<string, Source> sources, FirstUses? terms, CitationStyle style)
{
    readonly CitationBook _citations = new(report, sources, style);
    readonly List<HeadingLink> _headingLinks = [];

    /// <summary>Keys cited, in order of first use.</summary>
    public ImmutableArray<string> Citations => _citations.Keys;

    /// <summary>Links to headings, still to be checked.</summary>
    public ImmutableArray<HeadingLink> HeadingLinks => [.. _headingLinks];

    public void Visit(MarkdownDocument document)
    {
        foreach (var definition in document.GetLinkReferenceDefinitions(false).Links.Values)
        {
            LinkMap.CheckScheme(definition, report);
        }

        Visit(document, markTerms: terms is not null);
    }

    void Visit(Block block, bool markTerms)
    {
        switch (block)
        {
            case HtmlBlock html:
                report.Error(Rules.Html, html, "This is HTML, which is not allowed here; write it in Markdown, or put a backslash before the <.");
                break;
            case ContainerBlock container:
                // The first row of a table, in a drawn block or not, names its columns: a mark there would catch the eye for nothing.
                var inside = markTerms && container is not TableRow { IsHeader: true };
                foreach (var child in container)
                {
                    Visit(child, inside);
                }

                break;
            case LeafBlock { Inline: { } inlines } leaf:
                Visit(inlines, markTerms && leaf is not HeadingBlock, insideLink: false);
                break;
        }
    }

    void Visit(ContainerInline container, bool markTerms, bool insideLink)
    {
        for (var inline = container.FirstChild; inline is not null;)
        {
            var next = inline.NextSibling;
            switch (inline)
            {
                case LinkInline link:
                    Visit(link, false, insideLink: true);
                    links.Resolve(link, report, _headingLinks);
                    break;
                case ContainerInline inner:
                    Visit(inner, markTerms, insideLink);
                    break;
                case AutolinkInline link:
                    LinkMap.Check(link, report);
                    break;
                case HtmlInline html:
                    report.Error(Rules.Html, html, $"{html.Tag} is HTML, which is not allowed here; write it in Markdown, or put a backslash before the <.");
                    break;
                case CitationInline citation:
                    _citations.Cite(citation, insideLink);
                    break;
                case LiteralInline literal when markTerms:
                    terms!.Mark(literal);
                    break;
            }

            inline = next;
        }
    }
}

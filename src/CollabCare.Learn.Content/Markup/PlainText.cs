using System.Text;
using CollabCare.Learn.Content.Markup.Citations;
using CollabCare.Learn.Content.Markup.Drawn;
using CollabCare.Learn.Content.Markup.Terms;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup;

/// <summary>
/// The words of Markdown, for titles, search, alternative texts and word counts. Citations are no words; what stands in blocks is on lines of its own.
/// </summary>
static class PlainText
{
    /// <summary>The words of anything, without space at the ends.</summary>
    public static string Of(MarkdownObject what)
    {
        // Most cells and headings are one piece of text.
        if (what is LeafBlock { Inline: { FirstChild: LiteralInline { NextSibling: null } only } })
        {
            return only.Content.ToString().Trim();
        }

        var text = new StringBuilder();
        Append(text, what);
        return text.ToString().Trim();
    }

    /// <summary>Appends the words of anything.</summary>
    public static void Append(StringBuilder text, MarkdownObject? what)
    {
        switch (what)
        {
            case DrawnBlock drawn:
                text.Append(drawn.Arguments).Append('\n');
                AppendAll(text, drawn);
                break;
            case TableRow row:
                AppendAll(text, row);
                EndWith(text, '\n');
                break;
            case TableCell cell:
                AppendAll(text, cell);
                EndWith(text, ' ');
                break;
            case ContainerBlock container:
                AppendAll(text, container);
                break;
            case CodeBlock or HtmlBlock:
                text.Append(((LeafBlock)what).Lines.ToString()).Append('\n');
                break;
            case LinkReferenceDefinition:
                break;
            case LeafBlock leaf:
                Append(text, leaf.Inline);
                EndWith(text, '\n');
                break;
            case ContainerInline inlines:
                for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
                {
                    Append(text, inline);
                }

                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlInline html:
                text.Append(html.Tag);
                break;
            case TermInline term:
                text.Append(term.Before.AsSpan()).Append(term.Word.AsSpan()).Append(term.After.AsSpan());
                break;
            case CitationInline citation:
                CloseUp(text, citation);
                break;
        }
    }

    static void AppendAll(StringBuilder text, ContainerBlock container)
    {
        foreach (var block in container)
        {
            Append(text, block);
        }
    }

    static void CloseUp(StringBuilder text, CitationInline citation)
    {
        // A source that nobody knows is shown as written; a known one leaves no gap before the full stop.
        if (!citation.IsKnown)
        {
            text.Append(citation.Written);
        }
        else if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }

    static void EndWith(StringBuilder text, char end)
    {
        if (text.Length > 0 && text[^1] is '\n' or ' ')
        {
            text.Length--;
        }

        text.Append(end);
    }
}

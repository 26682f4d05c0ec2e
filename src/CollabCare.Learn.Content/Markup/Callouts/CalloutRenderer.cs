using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CollabCare.Learn.Content.Markup.Callouts;

/// <summary>
/// An aside that says in a word what it is. It is a note to a screen reader, not a landmark: a page may have a dozen.
/// </summary>
sealed class CalloutRenderer : HtmlObjectRenderer<CalloutBlock>
{
    protected override void Write(HtmlRenderer renderer, CalloutBlock callout)
    {
        // In a tight list the paragraphs of an item have no tags of their own; those of a callout do.
        var tight = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.EnsureLine();
        var kind = callout.Kind;
        if (kind is null)
        {
            renderer.WriteLine("<blockquote>");
        }
        else
        {
            WriteWord(renderer, kind);
        }

        renderer.WriteChildren(callout);
        renderer.EnsureLine();
        renderer.WriteLine(kind is null ? "</blockquote>" : "</aside>");
        renderer.ImplicitParagraph = tight;
    }

    static void WriteWord(HtmlRenderer renderer, CalloutKind kind) =>
        renderer.Write("<aside class=\"callout callout-").Write(kind.Name.ToLowerInvariant()).Write("\" role=\"note\"><p class=\"callout-word\">")
            .Write("<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">").Write(kind.Icon).Write("</svg>").Write(kind.Word)
                .WriteLine("</p>");
}

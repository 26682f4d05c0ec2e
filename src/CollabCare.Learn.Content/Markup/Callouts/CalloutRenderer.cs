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
        renderer.EnsureLine();
        if (callout.Kind is not { } kind)
        {
            renderer.WriteLine("<blockquote>").WriteChildren(callout);
            renderer.WriteLine("</blockquote>");
            return;
        }

        renderer.Write("<aside class=\"callout callout-").Write(kind.Name.ToLowerInvariant()).Write("\" role=\"note\"><p class=\"callout-word\">")
            .Write("<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">").Write(kind.Icon).Write("</svg>").Write(kind.Word).WriteLine("</p>");
        renderer.WriteChildren(callout);
        renderer.EnsureLine();
        renderer.WriteLine("</aside>");
    }
}

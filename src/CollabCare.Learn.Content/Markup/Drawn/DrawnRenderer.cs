using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>A figure with its title; where it cannot be drawn, its contents as they stand.</summary>
sealed class DrawnRenderer : HtmlObjectRenderer<DrawnBlock>
{
    protected override void Write(HtmlRenderer renderer, DrawnBlock block)
    {
        var writer = (PageRenderer)renderer;
        writer.EnsureLine();
        if (block.Drawing is not { } drawing)
        {
            writer.WriteChildren(block);
            return;
        }

        writer.Write("<figure class=\"drawn drawn-").Write(block.Info).Write(drawing.IsWide ? " wide\"><figcaption>" : "\"><figcaption>")
            .WriteEscape(block.Arguments).WriteLine("</figcaption>");
        drawing.Write(writer);
        writer.EnsureLine();
        writer.WriteLine("</figure>");
    }
}

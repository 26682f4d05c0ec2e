using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup;

/// <summary>
/// How deep things may stand inside each other. Everything that walks a page recurses, so that this is what keeps a page from exhausting the stack.
/// </summary>
static class Depth
{
    const int Most = 100;

    /// <summary>True where something stands deeper than any page needs. The parser's own limit is far higher.</summary>
    public static bool IsTooMuch(MarkdownObject what, int depth = 0)
    {
        if (depth > Most)
        {
            return true;
        }

        switch (what)
        {
            case ContainerBlock blocks:
                foreach (var block in blocks)
                {
                    if (IsTooMuch(block, depth + 1))
                    {
                        return true;
                    }
                }

                return false;
            case LeafBlock { Inline: { } inlines }:
                return IsTooMuch(inlines, depth + 1);
            case ContainerInline container:
                for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
                {
                    if (inline is ContainerInline && IsTooMuch(inline, depth + 1))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}

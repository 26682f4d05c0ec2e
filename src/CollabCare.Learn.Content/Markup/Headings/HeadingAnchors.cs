using System.Text;
using CollabCare.Learn.Content.Checking;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.Headings;

/// <summary>Every heading below the title has the anchor that a forge would give it, so that a link works there and here.</summary>
static class HeadingAnchors
{
    static readonly object Key = new();

    /// <summary>
    /// Gives each heading its anchor; a second heading with the same words gets <c>-1</c>, a third <c>-2</c>. Reports headings inside of something.
    /// </summary>
    public static HashSet<string> Assign(MarkdownDocument document, Report report)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                var slug = Slug(PlainText.Of(heading));
                var anchor = slug;
                while (anchor.Length == 0 || !taken.Add(anchor))
                {
                    var count = uses[slug] = uses.GetValueOrDefault(slug) + 1;
                    anchor = $"{(slug.Length == 0 ? "section" : slug)}-{count}";
                }

                // The title takes its anchor, as on a forge, but the app writes the title, and no link need lead to it.
                if (heading.Level > 1)
                {
                    anchors.Add(anchor);
                    heading.SetData(Key, anchor);
                }
            }
            else if (block is ContainerBlock container)
            {
                foreach (var inner in container.Descendants<HeadingBlock>())
                {
                    report.Error(Rules.Shape, inner, "A heading stands inside a list, a quote or a block; put it on its own, or make it bold.");
                }
            }
        }

        return anchors;
    }

    /// <summary>The anchor of a heading; empty inside of something.</summary>
    public static string Of(HeadingBlock heading) => heading.GetData(Key) as string ?? "";

    /// <summary>Words as a forge makes them an anchor: lower case, spaces to hyphens, other signs than hyphens and low lines dropped.</summary>
    public static string Slug(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (char.IsWhiteSpace(c))
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }
}

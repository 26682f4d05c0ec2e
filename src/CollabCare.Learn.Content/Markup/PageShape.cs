using System.Collections.Immutable;
using System.Text;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup.Headings;
using CollabCare.Learn.Content.Model;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup;

/// <summary>A page has one title, first, and headings that never skip a level.</summary>
static class PageShape
{
    /// <summary>The plain title. Reports a title that is missing, late or double, and a heading that skips a level.</summary>
    public static string Title(MarkdownDocument document, Report report)
    {
        HeadingBlock? title = null;
        var level = 1;
        foreach (var block in document)
        {
            if (block is not HeadingBlock heading)
            {
                continue;
            }

            if (heading.Level == 1 && title is null)
            {
                title = heading;
                if (document[0] != heading)
                {
                    report.Error(Rules.Shape, heading, "The title stands below other words; make it the first line of the page.");
                }
            }
            else if (heading.Level == 1)
            {
                report.Error(Rules.Shape, heading, "This is a second title; a page has one, so give this heading two number signs.");
            }
            else if (heading.Level > level + 1)
            {
                report.Error(Rules.Shape, heading, $"This heading is of level {heading.Level} below one of level {level}; give it {level + 1} number signs.");
            }

            level = heading.Level;
        }

        if (title is null)
        {
            report.Error(Rules.Shape, 0, 0, "The page has no title; begin it with a line such as # What is in the chart.");
        }

        return title is null ? "" : PlainText.Of(title);
    }

    /// <summary>True for the title, which the app writes.</summary>
    public static bool IsTitle(Block block) => block is HeadingBlock { Level: 1 };

    /// <summary>The blocks of a page, section by section, without the headings; what stands before the first has no anchor.</summary>
    public static ImmutableArray<(string Anchor, string Title, ImmutableHashSet<Block> Blocks)> Parts(MarkdownDocument document)
    {
        var parts = ImmutableArray.CreateBuilder<(string, string, ImmutableHashSet<Block>)>();
        var (anchor, title, blocks) = ("", "", new List<Block>());
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                parts.Add((anchor, title, [.. blocks]));
                (anchor, title, blocks) = (HeadingAnchors.Of(heading), PlainText.Of(heading), []);
            }
            else if (!IsTitle(block))
            {
                blocks.Add(block);
            }
        }

        parts.Add((anchor, title, [.. blocks]));
        return parts.ToImmutable();
    }

    /// <summary>The sections of a page, each a second-level heading with the plain words below it; what stands before the first has no anchor.</summary>
    public static ImmutableArray<Section> Sections(MarkdownDocument document)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var text = new StringBuilder();
        HeadingBlock? current = null;
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                Close();
                current = heading;
            }
            else if (!IsTitle(block))
            {
                PlainText.Append(text, block);
            }
        }

        Close();
        return sections.ToImmutable();

        void Close()
        {
            if (current is not null || text.Length > 0)
            {
                sections.Add(new(current is null ? "" : HeadingAnchors.Of(current), current is null ? "" : PlainText.Of(current), text.ToString().Trim()));
            }

            text.Clear();
        }
    }
}

using System.Collections.Immutable;
using CollabCare.Learn.Content.Markup.Links;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Markup;

/// <summary>A page that is rendered, and whose links to headings wait until the headings of every page are known.</summary>
public sealed class RenderedPage
{
    internal RenderedPage(Page page, string title, IReadOnlySet<string> anchors, ImmutableArray<HeadingLink> headingLinks, Report report) =>
        (Page, Title, Anchors, HeadingLinks, Report) = (page, title, anchors, headingLinks, report);

    /// <summary>Its path from the tree's root.</summary>
    public string Path => Page.Path;

    /// <summary>The plain words of its first-level heading; empty where it has none.</summary>
    public string Title { get; }

    /// <summary>The slugs of its headings, without <c>#</c>.</summary>
    public IReadOnlySet<string> Anchors { get; }

    internal Page Page { get; }

    internal ImmutableArray<HeadingLink> HeadingLinks { get; }

    internal Report Report { get; }
}

using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup;

/// <summary>A page that has been parsed and waits to be rendered.</summary>
public sealed class ParsedPage
{
    int _taken;

    internal ParsedPage(string path, int bodyLine, MarkdownDocument document, string title, IReadOnlySet<string> anchors) =>
        (Path, BodyLine, Document, Title, Anchors) = (path, bodyLine, document, title, anchors);

    /// <summary>Its path from the tree's root.</summary>
    public string Path { get; }

    /// <summary>The plain words of its first-level heading; empty where it has none.</summary>
    public string Title { get; }

    /// <summary>The slugs of its headings, without <c>#</c>.</summary>
    public IReadOnlySet<string> Anchors { get; }

    internal int BodyLine { get; }

    internal MarkdownDocument Document { get; }

    internal void TakeForRendering()
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            throw new InvalidOperationException($"{Path} has been rendered before; parse it again.");
        }
    }
}

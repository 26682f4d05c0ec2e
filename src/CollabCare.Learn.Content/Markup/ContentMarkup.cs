using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup.Citations;
using CollabCare.Learn.Content.Markup.Drawn;
using CollabCare.Learn.Content.Markup.Headings;
using CollabCare.Learn.Content.Markup.Links;
using CollabCare.Learn.Content.Markup.Terms;
using CollabCare.Learn.Content.Model;
using Markdig;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup;

/// <summary>
/// The one way from Markdown to HTML. Built once for a reading of the tree. Every page is rendered before any is checked, and before any fragment, because a
/// link may lead to a heading of another page. All members may be called from many threads.
/// </summary>
public sealed class ContentMarkup
{
    readonly MarkdownPipeline _pipeline;
    readonly LinkMap _links;
    readonly TermIndex _terms;
    readonly FrozenDictionary<string, Source> _sources;
    readonly Findings _findings;
    readonly ConcurrentDictionary<string, IReadOnlySet<string>> _anchors = new(StringComparer.Ordinal);
    readonly ConcurrentBag<PageRenderer> _renderers = [];

    /// <summary>A markup that knows what a page may point to.</summary>
    /// <param name="addresses">The app's address of each page, by its path from the tree's root.</param>
    /// <param name="images">Paths of the images in the tree.</param>
    /// <param name="terms">Every meaning of every term.</param>
    /// <param name="sources">What may be cited.</param>
    /// <param name="findings">Takes what is wrong, with the file's own lines.</param>
    /// <param name="drafts">Paths of pages that learners do not see yet.</param>
    public ContentMarkup(
        IReadOnlyDictionary<string, string> addresses, IReadOnlySet<string> images, IEnumerable<Term> terms, IEnumerable<Source> sources, Findings findings,
        IReadOnlySet<string>? drafts = null)
    {
        _sources = sources.DistinctBy(s => s.Key, StringComparer.Ordinal).ToFrozenDictionary(s => s.Key, StringComparer.Ordinal);
        _pipeline = ContentPipeline.Build(_sources.Keys);
        _terms = new(terms);
        _links = new(addresses, images, drafts ?? FrozenSet<string>.Empty);
        _findings = findings;
    }

    /// <summary>Renders a page, and reports what is wrong with it, its links to headings excepted.</summary>
    /// <param name="path">Its path from the tree's root.</param>
    /// <param name="body">Its Markdown, without the front matter.</param>
    /// <param name="bodyLine">The line of the file on which the body begins, from 1.</param>
    /// <param name="inParts">True to render its sections one by one as well.</param>
    public RenderedPage Render(string path, string body, int bodyLine, bool inParts = false)
    {
        var report = new Report(path, bodyLine, _findings);
        var document = Read(body, report);
        var anchors = HeadingAnchors.Assign(document, report);
        _anchors[path] = anchors;
        var title = PageShape.Title(document, report);
        var visit = new PageVisit(report, _links, _sources, _terms.FirstUses(), CitationStyle.Numbered);
        visit.Visit(document);
        var sections = PageShape.Sections(document);
        var page = new Page(path, Write(document, PageShape.IsTitle), sections, sections.Sum(s => Words.Count(s.Title) + Words.Count(s.Text)), visit.Citations)
        {
            Parts = inParts ? [.. PageShape.Parts(document).Select(p => new PagePart(p.Anchor, p.Title, Write(document, b => !p.Blocks.Contains(b))))] : [],
        };
        return new(page, title, anchors, visit.HeadingLinks, report);
    }

    /// <summary>The page, when every page has been rendered: reports its links to headings that are not there.</summary>
    public Page Check(RenderedPage page)
    {
        Check(page.HeadingLinks, page.Report);
        return page.Page;
    }

    /// <summary>The HTML of a piece of a quiz: a stem, a choice, a feedback. Terms are not marked in it, and sources are cited by their short names.</summary>
    /// <param name="path">The file it stands in.</param>
    /// <param name="markdown">Its Markdown.</param>
    /// <param name="line">The line of the file on which it begins, from 1.</param>
    /// <param name="inline">True to leave out the paragraph around a single paragraph.</param>
    public string Fragment(string path, string markdown, int line, bool inline)
    {
        var report = new Report(path, line, _findings);
        var document = Read(markdown, report);
        var visit = new PageVisit(report, _links, _sources, terms: null, CitationStyle.Named);
        visit.Visit(document);
        Check(visit.HeadingLinks, report);
        return inline && document is [ParagraphBlock { Inline: { } only }] ? Write(only) : Write(document);
    }

    /// <summary>The words of a piece of Markdown, without marks and citations.</summary>
    public string PlainText(string markdown) => Markup.PlainText.Of(Read(markdown, Report.Nowhere));

    void Check(ImmutableArray<HeadingLink> links, Report report)
    {
        foreach (var link in links)
        {
            // A page that is not rendered here, such as the glossary, makes its own anchors; a quiz has none for its fragments to lead to.
            link.Check(_anchors.GetValueOrDefault(link.Path) ?? (link.Written.Length == 0 ? FrozenSet<string>.Empty : null), report);
        }
    }

    MarkdownDocument Read(string markdown, Report report)
    {
        if (Parsed(markdown) is not { } document)
        {
            report.Error(Rules.Shape, 0, 0, "Quotes, lists, brackets or emphasis stand too deep inside each other here; make them flatter.");
            return [];
        }

        DrawnReader.Read(document, report);
        return document;
    }

    MarkdownDocument? Parsed(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, _pipeline);
            return Depth.IsTooMuch(document) ? null : document;
        }
        catch (ArgumentException)
        {
            // The parser has a limit of its own.
            return null;
        }
    }

    string Write(MarkdownObject what, Predicate<Block>? except = null)
    {
        var renderer = _renderers.TryTake(out var idle) ? idle : new PageRenderer();
        try
        {
            return renderer.Write(what, except);
        }
        finally
        {
            _renderers.Add(renderer);
        }
    }
}

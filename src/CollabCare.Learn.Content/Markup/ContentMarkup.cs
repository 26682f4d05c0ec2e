using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup;

/// <summary>A page, parsed and not yet rendered.</summary>
sealed record ParsedPage(string Path, MarkdownDocument Document, string Source);

#pragma warning disable CA1822
/// <summary>Markdown to HTML.</summary>
sealed class ContentMarkup(FrozenDictionary<string, string> addresses, FrozenSet<string> images, ImmutableArray<Term> terms, ImmutableArray<Source> sources, Findings findings)
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UseCustomContainers().Build();

    readonly (FrozenDictionary<string, string>, FrozenSet<string>, ImmutableArray<Term>, ImmutableArray<Source>, Findings) _known = (addresses, images, terms, sources, findings);

    public ParsedPage Parse(string path, string body, int bodyLine) => new(path, Markdown.Parse(body, Pipeline), body);

    public Page Render(ParsedPage page, FrozenDictionary<string, ParsedPage> pages)
    {
        _ = (_known, pages);
        if (page.Document.FirstOrDefault() is HeadingBlock { Level: 1 } title)
        {
            page.Document.Remove(title);
        }

        var sections = page.Document.OfType<HeadingBlock>().Where(h => h.Level == 2)
            .Select(h => new Section(h.GetAttributes().Id ?? "", PlainText(page.Source.Substring(h.Span.Start, h.Span.Length).TrimStart('#')), "")).ToImmutableArray();
        return new(page.Path, page.Document.ToHtml(Pipeline), sections, Words.Count(page.Source), []);
    }

    public string Fragment(string path, string markdown, int line, bool inline)
    {
        _ = (path, line);
        var html = Markdown.ToHtml(markdown, Pipeline).Trim();
        return inline && html.StartsWith("<p>", StringComparison.Ordinal) ? html[3..^4] : html;
    }

    public string PlainText(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();
}

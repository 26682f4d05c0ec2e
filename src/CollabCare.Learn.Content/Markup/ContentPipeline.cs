using CollabCare.Learn.Content.Markup.Callouts;
using CollabCare.Learn.Content.Markup.Citations;
using CollabCare.Learn.Content.Markup.Drawn;
using Markdig;

namespace CollabCare.Learn.Content.Markup;

/// <summary>
/// What our Markdown is: CommonMark, pipe tables, and our own callouts, citations and drawn blocks. No extension is in it by which an author could write
/// attributes, and nothing that embeds media. Raw HTML is parsed, so that it can be reported, and only ever written escaped.
/// </summary>
static class ContentPipeline
{
    public static MarkdownPipeline Build(IEnumerable<string> sourceKeys) => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .Use<CalloutExtension>()
        .Use<DrawnExtension>()
        .Use(new CitationExtension(sourceKeys))
        .Build();
}

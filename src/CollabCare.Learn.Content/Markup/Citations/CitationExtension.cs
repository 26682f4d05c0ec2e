using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace CollabCare.Learn.Content.Markup.Citations;

/// <summary>Adds citations; see <c>citations.spec.md</c>.</summary>
sealed class CitationExtension(IEnumerable<string> keys) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser(keys));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}

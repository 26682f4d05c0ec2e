using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace CollabCare.Learn.Content.Markup.Callouts;

/// <summary>Adds callouts; see <c>callouts.spec.md</c>.</summary>
sealed class CalloutExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.InsertBefore<QuoteBlockParser>(new CalloutParser(pipeline.BlockParsers.FindExact<QuoteBlockParser>()!));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}

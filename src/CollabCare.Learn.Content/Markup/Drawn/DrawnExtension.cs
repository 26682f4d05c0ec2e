using Markdig;
using Markdig.Renderers;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>Adds drawn blocks; see <c>drawn.spec.md</c>.</summary>
sealed class DrawnExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new DrawnParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}

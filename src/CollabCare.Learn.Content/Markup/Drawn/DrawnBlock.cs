using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>What stands between <c>::: kind Title</c> and <c>:::</c>.</summary>
sealed class DrawnBlock(BlockParser parser) : ContainerBlock(parser), IFencedBlock
{
    /// <summary>The kind, as written.</summary>
    public string? Info { get; set; }

    /// <summary>The title.</summary>
    public string? Arguments { get; set; }

    /// <summary>What it is drawn as; null where it cannot be drawn, and its contents are shown as they stand.</summary>
    public Drawing? Drawing { get; set; }

    public char FencedChar { get; set; }

    public int OpeningFencedCharCount { get; set; }

    public int ClosingFencedCharCount { get; set; }

    public StringSlice TriviaAfterFencedChar { get; set; }

    public StringSlice UnescapedInfo { get; set; }

    public StringSlice TriviaAfterInfo { get; set; }

    public StringSlice UnescapedArguments { get; set; }

    public StringSlice TriviaAfterArguments { get; set; }

    public NewLine InfoNewLine { get; set; }

    public StringSlice TriviaBeforeClosingFence { get; set; }
}

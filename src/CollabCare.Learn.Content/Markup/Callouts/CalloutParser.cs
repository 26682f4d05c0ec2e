using Markdig.Parsers;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.Callouts;

/// <summary>
/// Opens a callout at the line <c>&gt; [!NAME]</c>, and takes that line away, so that a table may follow on the next. The lines after it are read as those of
/// any quote.
/// </summary>
sealed class CalloutParser : BlockParser
{
    readonly QuoteBlockParser _quotes;

    public CalloutParser(QuoteBlockParser quotes)
    {
        _quotes = quotes;
        OpeningCharacters = ['>'];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line.AsSpan()[1..].Trim();
        var end = line.IndexOf(']');
        if (!line.StartsWith("[!", StringComparison.Ordinal) || end < 3 || line[2..end].ContainsAnyExceptInRange('!', '~'))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new CalloutBlock(_quotes, line[2..end].ToString(), line[(end + 1)..].Trim().ToString())
        {
            QuoteChar = '>',
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }
}

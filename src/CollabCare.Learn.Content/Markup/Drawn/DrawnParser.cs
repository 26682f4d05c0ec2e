using Markdig.Parsers;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>Reads the fences of a drawn block.</summary>
sealed class DrawnParser : FencedBlockParserBase<DrawnBlock>
{
    public DrawnParser()
    {
        OpeningCharacters = [':'];
        InfoPrefix = null;
    }

    protected override DrawnBlock CreateFencedBlock(BlockProcessor processor) => new(this);
}

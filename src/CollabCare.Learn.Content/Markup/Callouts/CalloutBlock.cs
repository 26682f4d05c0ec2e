using Markdig.Parsers;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.Callouts;

/// <summary>A quote whose first line is <c>[!SOMETHING]</c>.</summary>
/// <param name="quotes">The parser of quotes, which reads the lines that follow.</param>
/// <param name="name">What stands between <c>[!</c> and <c>]</c>.</param>
/// <param name="rest">What stands behind it on the same line; should be empty.</param>
sealed class CalloutBlock(BlockParser quotes, string name, string rest) : QuoteBlock(quotes)
{
    public string Name => name;

    public string Rest => rest;

    public CalloutKind? Kind => CalloutKind.All.GetValueOrDefault(name);
}

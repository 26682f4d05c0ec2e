using AngleSharp.Dom;

namespace CollabCare.Learn.Web.Tests;

/// <summary>Pages set the quotes and dashes of a text by the printer's custom; its author types them straight.</summary>
static class Typography
{
    /// <summary>What a part of a page says, with the quotes as its author typed them.</summary>
    public static string Straight(this IElement part) => part.TextContent.Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'');
}

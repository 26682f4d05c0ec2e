using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>Found words are marked with two control characters until they are written, since the words around them must be encoded and the marks must not.</summary>
public static class Marks
{
    public const char Begin = '\u0001';
    public const char End = '\u0002';

    public static IHtmlContent Write(string marked, HtmlEncoder encoder)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in marked.Split(Begin))
        {
            var end = part.IndexOf(End, StringComparison.Ordinal);
            if (end >= 0)
            {
                html.AppendHtml("<mark>").AppendHtml(encoder.Encode(part[..end])).AppendHtml("</mark>");
            }

            html.AppendHtml(encoder.Encode(part[(end + 1)..]));
        }

        return html;
    }
}

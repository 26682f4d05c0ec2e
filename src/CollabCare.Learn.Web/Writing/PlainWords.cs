using System.Net;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing;

/// <summary>The words of HTML that this app wrote itself.</summary>
static partial class PlainWords
{
    public static string Of(params IEnumerable<string> html) => WebUtility.HtmlDecode(Tag().Replace(string.Join(' ', html), " "));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CollabCare.Learn.Content.Tests.Markup;

/// <summary>What a page may hold, whoever wrote it: elements, the attributes of each, and where an address may lead.</summary>
static class Allowed
{
    static readonly string[] Everywhere = ["class", "id", "role", "aria-hidden", "aria-label"];

    static readonly Dictionary<string, string[]> Elements = new(StringComparer.Ordinal)
    {
        ["a"] = ["href", "rel", "title"],
        ["img"] = ["src", "alt", "loading"],
        ["button"] = ["type", "popovertarget"],
        ["span"] = ["popover"],
        ["div"] = ["tabindex"],
        ["pre"] = ["tabindex"],
        ["ol"] = ["start"],
        ["th"] = ["scope"],
        ["svg"] = ["viewBox", "width", "height", "focusable"],
        ["rect"] = ["x", "y", "width", "height", "rx"],
        ["path"] = ["d"],
        ["circle"] = ["cx", "cy", "r"],
        ["line"] = ["x1", "x2", "y1", "y2"],
        ["text"] = ["x", "y", "text-anchor", "textLength", "lengthAdjust"],
    };

    static readonly HashSet<string> Plain =
    [
        "html", "head", "body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "td",
        "blockquote", "aside", "figure", "figcaption",
        "hr", "br", "em", "strong", "code", "sup", "i", "dfn", "g",
    ];

    /// <summary>What stands in some HTML that may not; empty where all is well.</summary>
    public static IReadOnlyList<string> Breaches(string html)
    {
        var breaches = new List<string>();
        foreach (var element in new HtmlParser().ParseDocument("<body>" + html).All)
        {
            if (!Elements.ContainsKey(element.LocalName) && !Plain.Contains(element.LocalName))
            {
                breaches.Add($"<{element.LocalName}>");
            }

            foreach (var attribute in element.Attributes)
            {
                if (!Everywhere.Contains(attribute.Name) && !Elements.GetValueOrDefault(element.LocalName, []).Contains(attribute.Name))
                {
                    breaches.Add($"<{element.LocalName} {attribute.Name}>");
                }
                else if (attribute.Name is "href" or "src" && !MayLeadTo(element, attribute.Value))
                {
                    breaches.Add($"{attribute.Name}={attribute.Value}");
                }
            }
        }

        return breaches;
    }

    static bool MayLeadTo(IElement element, string address) => element.LocalName == "img"
        ? address.StartsWith("/content/", StringComparison.Ordinal)
        : address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || address.StartsWith('#')
            || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));
}

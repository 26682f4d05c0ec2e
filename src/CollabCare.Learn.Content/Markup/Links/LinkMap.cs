using CollabCare.Learn.Content.Checking;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Links;

/// <summary>
/// Decides where links and images lead. A link gets a <see cref="LinkTarget" /> only when it is allowed and alive; without one it is written as plain words.
/// </summary>
/// <param name="addresses">The app's address of each page, by path.</param>
/// <param name="images">Paths of images.</param>
/// <param name="drafts">Paths of pages that learners do not see yet: only one draft may link to another.</param>
sealed class LinkMap(IReadOnlyDictionary<string, string> addresses, IReadOnlySet<string> images, IReadOnlySet<string> drafts)
{
    /// <summary>Settles where a link or an image leads, or reports why it may not.</summary>
    /// <param name="link">The link.</param>
    /// <param name="report">Takes what is wrong.</param>
    /// <param name="headingLinks">Takes links to headings, which are checked when all headings are known.</param>
    public void Resolve(LinkInline link, Report report, List<HeadingLink> headingLinks)
    {
        var target = link.IsImage ? Image(link, report) : Address(link.Url ?? "", link, report, headingLinks);
        if (target is not null)
        {
            link.SetData(typeof(LinkTarget), target);
        }
    }

    /// <summary>Reports an address between angle brackets whose scheme is not allowed.</summary>
    public static void Check(AutolinkInline link, Report report)
    {
        if (!link.IsEmail && !OutsideAddress.IsAllowed(link.Url))
        {
            Refuse(link.Url, link, report);
        }
    }

    /// <summary>Reports a definition of a link whose scheme is not allowed, used or not.</summary>
    public static void CheckScheme(LinkReferenceDefinition definition, Report report)
    {
        var url = definition.Url ?? "";
        if (OutsideAddress.HasScheme(url) && !OutsideAddress.IsAllowed(url))
        {
            Refuse(url, definition, report);
        }
    }

    LinkTarget? Image(LinkInline image, Report report)
    {
        if (PlainText.Of(image).Length == 0)
        {
            report.Error(Rules.AlternativeText, image,
                "This image has no alternative text; say between the [ ] what somebody who cannot see it needs to know.");
        }

        var url = image.Url ?? "";
        if (OutsideAddress.HasScheme(url) || url.StartsWith('/'))
        {
            report.Error(Rules.Link, image, $"The image '{Shown(url)}' does not lie in the content folder; put the file beside this one and write its name.");
            return null;
        }

        if (TreePath.Resolve(report.Path, url) is { } path && images.Contains(path))
        {
            return new("/content/" + path, Outside: false);
        }

        report.Error(Rules.Link, image, $"There is no image '{Shown(url)}'; {DidYouMean(report.Path, url, images)}");
        return null;
    }

    LinkTarget? Address(string url, LinkInline at, Report report, List<HeadingLink> headingLinks)
    {
        if (OutsideAddress.IsAllowed(url))
        {
            return new(url, Outside: !url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
        }

        if (url.Length == 0 || OutsideAddress.HasScheme(url) || url.StartsWith('/') || url.Contains('\\', StringComparison.Ordinal))
        {
            Refuse(url, at, report);
            return null;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (file, anchor) = hash < 0 ? (url, null) : (url[..hash], Uri.UnescapeDataString(url[(hash + 1)..]));
        var path = file.Length == 0 ? report.Path : TreePath.Resolve(report.Path, file);
        if (path is null || (file.Length > 0 && !addresses.ContainsKey(path)))
        {
            report.Error(Rules.Link, at, $"There is no page '{Shown(file)}'; {DidYouMean(report.Path, file, addresses.Keys)}");
            return null;
        }

        if (drafts.Contains(path) && !drafts.Contains(report.Path))
        {
            report.Error(Rules.Link, at, $"The page '{Shown(file)}' is a draft, and learners do not see it; link to it when it is ready.");
            return null;
        }

        if (anchor is not null)
        {
            headingLinks.Add(new(path, file, anchor, at.Line, at.Column));
        }

        return new((file.Length == 0 ? "" : addresses[path]) + (anchor is null ? "" : "#" + anchor), Outside: false);
    }

    static void Refuse(string url, MarkdownObject at, Report report) => report.Error(Rules.Link, at, url switch
    {
        "" => "This link has no address; write one between the round brackets.",
        _ when url.StartsWith("//", StringComparison.Ordinal) => $"The address '{Shown(url)}' does not say how to reach it; begin it with https://.",
        _ when url.StartsWith('/') =>
            $"The address '{Shown(url)}' only works inside the app; link to the file, seen from this one, such as ../../tools/sbar.md.",
        _ => $"The address '{Shown(url)}' is not allowed; use https:, http:, mailto:, or the path of a file, seen from this one.",
    });

    static string DidYouMean(string from, string url, IEnumerable<string> known)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        var wanted = TreePath.Resolve(from, url) ?? url;
        var near = known
            .Select(k => (Path: k, Distance: Words.EditDistance(Short(k), Short(wanted))))
            .Where(k => k.Distance <= 4 || k.Path == name || k.Path.EndsWith("/" + name, StringComparison.Ordinal))
            .OrderBy(k => k.Distance).ThenBy(k => k.Path, StringComparer.Ordinal).Select(k => k.Path).FirstOrDefault();
        return near is null ? "write the path of a file that is there." : $"did you mean '{TreePath.From(from, near)}'?";

        static string Short(string path) => path.Length <= 120 ? path : path[..120];
    }

    static string Shown(string url) => url.Length <= 80 ? url : url[..80] + "…";
}

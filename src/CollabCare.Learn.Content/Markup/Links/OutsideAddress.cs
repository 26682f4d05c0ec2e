using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Markup.Links;

/// <summary>Addresses that lead out of the app. What is not known to be harmless is refused.</summary>
static partial class OutsideAddress
{
    /// <summary>True for a web address with a host and without a user's name, and for a mail address.</summary>
    public static bool IsAllowed(string url) =>
        (Web().IsMatch(url) && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri is { Scheme: "http" or "https", Host.Length: > 0, UserInfo.Length: 0 }) || Mail().IsMatch(url);

    /// <summary>True where something stands before a colon as a scheme would, or before two slashes nothing does.</summary>
    public static bool HasScheme(string url) => url.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(url);

    // No spaces, control signs, quotes, angle brackets or backslashes, and no @ before the path: browsers mend those in ways that hide where a link leads.
    [GeneratedRegex(@"\Ahttps?://[^\s\p{C}\\""'<>@/?#]+([/?#][^\s\p{C}\\""<>]*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Web();

    [GeneratedRegex(@"\Amailto:[^\s\p{C}\\""'<>@?&:/]+@[^\s\p{C}\\""'<>@?&:/]+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // Wider than the standard, because browsers skip tabs, line ends and leading control signs before and inside a scheme.
    [GeneratedRegex(@"\A[^/?#]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}

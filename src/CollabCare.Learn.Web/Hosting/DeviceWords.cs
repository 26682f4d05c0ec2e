namespace CollabCare.Learn.Web.Hosting;

/// <summary>A browser's user agent as two words that its owner knows again; the string itself is not kept.</summary>
static class DeviceWords
{
    static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string? agent)
    {
        string Find((string Sign, string Name)[] names, string otherwise) =>
            names.FirstOrDefault(n => agent?.Contains(n.Sign, StringComparison.Ordinal) ?? false).Name ?? otherwise;
        return $"{Find(Browsers, "A browser")} on {Find(Systems, "an unknown system")}";
    }
}

using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Checking.Language;

/// <summary>What stands in quotation marks is shown, not said.</summary>
static partial class Quotes
{
    /// <summary>The text without what is quoted.</summary>
    public static string Removed(string text) => Quoted().Replace(text, "\"\"");

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|(?<!\\w)‘[^’]*’(?!\\w)|(?<!\\w)'[^']*'(?!\\w)")]
    private static partial Regex Quoted();
}

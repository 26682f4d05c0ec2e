using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Checking.Language;

/// <summary>Abbreviations: words of two letters or more, all of them capitals. Letters that a hyphen or a plus joins to others are a name, such as DECIDE-AI.</summary>
static partial class Abbreviations
{
    /// <summary>The abbreviations in a text, those that every reader knows left out.</summary>
    public static IEnumerable<string> In(string text) =>
        Capitals().Matches(text).Select(m => Plural().Replace(m.Value, "")).Where(a => !WordLists.KnownAbbreviations.Contains(a)).Distinct();

    /// <summary>True where the letters stand in brackets behind words, or before words in brackets.</summary>
    public static bool IsExpanded(string abbreviation, string text) =>
        text.Contains($"({abbreviation})", StringComparison.Ordinal) || text.Contains($"({abbreviation}s)", StringComparison.Ordinal)
        || Regex.IsMatch(text, $"(?<!\\w){Regex.Escape(abbreviation)}s?,? (\\([a-z][^)]+\\)|stands for|means|is short for)", RegexOptions.IgnoreCase);

    [GeneratedRegex("(?<![\\w+-])[A-Z][A-Z&/]*[A-Z]s?(?![\\w+-])")]
    private static partial Regex Capitals();

    [GeneratedRegex("s$")]
    private static partial Regex Plural();
}

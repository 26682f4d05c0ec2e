using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Checking.Language;

/// <summary>Words that carry content: four letters or more, and no stop word.</summary>
static partial class ContentWords
{
    public static HashSet<string> Of(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Where(w => !WordLists.StopWords.Contains(w)).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("\\p{L}{4,}")]
    private static partial Regex Word();
}

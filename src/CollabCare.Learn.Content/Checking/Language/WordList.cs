using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Checking.Language;

/// <summary>Patterns, any of which may stand in a text as whole words.</summary>
sealed class WordList(IEnumerable<string> patterns)
{
    // Look-arounds rule out the engine that cannot backtrack, so no pattern may repeat without a bound.
    readonly Regex _any = new(
        $"(?<![\\w.])(?:{string.Join('|', patterns)})(?!\\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The first words of a text that match, or null.</summary>
    public string? In(string text) => _any.Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The words that a text begins with, where they match; else null.</summary>
    public string? At(string text) => _any.Match(text) is { Success: true, Index: 0 } match ? match.Value : null;
}

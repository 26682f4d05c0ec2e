using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing;

/// <summary>Regular expressions of the engine that cannot backtrack: no text, however made, can keep one busy.</summary>
static class Pattern
{
    /// <summary>Small letters match capitals too.</summary>
    public static Regex Any(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Capitals count.</summary>
    public static Regex Exact(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The place of the group <c>id</c>, or of the whole match where there is none.</summary>
    public static (int Start, int Length) Place(this Match match) =>
        match.Groups["id"] is { Success: true } id ? (id.Index, id.Length) : (match.Index, match.Length);

    /// <summary>Places of all matches.</summary>
    public static IEnumerable<(int Start, int Length)> Places(this Regex pattern, string text) => pattern.Matches(text).Select(Place);

    /// <summary>The words before and behind a place, on its line.</summary>
    public static string Around(string text, int start, int length, int reach = 70) => $"{Before(text, start, reach)} {After(text, start + length, reach)}";

    /// <summary>What stands before a place, on its line.</summary>
    public static string Before(string text, int start, int reach = 70)
    {
        var from = Math.Max(0, start - reach);
        var line = start == 0 ? -1 : text.LastIndexOf('\n', start - 1, start - from);
        return text[(line < 0 ? from : line + 1)..start];
    }

    /// <summary>What stands behind a place, on its line.</summary>
    public static string After(string text, int end, int reach = 70)
    {
        var to = Math.Min(text.Length, end + reach);
        var line = text.IndexOf('\n', end, to - end);
        return text[end..(line < 0 ? to : line)];
    }
}

/// <summary>Several patterns, any of which may match; one for all would be larger than the engine takes. Small letters match capitals too.</summary>
sealed class AnyOf(params string[] patterns)
{
    readonly Regex[] _patterns = [.. patterns.Select(Pattern.Any)];

    public bool IsMatch(string text)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }
}

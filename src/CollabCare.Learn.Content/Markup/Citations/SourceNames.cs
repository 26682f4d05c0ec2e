using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Markup.Citations;

/// <summary>Short names of sources, such as "Müller et al. 2018", "AHRQ 2023", "Wachter and Goldman 1996".</summary>
static partial class SourceNames
{
    public static string Short(Source source)
    {
        var who = Who(source);
        var year = source.Year is { Length: > 0 } and not "–" ? source.Year : null;
        return year is null ? who : $"{who} {year}";
    }

    static string Who(Source source)
    {
        var authors = source.Authors.Split(';')[0].Trim();
        if (authors is "" or "–")
        {
            return source.Title.Trim('(', ')');
        }

        if (Acronym().Match(authors) is { Success: true } acronym)
        {
            return acronym.Groups[1].Value;
        }

        var names = authors.Split(", ").Select(n => Initials().Replace(n, "")).ToArray();
        var people = names.Length > 1 && names.All(n => !n.Contains(' ', StringComparison.Ordinal)) || Initials().IsMatch(authors);
        return people
            ? names.Length switch { 1 => names[0], 2 => $"{names[0]} and {names[1]}", _ => $"{names[0]} et al." }
            : authors;
    }

    // "Agency for Healthcare Research and Quality (AHRQ)"
    [GeneratedRegex(@"\(([A-Z][A-Za-z]{1,7})\)$")]
    private static partial Regex Acronym();

    // The initials of "Müller M" and "Hautz WE".
    [GeneratedRegex(@" [A-Z]{1,3}$")]
    private static partial Regex Initials();
}

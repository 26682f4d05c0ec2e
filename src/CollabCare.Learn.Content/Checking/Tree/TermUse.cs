using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Content.Checking.Tree;

/// <summary>Terms that no page and no item uses. A note only: a glossary may run ahead of its modules.</summary>
static partial class TermUse
{
    public static void Check(IReadOnlyCollection<Row<Term>> terms, IEnumerable<SourceFile> files, Findings findings)
    {
        var byFirstWord = terms.Select(row => (Row: row, Words: Of(row.Value.Name))).Where(t => t.Words.Length > 0)
            .ToLookup(t => t.Words[0], StringComparer.Ordinal);
        var used = files.AsParallel().SelectMany(file =>
        {
            var words = Of(file.Text);
            var places = Enumerable.Range(0, words.Length);
            return places.SelectMany(i => byFirstWord[words[i]].Where(t => words.AsSpan(i).StartsWith(t.Words)).Select(t => t.Row)).Distinct().ToList();
        }).ToHashSet();
        foreach (var file in terms.Where(t => !used.Contains(t)).GroupBy(t => t.Path, StringComparer.Ordinal))
        {
            var names = string.Join(", ", file.Select(t => t.Value.Name).Distinct());
            findings.Add(new(Severity.Note, Rules.UnusedTerm, file.Key, file.First().Line, 1, $"No page and no item uses these terms yet: {names}."));
        }
    }

    // Words in small letters, plurals as singulars.
    static string[] Of(string text) => [.. Word().Matches(text).Select(m => Singular(m.Value.ToLowerInvariant()))];

    static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    [GeneratedRegex("[\\p{L}\\d&]+")]
    private static partial Regex Word();
}

using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Content.Checking.Tree;

/// <summary>Terms that no page and no item uses. A note only: a glossary may run ahead of its modules.</summary>
static partial class TermUse
{
    public static void Check(IReadOnlyCollection<Row<Term>> terms, IEnumerable<SourceFile> files, Findings findings)
    {
        var byFirstWord = terms.Select(t => (Row: t, Words: Of(t.Value.Name).ToArray())).Where(t => t.Words.Length > 0).ToLookup(t => t.Words[0], StringComparer.Ordinal);
        var used = files.AsParallel().SelectMany(file =>
        {
            var words = Of(file.Text).ToArray();
            return Enumerable.Range(0, words.Length).SelectMany(i => byFirstWord[words[i]].Where(t => words.AsSpan(i).StartsWith(t.Words)).Select(t => t.Row)).Distinct().ToList();
        }).ToHashSet();
        foreach (var file in terms.Where(t => !used.Contains(t)).GroupBy(t => t.Path, StringComparer.Ordinal))
        {
            var names = string.Join(", ", file.Select(t => t.Value.Name).Distinct());
            findings.Add(new(Severity.Note, Rules.UnusedTerm, file.Key, file.First().Line, 1, $"No page and no item uses these terms yet: {names}."));
        }
    }

    // Words in small letters, plurals as singulars.
    static IEnumerable<string> Of(string text) => Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).Select(w => w.Length > 3 && w[^1] == 's' && w[^2] != 's' ? w[..^1] : w);

    [GeneratedRegex("[\\p{L}\\d&]+")]
    private static partial Regex Word();
}

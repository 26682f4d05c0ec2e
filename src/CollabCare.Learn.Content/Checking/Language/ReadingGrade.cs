using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment;

namespace CollabCare.Learn.Content.Checking.Language;

/// <summary>
/// The reading grade of a text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others, 1975). A glossary term counts as one word
/// of one syllable.
/// </summary>
/// <param name="terms">The names of the glossary's terms.</param>
sealed partial class ReadingGrade(IEnumerable<string> terms)
{
    readonly ILookup<string, string[]> _terms = terms.Select(t => Word().Matches(t.ToLowerInvariant()).Select(m => m.Value).ToArray()).Where(t => t.Length > 0)
        .ToLookup(t => t[0], StringComparer.Ordinal);

    /// <summary>The highest grade that a level allows (curriculum 6.1).</summary>
    public static double Limit(Level level) => level switch
    {
        Level.Beginner => 9,
        Level.Intermediate => 10.5,
        _ => 12,
    };

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text).Where(s => Words.Count(s) > 0);

    /// <summary>The grade of some texts, each of which ends a sentence; 0 for no words.</summary>
    public double Of(IEnumerable<string> texts)
    {
        var (sentences, words, syllables) = (0, 0, 0);
        foreach (var sentence in texts.SelectMany(Sentences))
        {
            sentences++;
            var all = Word().Matches(sentence).Select(m => m.Value).ToList();
            for (var i = 0; i < all.Count; words++)
            {
                var term = TermAt(all, i);
                syllables += term > 0 ? 1 : Syllables.In(all[i]);
                i += Math.Max(1, term);
            }
        }

        return words == 0 ? 0 : (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    // How many words of a term begin here; plural forms count.
    int TermAt(List<string> words, int at)
    {
        var first = words[at].ToLowerInvariant();
        return _terms[first].Concat(first.EndsWith('s') ? _terms[first[..^1]].Where(t => t.Length == 1) : []).Where(t => StandsAt(t, words, at))
            .Select(t => t.Length).DefaultIfEmpty(0).Max();
    }

    static bool StandsAt(string[] term, List<string> words, int at) =>
        at + term.Length <= words.Count && Enumerable.Range(1, term.Length - 1).All(i => IsOneOf(words[at + i], term[i]));

    static bool IsOneOf(string word, string singular) =>
        word.Equals(singular, StringComparison.OrdinalIgnoreCase) || word.Equals(singular + "s", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("[\\p{L}\\d]+(?:['’][\\p{L}]+)?")]
    private static partial Regex Word();

    [GeneratedRegex("(?<=[.!?:;…][\"”’')]?)\\s+|\\n+")]
    private static partial Regex SentenceEnd();
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Markup.Terms;

/// <summary>
/// Finds terms in a text in one pass: at the start of each word, the few terms that begin with that word are tried, the longest first. Built once and
/// never changed.
/// </summary>
sealed class TermIndex
{
    readonly FrozenDictionary<string, TermForm[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    public TermIndex(IEnumerable<Term> terms) => _byFirstWord = terms
        .GroupBy(t => t.Name.Trim(), StringComparer.Ordinal)
        .Where(g => g.Key.Any(char.IsLetterOrDigit))
        .SelectMany(g => TermForm.Of(new(g.Key, [.. g])))
        .GroupBy(f => FirstWord(f.Text.AsSpan(f.Lead)).ToString(), StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(f => f.Text.Length).ThenByDescending(f => f.Exact).ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A page's own record of what has been marked on it.</summary>
    public FirstUses FirstUses() => new(this);

    /// <summary>The first term at or behind a place in a text that is not among some.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The place, from 0.</param>
    /// <param name="except">Terms to pass over. Inside of one of them, no shorter one is looked for.</param>
    /// <returns>Where it stands, how long it is, and what it is; null where there is none.</returns>
    public (int Start, int Length, TermGroup Group)? Next(ReadOnlySpan<char> text, int from, HashSet<TermGroup> except)
    {
        for (var at = from; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var word = FirstWord(text[at..]);
            var next = at + word.Length;
            if (_byFirstWord.TryGetValue(word, out var forms) && Longest(text, at, forms) is { } form)
            {
                if (!except.Contains(form.Group))
                {
                    return (at - form.Lead, form.Text.Length, form.Group);
                }

                next = Math.Max(next, at - form.Lead + form.Text.Length);
            }

            at = next;
        }

        return null;
    }

    static TermForm? Longest(ReadOnlySpan<char> text, int at, TermForm[] forms)
    {
        foreach (var form in forms)
        {
            var start = at - form.Lead;
            if (start >= 0 && start + form.Text.Length <= text.Length
                && text.Slice(start, form.Text.Length).Equals(form.Text, form.Exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
                && IsEdge(text, start, -1) && IsEdge(text, start + form.Text.Length - 1, +1))
            {
                return form;
            }
        }

        return null;
    }

    // A term is a whole word: no letter touches it, nor a hyphen, an ampersand, a dot or an apostrophe that ties it to one ("U.S.", "non-acute", "R&D"). A
    // possessive does not count.
    static bool IsEdge(ReadOnlySpan<char> text, int last, int step)
    {
        var next = last + step;
        if (next < 0 || next >= text.Length)
        {
            return true;
        }

        if (char.IsLetterOrDigit(text[next]))
        {
            return false;
        }

        var beyond = next + step;
        var tied = beyond >= 0 && beyond < text.Length && char.IsLetterOrDigit(text[beyond]);
        return !tied || text[next] switch
        {
            '-' or '&' or '.' => !char.IsLetterOrDigit(text[last]) && text[next] != '-',
            '/' => last > 0 && last + 1 < text.Length && char.IsLetterOrDigit(text[last - step]),
            '\'' or '’' => step > 0 && text[beyond] == 's',
            _ => true,
        };
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length]))
        {
            length++;
        }

        return text[..length];
    }
}

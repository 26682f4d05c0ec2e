using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace CollabCare.Learn.Content.Markup.Typography;

/// <summary>
/// Sets quotation marks and apostrophes as type in finished HTML. What an author types stays as it is everywhere else: checks, ids and searches go by the keys.
/// </summary>
static class TypographicQuotes
{
    static readonly SearchValues<char> Marks = SearchValues.Create("<&'");
    static readonly FrozenSet<string> AsTyped = FrozenSet.ToFrozenSet(["code", "pre", "svg"], StringComparer.Ordinal);

    // Within a line these only dress the words; every other tag begins a line of its own.
    static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(["a", "b", "button", "cite", "dfn", "em", "i", "q", "span", "strong", "sub", "sup"], StringComparer.Ordinal);

    /// <summary>The same HTML with “ ” ‘ ’ in its text, outside tags, code and drawings.</summary>
    public static string In(string html)
    {
        if (!html.Contains('\'', StringComparison.Ordinal) && !html.Contains("&quot;", StringComparison.Ordinal) && !html.Contains("&#39;", StringComparison.Ordinal))
        {
            return html;
        }

        var text = new StringBuilder(html.Length);
        var (at, before) = (0, ' ');
        while (at < html.Length)
        {
            var rest = html.AsSpan(at);
            var next = rest.IndexOfAny(Marks);
            if (next != 0)
            {
                var words = next < 0 ? rest : rest[..next];
                text.Append(words);
                (at, before) = (at + words.Length, words[^1]);
                continue;
            }

            if (rest[0] == '<')
            {
                var name = Name(rest);
                var length = AsTyped.Contains(name) ? Through(rest, $"</{name}>") : Through(rest, ">");
                text.Append(rest[..length]);
                (at, before) = (at + length, Inline.Contains(name) ? before : AsTyped.Contains(name) ? 'x' : ' ');
                continue;
            }

            var (single, marked) = rest switch
            {
                ['\'', ..] => (true, 1),
                _ when rest.StartsWith("&quot;") => (false, 6),
                _ when rest.StartsWith("&#39;") => (true, 5),
                _ => (false, 0),
            };
            if (marked == 0)
            {
                text.Append('&');
                (at, before) = (at + 1, '&');
                continue;
            }

            var after = at + marked < html.Length ? html[at + marked] : ' ';
            before = Opens(before, after, single) ? (single ? '‘' : '“') : single ? '’' : '”';
            text.Append(before);
            at += marked;
        }

        return text.ToString();
    }

    // A mark opens at the beginning of a line, and after space or an opening bracket, dash or mark; ’90s is no quotation.
    static bool Opens(char before, char after, bool single) =>
        (char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '—' or '–' or '/' or '“' or '‘') && !char.IsWhiteSpace(after) && !(single && char.IsDigit(after));

    static string Name(ReadOnlySpan<char> tag)
    {
        var name = tag[1] == '/' ? tag[2..] : tag[1..];
        return name[..Math.Max(0, name.IndexOfAny(" >/\n"))].ToString();
    }

    static int Through(ReadOnlySpan<char> html, ReadOnlySpan<char> end)
    {
        var at = html.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + end.Length;
    }
}

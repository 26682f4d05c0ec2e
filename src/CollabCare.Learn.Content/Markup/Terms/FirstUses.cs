using System.Buffers;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Terms;

/// <summary>Marks each term where it stands first on a page.</summary>
sealed class FirstUses(TermIndex index)
{
    static readonly SearchValues<char> Openers = SearchValues.Create("([\"“‘'");
    static readonly SearchValues<char> Closers = SearchValues.Create(")]\"”’'.,;:?!…%");

    readonly HashSet<TermGroup> _used = [];

    /// <summary>Splits a piece of text at the terms that are new to the page.</summary>
    public void Mark(LiteralInline literal)
    {
        var rest = literal;
        while (index.Next(rest.Content.AsSpan(), 0, _used) is var (start, length, group))
        {
            _used.Add(group);
            var text = rest.Content.AsSpan();
            var from = start - Touching(text[..start]);
            var to = start + length + TouchedBy(text[(start + length)..]);
            var term = new TermInline(Part(from, start), Part(start, start + length), Part(start + length, to), group)
            {
                Line = rest.Line,
                Column = rest.Column + start,
                Span = rest.Span,
            };
            var behind = new LiteralInline(Part(to, text.Length)) { Line = rest.Line, Column = rest.Column + to, IsClosed = true };
            rest.Content = Part(0, from);
            rest.InsertAfter(term);
            term.InsertAfter(behind);
            rest = behind;
        }

        StringSlice Part(int from, int to) => new(rest.Content.Text, rest.Content.Start + from, rest.Content.Start + to - 1);
    }

    static int Touching(ReadOnlySpan<char> before) => before.Length - (before.LastIndexOfAnyExcept(Openers) + 1);

    static int TouchedBy(ReadOnlySpan<char> behind)
    {
        var possessive = behind is ['\'' or '’', 's', ..] ? 2 : 0;
        var signs = behind[possessive..].IndexOfAnyExcept(Closers);
        return possessive + (signs < 0 ? behind.Length - possessive : signs);
    }
}

using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Terms;

/// <summary>Marks each term where it stands first on a page.</summary>
sealed class FirstUses(TermIndex index)
{
    readonly HashSet<TermGroup> _used = [];

    /// <summary>Splits a piece of text at the terms that are new to the page.</summary>
    public void Mark(LiteralInline literal)
    {
        var rest = literal;
        while (index.Next(rest.Content.AsSpan(), 0, _used) is var (start, length, group))
        {
            _used.Add(group);
            var content = rest.Content;
            var from = content.Start + start;
            var term = new TermInline(new StringSlice(content.Text, from, from + length - 1), group) { Line = rest.Line, Column = rest.Column + start, Span = rest.Span };
            rest.Content = new StringSlice(content.Text, content.Start, from - 1);
            rest.InsertAfter(term);
            var behind = new LiteralInline(new StringSlice(content.Text, from + length, content.End)) { Line = rest.Line, Column = rest.Column + start + length, IsClosed = true };
            term.InsertAfter(behind);
            rest = behind;
        }
    }
}

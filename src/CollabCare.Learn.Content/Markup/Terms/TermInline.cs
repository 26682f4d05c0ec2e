using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Terms;

/// <summary>The first use of a term on a page, with the signs that touch it, so that no line breaks between "(" and the term.</summary>
/// <param name="before">The signs before it.</param>
/// <param name="word">The term as it stands in the text.</param>
/// <param name="after">The signs behind it.</param>
/// <param name="group">The term.</param>
sealed class TermInline(StringSlice before, StringSlice word, StringSlice after, TermGroup group) : LeafInline
{
    public StringSlice Before => before;

    public StringSlice Word => word;

    public StringSlice After => after;

    public TermGroup Group => group;
}

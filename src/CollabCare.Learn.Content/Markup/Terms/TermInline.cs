using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Terms;

/// <summary>The first use of a term on a page.</summary>
/// <param name="word">As it stands in the text.</param>
/// <param name="group">The term.</param>
sealed class TermInline(StringSlice word, TermGroup group) : LeafInline
{
    public StringSlice Word => word;

    public TermGroup Group => group;
}

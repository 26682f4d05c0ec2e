using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Citations;

/// <summary>One or more keys of sources in brackets.</summary>
/// <param name="written">As it stands in the file, brackets included.</param>
/// <param name="keys">The keys.</param>
/// <param name="isKnown">True where every key is one of a source.</param>
sealed class CitationInline(string written, ImmutableArray<string> keys, bool isKnown) : LeafInline
{
    public string Written => written;

    public ImmutableArray<string> Keys => keys;

    public bool IsKnown => isKnown;

    /// <summary>What it is shown as; empty until the page has been walked, and where it cannot be shown.</summary>
    public ImmutableArray<Cited> Shown { get; set; } = [];
}

/// <summary>A source where it is cited.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Number">Its number on the page, from 1, or null where it is cited by name.</param>
sealed record Cited(string Key, string Name, int? Number);

using System.Collections.Immutable;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>What a search came to.</summary>
/// <param name="Hits">The best first.</param>
/// <param name="Asked">False where nothing typed was a word.</param>
/// <param name="ShownFor">The words as they were searched for, where they are not as typed.</param>
/// <param name="Perhaps">What may have been meant, where what was typed has results of its own or has none.</param>
/// <param name="Some">No page has all the words; these have some.</param>
public sealed record Found(ImmutableArray<Hit> Hits, bool Asked, string? ShownFor, ImmutableArray<string> Perhaps, bool Some)
{
    public static readonly Found Nothing = new([], Asked: false, null, [], Some: false);
}

/// <summary>One result.</summary>
/// <param name="Piece">What was found.</param>
/// <param name="Name">Its name, with the found words between <see cref="Marks.Begin" /> and <see cref="Marks.End" />.</param>
/// <param name="Snippet">The words around what was found, marked the same.</param>
public sealed record Hit(Piece Piece, string Name, string Snippet);

using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features;

/// <summary>The sources behind a page.</summary>
public static class CitedSources
{
    extension(Library library)
    {
        /// <summary>What a page cites, in the order of its numbers.</summary>
        public ImmutableArray<Source> Cited(Page page) => [.. page.Citations.Select(library.Source).OfType<Source>()];
    }
}

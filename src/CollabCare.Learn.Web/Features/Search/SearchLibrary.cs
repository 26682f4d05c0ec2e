using Mediator;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>Finds what holds the words that somebody typed, also where one of them is mistyped.</summary>
/// <param name="Typed">The words as typed.</param>
public sealed record SearchLibrary(string Typed) : IQuery<SearchPage>
{
    /// <summary>The most characters that a search takes.</summary>
    public const int Most = 100;
}

public sealed record SearchPage(string Typed, bool TooLong, Found Found);

public sealed class SearchLibraryHandler(SearchIndex index) : IQueryHandler<SearchLibrary, SearchPage>
{
    public ValueTask<SearchPage> Handle(SearchLibrary query, CancellationToken cancellationToken)
    {
        var tooLong = query.Typed.Length > SearchLibrary.Most;
        return ValueTask.FromResult(new SearchPage(query.Typed, tooLong, tooLong ? Found.Nothing : index.Find(query.Typed)));
    }
}

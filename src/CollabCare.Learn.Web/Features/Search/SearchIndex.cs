using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>The index of the library in use: made at the first search, made again when another library takes its place.</summary>
public sealed class SearchIndex : IDisposable
{
    readonly Lock _one = new();
    readonly Shelf _shelf;
    LibraryIndex? _index;

    public SearchIndex(Shelf shelf)
    {
        _shelf = shelf;
        _shelf.Replaced += Replace;
    }

    /// <summary>Finds what holds the typed words. One search at a time: each takes about a millisecond.</summary>
    public Found Find(string typed)
    {
        lock (_one)
        {
            return (_index ??= new(_shelf.Library)).Find(typed);
        }
    }

    public void Dispose()
    {
        _shelf.Replaced -= Replace;
        lock (_one)
        {
            _index?.Dispose();
        }
    }

    void Replace(Library library)
    {
        lock (_one)
        {
            if (_index is null)
            {
                return;
            }
        }

        // Searches go on in the old index while the new one is made.
        var next = new LibraryIndex(library);
        lock (_one)
        {
            _index.Dispose();
            _index = next;
        }
    }
}

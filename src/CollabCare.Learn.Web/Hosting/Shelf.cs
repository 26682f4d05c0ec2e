using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Reads the tree below a root folder, as <see cref="LibraryReader.Read" /> does.</summary>
public delegate ReadResult ReadTree(string root, DateOnly today);

/// <summary>Holds the library in use. A newer one replaces it in one step; a tree with errors leaves the last good one and shows what is wrong to authors.</summary>
public sealed class Shelf(ReadTree read, Folders folders, TimeProvider clock, IHostEnvironment environment)
{
    readonly Lock _reading = new();
    volatile State? _state;

    /// <summary>Raised when another library has taken the place of the last.</summary>
    public event Action<Library>? Replaced;

    /// <summary>The library in use.</summary>
    public Library Library => (_state ?? throw new InvalidOperationException("The content has not been read yet.")).Library;

    /// <summary>The library in use with the drafts in it, for those who write and look after it.</summary>
    public Library WithDrafts => (_state ?? throw new InvalidOperationException("The content has not been read yet.")).WithDrafts;

    /// <summary>What is wrong with the tree as it is on the disk now; empty when it is the library in use.</summary>
    public IReadOnlyList<Finding> Broken => _state?.Broken ?? [];

    /// <summary>Reads the tree.</summary>
    /// <exception cref="BrokenContentException">The tree has errors, and there is no library yet to keep.</exception>
    public Library Read()
    {
        lock (_reading)
        {
            var result = read(folders.Content, DateOnly.FromDateTime(clock.GetUtcNow().Date));
            if (result.Library is not { } library)
            {
                var errors = result.Findings.Where(f => f.Severity == Severity.Error).ToList();
                _state = _state is { } last ? last with { Broken = errors } : throw new BrokenContentException(errors);
                return _state.Library;
            }

            var changed = _state?.Library.Version != library.Version;
            if (changed)
            {
                var withDrafts = library.ForLearners(withDrafts: true);
                _state = new(environment.IsDevelopment() ? withDrafts : library.ForLearners(withDrafts: false), withDrafts, []);
            }
            else
            {
                _state = _state! with { Broken = [] };
            }

            if (changed)
            {
                Replaced?.Invoke(_state.Library);
            }

            return _state.Library;
        }
    }

    sealed record State(Library Library, Library WithDrafts, IReadOnlyList<Finding> Broken);
}

/// <summary>The content cannot be used; its message lists every error, a line each.</summary>
public sealed class BrokenContentException(IReadOnlyList<Finding> errors)
    : Exception($"The content has {errors.Count} {(errors.Count == 1 ? "error" : "errors")}, and the app does not start on it:\n{string.Join('\n', errors)}")
{
    public IReadOnlyList<Finding> Errors { get; } = errors;
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Reading;

/// <summary>What came of reading a tree: a library, unless an error stands in the way, and everything found.</summary>
public sealed record ReadResult(Library? Library, IReadOnlyList<Finding> Findings);

/// <summary>Reads a content tree into a <see cref="Library" />: first what every file says of itself, then, when all addresses and terms are known, the pages, both in parallel.</summary>
public sealed class LibraryReader
{
    readonly Findings _findings = new();
    readonly DateOnly _today;
    readonly ContentTree _tree;
    readonly ConcurrentDictionary<string, FrontMatter> _fronts = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, object> _read = new(StringComparer.Ordinal);

    LibraryReader(string root, DateOnly today) => (_tree, _today) = (ContentTree.Read(root, _findings), today);

    /// <summary>Reads the tree below a root folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="today">The day on which overdue checks are judged; it makes warnings only.</param>
    public static ReadResult Read(string root, DateOnly today) => new LibraryReader(root, today).Read();

    ReadResult Read()
    {
        ReadFronts();
        var modules = All<Module>().ToDictionary(m => m.Value.Id + "\n" + m.Path, m => m, StringComparer.Ordinal);
        var terms = All<ImmutableArray<Term>>().SelectMany(t => t.Value).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        var sources = All<ImmutableArray<Source>>().SelectMany(s => s.Value).OrderBy(s => s.Key, StringComparer.Ordinal).ToImmutableArray();
        CrossChecks.Ids(modules.Values.Select(m => (m.Path, m.Value.Id)), _findings);
        CrossChecks.Terms(terms, sources, _findings);

        var addresses = _read.Where(p => p.Key != "README.md").Select(p => (Path: p.Key, Address: Place.Address(p.Key, p.Value is Module m ? m.Id : "")))
            .Where(p => p.Address is not null).ToFrozenDictionary(p => p.Path, p => p.Address!, StringComparer.Ordinal);
        var markup = new ContentMarkup(addresses, _tree.ImagePaths, terms, sources, _findings);
        var rendered = _read.Where(p => p.Value is not ImmutableArray<Term> and not ImmutableArray<Source>).AsParallel()
            .Select(p => markup.Render(p.Key, _fronts[p.Key].Body, _fronts[p.Key].BodyLine)).ToList();
        var pages = rendered.AsParallel().Select(p => markup.Check(p)).ToFrozenDictionary(p => p.Path, StringComparer.Ordinal);
        var finished = modules.Values.AsParallel().Select(m => Finish(m.Path, m.Value, pages[m.Path], markup)).ToList();
        var guide = All<Guide>().Select(g => g.Value with { Page = pages[g.Path] }).FirstOrDefault();
        if (guide is null && _tree.Pages.Count > 0)
        {
            _findings.Error(Rules.Tree, "skill.md", 0, 0, "The skill guide is missing; add skill.md at the root of the content.");
        }

        var roles = All<Role>().Select(r => r.Value with { Page = pages[r.Path] }).OrderBy(r => r.Title, StringComparer.Ordinal).ToImmutableArray();
        var tools = All<Tool>().Select(t => t.Value with { Page = pages[t.Path] }).OrderBy(t => t.Title, StringComparer.Ordinal).ToImmutableArray();
        CrossChecks.Modules(finished, tools, _findings);
        CrossChecks.Standings(finished, roles, tools, guide, _today, _findings);
        var ordered = LearningOrder.Of(finished, _findings);
        foreach (var module in ordered)
        {
            CrossChecks.Sources(module, sources, _findings);
            QuizChecks.Check(module, _findings);
        }

        var all = _findings.Sorted();
        return _findings.HasErrors ? new(null, all) : new(
            new Library
            {
                Version = VersionOf(),
                Guide = guide!,
                Modules = ordered,
                Terms = terms,
                Roles = roles,
                Tools = tools,
                Sources = sources,
                Moved = Moved(addresses),
                Findings = [.. all],
            },
            all);
    }

    void ReadFronts() => Parallel.ForEach(_tree.Pages.Values, file =>
    {
        if (file.Path.EndsWith("README.md", StringComparison.Ordinal) || Place.IsQuiz(file.Path) || !Belongs(file.Path) || FrontMatter.Read(file, _findings) is not { } front)
        {
            return;
        }

        _fronts[file.Path] = front;
        _read[file.Path] = file.Path switch
        {
            "skill.md" => ReferenceReader.Guide(file, front),
            "sources.md" => ReferenceReader.Sources(file, front, _findings),
            var path when Place.IsGlossary(path) => ReferenceReader.Terms(file, front, _findings),
            var path when Place.IsRole(path) => ReferenceReader.Role(file, front),
            var path when Place.IsTool(path) => ReferenceReader.Tool(file, front),
            _ => ModuleReader.Read(file, front, _findings),
        };
    });

    static bool Belongs(string path) => path is "skill.md" or "sources.md" || Place.IsGlossary(path) || Place.IsRole(path) || Place.IsTool(path) || Place.IsModule(path);

    Module Finish(string path, Module module, Page page, ContentMarkup markup)
    {
        module = module with { Page = page };
        var quizPath = path[..path.LastIndexOf('/')] + "/quiz.md";
        return _tree.Pages.TryGetValue(quizPath, out var file) && FrontMatter.Read(file, _findings) is { } front
            ? module with { Quiz = QuizReader.Read(file, front, module, markup, _findings) }
            : module;
    }

    FrozenDictionary<string, string> Moved(FrozenDictionary<string, string> addresses)
    {
        // The path of a page in the tree is an address too, and so is everything that its front matter says it once was.
        var moved = addresses.Where(a => a.Key.EndsWith("/module.md", StringComparison.Ordinal)).Select(a => ("/" + a.Key[..^"/module.md".Length], a.Value));
        var was = _fronts.Where(f => addresses.ContainsKey(f.Key) && f.Value.Has("was"))
            .SelectMany(f => f.Value.List("was", required: false).Select(old => (old.StartsWith('/') ? old : "/modules/" + old, addresses[f.Key])));
        return moved.Concat(was).DistinctBy(p => p.Item1).ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.OrdinalIgnoreCase);
    }

    IEnumerable<(string Path, T Value)> All<T>() => _read.Where(p => p.Value is T).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, (T)p.Value));

    string VersionOf()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _tree.Pages.Values.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            sha.AppendData(System.Text.Encoding.UTF8.GetBytes(file.Path));
            sha.AppendData(file.Hash);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}

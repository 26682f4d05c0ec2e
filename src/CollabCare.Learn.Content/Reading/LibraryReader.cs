using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Cards;
using CollabCare.Learn.Content.Reading.Interview;
using CollabCare.Learn.Content.Reading.Projects;
using CollabCare.Learn.Content.Reading.Quizzes;
using CollabCare.Learn.Content.Reading.Scenarios;

namespace CollabCare.Learn.Content.Reading;

/// <summary>What came of reading a tree: a library, unless an error stands in the way, and everything found.</summary>
public sealed record ReadResult(Library? Library, IReadOnlyList<Finding> Findings);

/// <summary>
/// Reads a content tree into a <see cref="Library" />: first what every file says of itself, then, when all addresses and terms are known, the pages, both in
/// parallel.
/// </summary>
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
        Parallel.ForEach(_tree.Pages.Values.Where(f => Place.IsRead(f.Path)), ReadFront);
        var terms = All<ImmutableArray<Row<Term>>>().SelectMany(t => t.Value).ToImmutableArray();
        var sources = All<ImmutableArray<Row<Source>>>().SelectMany(s => s.Value).ToImmutableArray();
        var addresses = _tree.Pages.Keys.Where(Place.IsRead)
            .Select(p => (Path: p, Address: Place.Address(p, IdOf(Place.HomeOf(p)))))
            .Where(p => p.Address is not null).ToFrozenDictionary(p => p.Path, p => p.Address!, StringComparer.Ordinal);
        var drafts = _read.Where(p => p.Value is Module { Standing.Status: Status.Draft } or Role { Standing.Status: Status.Draft } or Tool { Standing.Status: Status.Draft } or InterviewQuestion { Standing.Status: Status.Draft } or Project { Standing.Status: Status.Draft })
            .Select(p => p.Key).ToFrozenSet(StringComparer.Ordinal);
        var markup = new ContentMarkup(addresses, _tree.ImagePaths, [.. terms.Select(t => t.Value)], [.. sources.Select(s => s.Value)], _findings, drafts);
        var pages = Pages(markup);

        var modules = All<Module>().AsParallel().AsOrdered().Select(m => Finish(m.Value with { Page = pages[m.Path] }, markup)).ToList();
        var guides = All<Guide>().ToDictionary(g => g.Path, g => g.Value with { Page = pages[g.Path] }, StringComparer.Ordinal);
        var guide = guides.GetValueOrDefault("skill.md");
        var roles = All<Role>().Select(r => r.Value with { Page = pages[r.Path] }).OrderBy(r => r.Title, StringComparer.Ordinal).ToImmutableArray();
        var tools = All<Tool>().Select(t => t.Value with { Page = pages[t.Path] }).OrderBy(t => t.Title, StringComparer.Ordinal).ToImmutableArray();
        var interview = new InterviewBodies(_read, _fronts, pages, markup, _findings).Read();
        var projects = new ProjectBodies(_read, _fronts, pages, markup, _findings).Read();
        var reviews = _tree.Pages.Values.Where(f => Place.IsReview(f.Path) && _fronts.ContainsKey(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => ReviewReader.Read(f, _fronts[f.Path], markup, _findings)).ToList();
        foreach (var (path, what) in new[] { ("skill.md", "skill guide"), ("sources.md", "table of sources") }.Where(p => _tree.Lacks(p.Item1)))
        {
            _findings.Error(Rules.Tree, path, 0, 0, $"The {what} is missing; add {path} at the root of the content.");
        }

        new CheckedTree(_tree, _fronts, modules, guides.Values, roles, tools, terms, sources, interview, projects, reviews, _today, markup.PlainText, _findings).Check();
        var ordered = LearningOrder.Of([.. modules.Select(m => m.Module)], _fronts);
        var all = WithoutFollowUps(_findings.Sorted());
        return _findings.HasErrors || guide is null ? new(null, all) : new(
            new Library
            {
                Version = VersionOf(),
                Guide = guide,
                Levels = guides.GetValueOrDefault("levels.md"),
                Careers = guides.GetValueOrDefault("careers.md"),
                Interview = interview.Practice,
                Projects = [.. projects.Select(p => p.Project).OrderBy(p => p.Code.Length).ThenBy(p => p.Code, StringComparer.Ordinal)],
                Modules = ordered,
                Reviews = [.. reviews.Select(r => r.Review).OrderBy(r => r.Level)],
                Terms = [.. terms.Select(t => t.Value).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Id, StringComparer.Ordinal)],
                Roles = roles,
                Tools = tools,
                Sources = [.. sources.Select(s => s.Value).OrderBy(s => s.Key, StringComparer.Ordinal)],
                Images = _tree.ImagePaths,
                Moved = Moved(addresses),
                Findings = [.. all],
            },
            all);
    }

    void ReadFront(SourceFile file)
    {
        if (FrontMatter.Read(file, _findings) is not { } front)
        {
            return;
        }

        _fronts[file.Path] = front;
        object? read = file.Path switch
        {
            var path when Place.IsGuide(path) => ReferenceReader.Guide(file, front),
            "sources.md" => ReferenceReader.Sources(file, front, _findings),
            var path when Place.IsGlossary(path) => ReferenceReader.Terms(file, front, _findings),
            var path when Place.IsRole(path) => ReferenceReader.Role(file, front),
            var path when Place.IsTool(path) => ReferenceReader.Tool(file, front),
            var path when Place.IsModule(path) => ModuleReader.Read(file, front, _findings),
            var path when InterviewFiles.Has(path) => InterviewReader.Read(file, front),
            var path when ProjectFiles.Has(path) => ProjectReader.Read(file, front),
            _ => null, // What stands beside a module, or draws from modules, is read when their pages are there.
        };
        if (read is not null)
        {
            _read[file.Path] = read;
        }
    }

    FrozenDictionary<string, Page> Pages(ContentMarkup markup)
    {
        var rendered = _read.Where(p => p.Value is not ImmutableArray<Row<Term>> and not ImmutableArray<Row<Source>> and not SampleAnswers).AsParallel()
            .Select(p => Render(p.Key, p.Value, markup)).ToList();
        return rendered.AsParallel().Select(markup.Check).ToFrozenDictionary(p => p.Path, StringComparer.Ordinal);
    }

    RenderedPage Render(string path, object read, ContentMarkup markup)
    {
        var (body, line) = read is ProjectFile ? ProjectFiles.Page(path, _fronts[path]) : (_fronts[path].Body, _fronts[path].BodyLine);
        return markup.Render(path, body, line, inParts: read is InterviewQuestion or Project);
    }

    string IdOf(string path) => _read.GetValueOrDefault(path) switch
    {
        Module m => m.Id,
        InterviewQuestion q => q.Id,
        Project p => p.Id,
        _ => "",
    };

    // A module with what stands beside it.
    ReadModule Finish(Module module, ContentMarkup markup)
    {
        var read = new ReadModule(module, _tree.Pages.ContainsKey(Place.Beside(module.Page.Path, Place.Scenario)));
        if (Beside(Place.Quiz) is ({ } quizFile, { } quizFront))
        {
            var quiz = QuizReader.Read(quizFile, quizFront, module, markup, _findings);
            read = read with { Module = read.Module with { Quiz = quiz.Quiz }, Quiz = quiz };
        }

        if (Beside(Place.Scenario) is ({ } scenarioFile, { } scenarioFront))
        {
            var scenario = ScenarioReader.Read(scenarioFile, scenarioFront, module, markup, _findings);
            var seat = Beside(Place.Seat) is ({ } seatFile, { } seatFront) ? SeatReader.Read(seatFile, seatFront, scenario.Scenario, markup, _findings) : null;
            var whole = seat is null
                ? scenario.Scenario
                : scenario.Scenario with { Seat = seat.Seat, Hash = Convert.ToHexStringLower(SHA256.HashData([.. scenarioFile.Hash, .. _tree.Pages[seat.Path].Hash])) };
            read = read with { Module = read.Module with { Scenario = whole }, Scenario = scenario, Seat = seat };
        }

        if (Beside(Place.Cards) is ({ } cardFile, { } cardFront))
        {
            var cards = CardReader.Read(cardFile, cardFront, module, markup, _findings);
            read = read with { Module = read.Module with { Cards = [.. cards.Cards.Select(c => c.Card)] }, Cards = cards };
        }

        if (Beside(Place.Gym) is ({ } gymFile, { } gymFront))
        {
            var gym = GymReader.Read(gymFile, gymFront, module, markup, _findings);
            read = read with { Module = read.Module with { Gym = [.. gym.Tasks.Select(t => t.Task)] }, Gym = gym };
        }

        return read;

        (SourceFile? File, FrontMatter? Front) Beside(string name) =>
            Place.Beside(module.Page.Path, name) is var path && _fronts.TryGetValue(path, out var front) ? (_tree.Pages[path], front) : default;
    }

    FrozenDictionary<string, string> Moved(FrozenDictionary<string, string> addresses)
    {
        // The path of a page in the tree is an address too, and so is everything that its front matter says it once was.
        var moved = addresses.Where(a => Place.IsModule(a.Key)).Select(a => ("/" + a.Key[..^"/module.md".Length], a.Value));
        var was = _fronts.Where(f => addresses.ContainsKey(f.Key) && f.Value.Has("was"))
            .SelectMany(f => f.Value.List("was", required: false).Select(old => (old.StartsWith('/') ? old : "/modules/" + old, addresses[f.Key])));
        return moved.Concat(was).DistinctBy(p => p.Item1).ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.OrdinalIgnoreCase);
    }

    // Where the table of sources cannot be read, every key is unknown; to say so for each of them would bury the cause.
    IReadOnlyList<Finding> WithoutFollowUps(IReadOnlyList<Finding> findings) =>
        _read.GetValueOrDefault("sources.md") is ImmutableArray<Row<Source>> { IsEmpty: false }
            ? findings
            : [.. findings.Where(f => f.Code != Rules.Source.Code && f.Code != Rules.Item(12))];

    IEnumerable<(string Path, T Value)> All<T>() => _read.Where(p => p.Value is T).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, (T)p.Value));

    string VersionOf()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _tree.Pages.Values.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            sha.AppendData(Encoding.UTF8.GetBytes(file.Path));
            sha.AppendData(file.Hash);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}

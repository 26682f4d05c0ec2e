using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Model;

/// <summary>Everything that people learn from, read once from a content tree and never changed. A newer tree makes a newer library.</summary>
public sealed class Library
{
    /// <summary>SHA-256 over every file read, in hexadecimal: two libraries with one version show the same pages.</summary>
    public required string Version { get; init; }

    /// <summary>The skill guide.</summary>
    public required Guide Guide { get; init; }

    /// <summary>What each stage asks, and what a badge is; null where the tree has no such page.</summary>
    public Guide? Levels { get; init; }

    /// <summary>Who uses the skill, and how; null where the tree has no such page.</summary>
    public Guide? Careers { get; init; }

    /// <summary>Interview questions, and how to practise with them.</summary>
    public InterviewPractice Interview { get; init; } = InterviewPractice.None;

    /// <summary>Practice projects by code.</summary>
    public ImmutableArray<Project> Projects { get; init; } = [];

    /// <summary>Modules in learning order: after what they follow, then by strand, then by title.</summary>
    public required ImmutableArray<Module> Modules { get; init; }

    /// <summary>Modules that are no longer offered, and stay for those who took them; empty until <see cref="ForLearners" />.</summary>
    public ImmutableArray<Module> Retired { get; init; } = [];

    /// <summary>The levels' cumulative reviews, in the order of the levels.</summary>
    public ImmutableArray<CumulativeReview> Reviews { get; init; } = [];

    /// <summary>Every meaning of every term, by term.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>Roles by title.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>Tools by title.</summary>
    public required ImmutableArray<Tool> Tools { get; init; }

    /// <summary>Sources by key.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Paths of the images in the tree, from its root.</summary>
    public FrozenSet<string> Images { get; init; } = [];

    /// <summary>Addresses that content once had, each with the address it has now.</summary>
    public required FrozenDictionary<string, string> Moved { get; init; }

    /// <summary>Warnings and notes; a library never holds errors.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    FrozenDictionary<string, Module>? _modules;

    /// <summary>The same library with what learners are offered: lists without retired pages, and, unless they are asked for, no drafts at all.</summary>
    public Library ForLearners(bool withDrafts)
    {
        var isOffered = (Standing standing) => standing.Status != Status.Retired && (withDrafts || standing.Status != Status.Draft);
        return new()
        {
            Version = Version,
            Guide = Guide,
            Levels = Levels,
            Careers = Careers,
            Interview = Interview with { Questions = [.. Interview.Questions.Where(q => isOffered(q.Standing))] },
            Projects = [.. Projects.Where(p => isOffered(p.Standing))],
            Modules = [.. Modules.Where(m => isOffered(m.Standing))],
            Retired = [.. Modules.Where(m => m.Standing.Status == Status.Retired)],
            Reviews = [.. Reviews.Where(r => isOffered(r.Standing))],
            Terms = Terms,
            Roles = [.. Roles.Where(r => isOffered(r.Standing))],
            Tools = [.. Tools.Where(t => isOffered(t.Standing))],
            Sources = Sources,
            Images = Images,
            Moved = Moved,
            Findings = Findings,
        };
    }

    /// <summary>The module with an id, retired ones too, or null.</summary>
    public Module? Module(string id) =>
        (_modules ??= Modules.Concat(Retired).ToFrozenDictionary(m => m.Id, StringComparer.Ordinal)).GetValueOrDefault(id);

    FrozenDictionary<string, (Module Module, Item Item)>? _items;

    /// <summary>The item with an id, a scenario too, and its module, retired ones too, or null.</summary>
    public (Module Module, Item Item)? Item(string id) =>
        (_items ??= Modules.Concat(Retired).SelectMany(m => m.Items.Select(i => (m, i))).ToFrozenDictionary(p => p.i.Id, StringComparer.Ordinal))
            .TryGetValue(id, out var found) ? found : null;

    /// <summary>The review with an id, or null.</summary>
    public CumulativeReview? Review(string id) => Reviews.FirstOrDefault(r => r.Id == id);

    /// <summary>The review at an address, or null.</summary>
    public CumulativeReview? ReviewAt(string address) => Reviews.FirstOrDefault(r => r.Address == address);

    /// <summary>The item with an id as it is today, of a quiz or of a review, or null.</summary>
    public Item? AnyItem(string id) => Item(id)?.Item ?? Reviews.SelectMany(r => r.Items).FirstOrDefault(i => i.Id == id);

    /// <summary>The written task with an id, and its module, retired ones too, or null.</summary>
    public (Module Module, WrittenTask Task)? WrittenTask(string id) =>
        Modules.Concat(Retired).SelectMany(m => m.WrittenTasks.Select(t => ((Module, WrittenTask)?)(m, t))).FirstOrDefault(p => p!.Value.Item2.Id == id);

    /// <summary>The project with an id, or null.</summary>
    public Project? Project(string id) => Projects.FirstOrDefault(p => p.Id == id);

    /// <summary>The role with a name (the last part of its address), or null.</summary>
    public Role? Role(string name) => Roles.FirstOrDefault(r => r.Name == name);

    /// <summary>The tool with a name (the last part of its address), or null.</summary>
    public Tool? Tool(string name) => Tools.FirstOrDefault(t => t.Name == name);

    /// <summary>The source with a key, or null.</summary>
    public Source? Source(string key) => Sources.FirstOrDefault(s => s.Key == key);
}

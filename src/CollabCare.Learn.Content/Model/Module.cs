using System.Collections.Immutable;
using CollabCare.Learn.Assessment;

namespace CollabCare.Learn.Content.Model;

/// <summary>A module: a reading and, usually, a quiz.</summary>
public sealed record Module
{
    /// <summary>Its id, for ever, such as <c>term-b-chart</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence: what it is for.</summary>
    public required string Summary { get; init; }

    /// <summary>Minutes for reading, example and quiz form.</summary>
    public required int Minutes { get; init; }

    /// <summary>From the path.</summary>
    public required Level Level { get; init; }

    /// <summary>From the path: one of <see cref="Strand.All" />.</summary>
    public required Strand Strand { get; init; }

    /// <summary>Ids of the modules that it is best read after; advice, never a lock.</summary>
    public required ImmutableArray<string> After { get; init; }

    /// <summary>What a learner can do at the end.</summary>
    public required ImmutableArray<Objective> Objectives { get; init; }

    /// <summary>Facts of the skill guide that live here, S01 to S51.</summary>
    public required ImmutableArray<string> GuideFacts { get; init; }

    /// <summary>Keys of its sources.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Ids of the items that must be right to pass.</summary>
    public required ImmutableArray<string> MustKnow { get; init; }

    /// <summary>"US" or "general".</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>Status, version, dates.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The reading.</summary>
    public required Page Page { get; init; }

    /// <summary>The quiz, or null.</summary>
    public Quiz? Quiz { get; init; }

    /// <summary>The branching scenario, or null.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Everything that can stand on a form: the pool of the quiz, and the scenario.</summary>
    public IEnumerable<Item> Items => [.. Quiz?.Items ?? [], .. Scenario is { } scenario ? [scenario.Item] : Array.Empty<Item>()];

    /// <summary>Written tasks for practice alone, beside those of the quiz.</summary>
    public ImmutableArray<WrittenTask> Gym { get; init; } = [];

    /// <summary>Every written task: the quiz's, then those for practice alone.</summary>
    public IEnumerable<WrittenTask> WrittenTasks => (Quiz?.Tasks ?? []).Concat(Gym);

    /// <summary>The fact cards.</summary>
    public ImmutableArray<FactCard> Cards { get; init; } = [];
}

/// <summary>What a learner can do after a module.</summary>
/// <param name="Id">Its key in the module, such as <c>o1</c>.</param>
/// <param name="Bloom">Bloom level.</param>
/// <param name="Text">Verb, condition, standard.</param>
public sealed record Objective(string Id, Bloom Bloom, string Text);

/// <summary>Levels of Bloom's revised taxonomy, in order.</summary>
public enum Bloom
{
    /// <summary>Recall.</summary>
    Remember,

    /// <summary>Explain.</summary>
    Understand,

    /// <summary>Use.</summary>
    Apply,

    /// <summary>Take apart.</summary>
    Analyze,

    /// <summary>Judge.</summary>
    Evaluate,

    /// <summary>Make.</summary>
    Create,
}

/// <summary>A strand of the course.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Title">As shown.</param>
/// <param name="Prefix">The first part of its modules' ids.</param>
public sealed record Strand(string Id, string Title, string Prefix)
{
    /// <summary>The seven strands, in the order of the course.</summary>
    public static readonly ImmutableArray<Strand> All =
    [
        new("terminology", "Terminology", "term"),
        new("care-pathways", "Care pathways", "path"),
        new("hierarchy", "Hierarchy and stakeholders", "hier"),
        new("pitfalls", "Pitfalls", "pit"),
        new("star-interview", "STAR interview practice", "star"),
        new("tools", "Tools and frameworks", "tool"),
        new("mentoring", "Mentoring", "ment"),
    ];

    /// <summary>The strand that the id of a module, or of an item of one, begins with; null where it begins with none.</summary>
    public static Strand? OfId(string id) => All.FirstOrDefault(s => id.StartsWith($"{s.Prefix}-", StringComparison.Ordinal));

    /// <summary>The strand with an id, or null.</summary>
    public static Strand? Find(string id) => All.FirstOrDefault(s => s.Id == id);
}

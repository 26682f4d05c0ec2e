using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Scenarios;

namespace CollabCare.Learn.Content.Model;

/// <summary>
/// A branching scenario: a short story in the second person that goes on as the reader chooses. It serializes to JSON as it is, so that a run can keep it.
/// </summary>
public sealed record Scenario
{
    /// <summary><c>&lt;module&gt;-br-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The objective that it tests, such as <c>o1</c>.</summary>
    public required string Objective { get; init; }

    /// <summary>Bloom level.</summary>
    public required Bloom Bloom { get; init; }

    /// <summary>The author's guess: easy, mid or hard.</summary>
    public required string Difficulty { get; init; }

    /// <summary>Anchor of the section of the module that teaches it.</summary>
    public required string See { get; init; }

    /// <summary>Keys of its sources.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>The id of the first moment.</summary>
    public required string Start { get; init; }

    /// <summary>The gauges that choices move, in the author's order.</summary>
    public required ImmutableArray<Gauge> Gauges { get; init; }

    /// <summary>True where the gauges are shown in the debrief only.</summary>
    public bool HideGauges { get; init; }

    /// <summary>Moments and endings, in the author's order.</summary>
    public required ImmutableArray<Moment> Moments { get; init; }

    /// <summary>The same morning from the other seat, or null.</summary>
    public Seat? Seat { get; init; }

    /// <summary>SHA-256 of its file, and of the other seat's where there is one, in hexadecimal: its version.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The file it came from, for authors. Not part of its version.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";

    /// <summary>What is right, for marking.</summary>
    [JsonIgnore]
    public ScenarioKey Key => new(
        Start, Gauges.ToImmutableSortedDictionary(g => g.Name, g => g.Start, StringComparer.Ordinal),
        [.. Moments.Select(m => new MomentKey(m.Id, m.Weight, [.. m.Choices.Select(c => c.Key)]))]);

    /// <summary>The scenario as an item of a form: its marking, its objective, and the story inside.</summary>
    [JsonIgnore]
    public Item Item => new()
    {
        Id = Id,
        Title = Title,
        Type = ItemType.Branch,
        Objective = Objective,
        Bloom = Bloom,
        Difficulty = Difficulty,
        See = See,
        Sources = Sources,
        ScenarioHtml = "",
        LeadInHtml = "",
        Choices = [],
        Scenario = this,
        Hash = Hash,
        Source = (Path, 1),
    };

    /// <summary>The moment with an id, or null.</summary>
    public Moment? Moment(string id) => Moments.FirstOrDefault(m => m.Id == id);
}

/// <summary>A gauge.</summary>
/// <param name="Name"><c>trust</c>, <c>safety</c>, <c>progress</c> or <c>time</c>.</param>
/// <param name="Start">What it shows at the start: minutes for time, −2 to +2 for the others.</param>
public sealed record Gauge(string Name, int Start);

/// <summary>A moment, or an ending.</summary>
/// <param name="Id">The slug of its heading.</param>
/// <param name="Title">The heading.</param>
/// <param name="Html">What happens, as HTML; of an ending, how it ends.</param>
/// <param name="Weight">By how much its choice counts, from 1.</param>
/// <param name="Choices">What can be chosen; empty at an ending.</param>
/// <param name="Ending">How it ended; null where it goes on.</param>
public sealed record Moment(string Id, string Title, string Html, int Weight, ImmutableArray<ScenarioChoice> Choices, Ending? Ending);

/// <summary>A choice in a moment.</summary>
/// <param name="Id">Its id: <c>#word</c> in its braces, else a short hash of its words.</param>
/// <param name="Html">Its words, as HTML.</param>
/// <param name="Text">Its words, plain.</param>
/// <param name="To">The id of the moment that it leads to.</param>
/// <param name="Quality">1 best, 0.5 workable, 0 poor.</param>
/// <param name="Critical">A privacy breach, an unsafe act, or blame in public.</param>
/// <param name="Effects">By how much it moves which gauge.</param>
/// <param name="When">What a gauge must show for it to be open; null where it always is.</param>
/// <param name="FeedbackHtml">What is said to whoever chose it, as HTML.</param>
public sealed record ScenarioChoice(
    string Id, string Html, string Text, string To, double Quality, bool Critical, ImmutableSortedDictionary<string, int> Effects, GaugeTest? When,
    string FeedbackHtml)
{
    /// <summary>What it is worth and where it leads, for marking.</summary>
    [JsonIgnore]
    public ChoiceKey Key => new(Id, To, Quality, Critical, Effects, When);
}

/// <summary>How a scenario ended.</summary>
/// <param name="Outcome">How well.</param>
/// <param name="DebriefHtml">What the best way was, and why, as HTML.</param>
public sealed record Ending(Outcome Outcome, string DebriefHtml);

/// <summary>How an ending is.</summary>
public enum Outcome
{
    /// <summary>As well as it could.</summary>
    Good,

    /// <summary>Something was lost.</summary>
    Mixed,

    /// <summary>Most was lost.</summary>
    Bad,
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Content.Model;

/// <summary>An item with its words. It serializes to JSON as it is, so that an attempt can keep what it showed.</summary>
public sealed record Item
{
    /// <summary><c>&lt;module&gt;-&lt;type&gt;-&lt;nn&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Its type.</summary>
    public required ItemType Type { get; init; }

    /// <summary>The objective it tests, such as <c>o1</c>.</summary>
    public required string Objective { get; init; }

    /// <summary>Bloom level.</summary>
    public required Bloom Bloom { get; init; }

    /// <summary>The author's guess: easy, mid or hard.</summary>
    public required string Difficulty { get; init; }

    /// <summary>Anchor of the section of the module that teaches it.</summary>
    public required string See { get; init; }

    /// <summary>Keys of its sources.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Tags such as <c>blame</c>, <c>unsafe-abbrev</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Topic of a must-know item, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>True where it must be right to pass.</summary>
    public bool MustKnow { get; init; }

    /// <summary>The story, as HTML; empty where the item has none.</summary>
    public required string ScenarioHtml { get; init; }

    /// <summary>The lead-in, as HTML.</summary>
    public required string LeadInHtml { get; init; }

    /// <summary>What is chosen, placed or rated; for a match, its options.</summary>
    public required ImmutableArray<Choice> Choices { get; init; }

    /// <summary>Stems of a match; empty for other types.</summary>
    public ImmutableArray<Stem> Stems { get; init; } = [];

    /// <summary>"Choose exactly N." stands in the stem of a select.</summary>
    public bool Exactly { get; init; }

    /// <summary>True until a panel has rated a judge item's actions.</summary>
    public bool Provisional { get; init; }

    /// <summary>The choices keep the file's order, because they all begin with a number.</summary>
    public bool KeepOrder { get; init; }

    /// <summary>What is said to all after the answer is in, as HTML, or null.</summary>
    public string? WhyHtml { get; init; }

    /// <summary>The story of a branching scenario; null for other types.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>SHA-256 of the item's words and key as its author wrote them, in hexadecimal: an item's version.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Where it stands: file and line, for authors. Not part of the item's version.</summary>
    [JsonIgnore]
    public (string Path, int Line) Source { get; init; }

    /// <summary>What is right, for marking.</summary>
    [JsonIgnore]
    public ItemKey Key => Type switch
    {
        ItemType.Best => new BestKey([.. Choices.Select(c => c.Id)], Choices.First(c => c.Right).Id, Critical),
        ItemType.Select => new SelectKey([.. Choices.Select(c => c.Id)], [.. Choices.Where(c => c.Right).Select(c => c.Id)], Critical, Exactly),
        ItemType.Order => new OrderKey([.. Choices.GroupBy(c => c.Rank!.Value).OrderBy(g => g.Key).Select(g => g.Select(c => c.Id).ToImmutableArray())]),
        ItemType.Match => new MatchKey(Stems.ToImmutableDictionary(s => s.Id, s => s.Option), [.. Stems.Select(s => s.Id)], [.. Choices.Select(c => c.Id)]),
        ItemType.Judge => new JudgeKey(
            [.. Choices.Select(c => c.Id)], Choices.Where(c => c.Rank is not null).ToImmutableDictionary(c => c.Id, c => c.Rank!.Value), Critical, Provisional),
        ItemType.Branch => new BranchKey(Scenario!.Key),
        _ => throw new InvalidOperationException($"Items of type {Type} are not marked by a key."),
    };

    [JsonIgnore]
    ImmutableHashSet<string> Critical => [.. Choices.Where(c => c.Critical).Select(c => c.Id)];
}

/// <summary>Something that can be chosen, placed, matched or rated.</summary>
/// <param name="Id">Its id: <c>{#word}</c> in the file, else a short hash of its words.</param>
/// <param name="Html">Its words, as HTML.</param>
/// <param name="Text">Its words, plain.</param>
/// <param name="FeedbackHtml">What is said to whoever chose it, or null.</param>
/// <param name="Right">A key of a best or select item.</param>
/// <param name="Rank">Place group of an order step from 1, or key 1–4 of a judged action; null for a discussion action and for the other types.</param>
/// <param name="Critical">A choice that could hurt.</param>
public sealed record Choice(string Id, string Html, string Text, string? FeedbackHtml, bool Right, int? Rank, bool Critical);

/// <summary>A stem of a match item.</summary>
/// <param name="Id">A short hash of its words.</param>
/// <param name="Html">Its words, as HTML.</param>
/// <param name="Option">Id of its right option.</param>
public sealed record Stem(string Id, string Html, string Option);

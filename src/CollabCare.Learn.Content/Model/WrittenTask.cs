using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CollabCare.Learn.Content.Model;

/// <summary>
/// A written task: learners write, and a person rates it on a rubric. It gives no points; it is a gate (curriculum 2.3). It serializes to JSON as it is shown,
/// which is without its exemplar.
/// </summary>
public sealed record WrittenTask
{
    /// <summary><c>&lt;module&gt;-comp-&lt;nn&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading.</summary>
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

    /// <summary>Tags such as <c>blame</c>, <c>unsafe-abbrev</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What it is rated on.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>Names of the parts that the writing should have, in order.</summary>
    public required ImmutableArray<string> Parts { get; init; }

    /// <summary>The most words that the writing may have, 40 to 400.</summary>
    public required int LimitWords { get; init; }

    /// <summary>The story, as HTML; empty where there is none.</summary>
    public required string ScenarioHtml { get; init; }

    /// <summary>What to write, as HTML.</summary>
    public required string PromptHtml { get; init; }

    /// <summary>A strong answer, as HTML. For whoever has sent in an answer of their own, and for no page or index before that.</summary>
    [JsonIgnore]
    public string ExemplarHtml { get; init; } = "";

    /// <summary>Who reads it and what they are asked; for whoever has handed a message over, and for no page or index before that.</summary>
    [JsonIgnore]
    public Receiver Receiver { get; init; } = Receiver.Nobody;

    /// <summary>SHA-256 of its words as the author wrote them, exemplar and receiver included, in hexadecimal: its version.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Where it stands: file and line, for authors. Not part of its version.</summary>
    [JsonIgnore]
    public (string Path, int Line) Source { get; init; }
}

/// <summary>Whoever gets a message, and what only the message can tell them.</summary>
/// <param name="Who">Name and role, such as "Rosa Ibáñez, charge nurse".</param>
/// <param name="Questions">Two questions, as plain words.</param>
public sealed record Receiver(string Who, ImmutableArray<string> Questions)
{
    /// <summary>Nobody.</summary>
    public static readonly Receiver Nobody = new("", []);
}

/// <summary>What a written task is rated on.</summary>
public enum Rubric
{
    /// <summary>The four parts of SBAR.</summary>
    Sbar,

    /// <summary>The five parts of I-PASS.</summary>
    Ipass,

    /// <summary>The five parts of a STAR story.</summary>
    Star,

    /// <summary>Parts that the task names.</summary>
    Parts,

    /// <summary>A question after watching, in the four parts of SBAR: what I noticed, why I ask, one step, how it would be ideal.</summary>
    Debrief,
}

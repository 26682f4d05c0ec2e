using System.Collections.Immutable;
using CollabCare.Learn.Assessment;

namespace CollabCare.Learn.Content.Model;

/// <summary>A practice project.</summary>
public sealed record Project
{
    /// <summary>Its id, for ever, such as <c>project-workflow-map</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its short code, such as <c>P1</c>; projects stand in its order.</summary>
    public required string Code { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence: what it is for.</summary>
    public required string Summary { get; init; }

    /// <summary>Its level.</summary>
    public required Level Level { get; init; }

    /// <summary>Hours as written, such as "8–10".</summary>
    public required string Hours { get; init; }

    /// <summary>Ids of the modules that it is best done after; advice, never a lock.</summary>
    public required ImmutableArray<string> After { get; init; }

    /// <summary>Facts of the skill guide that live here, S01 to S51.</summary>
    public required ImmutableArray<string> GuideFacts { get; init; }

    /// <summary>Keys of its sources.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>What a learner can do at the end.</summary>
    public required ImmutableArray<Objective> Objectives { get; init; }

    /// <summary>Ways to do it.</summary>
    public required ImmutableArray<ProjectRoute> Routes { get; init; }

    /// <summary>What is handed in.</summary>
    public required ImmutableArray<Deliverable> Deliverables { get; init; }

    /// <summary>"US" or "general".</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>Status, version, dates.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The brief, in parts.</summary>
    public required Page Page { get; init; }

    /// <summary>How it is rated, for everybody to see; empty only while the tree has errors.</summary>
    public ImmutableArray<Criterion> Rubric { get; init; } = [];

    /// <summary>What the desk route works on, the readme first.</summary>
    public ImmutableArray<PackPage> DeskPack { get; init; } = [];

    /// <summary>What learners must not see.</summary>
    public MentorMaterial? Mentor { get; init; }
}

/// <summary>A way to do a project.</summary>
public enum ProjectRoute
{
    /// <summary>With a real hospital, under its rules.</summary>
    Live,

    /// <summary>With an invented pack.</summary>
    Desk,
}

/// <summary>What a deliverable is made of.</summary>
public enum DeliverableKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>The worksheet of a tool.</summary>
    Worksheet,

    /// <summary>A table with given columns.</summary>
    Table,

    /// <summary>A process map: stage, who acts, what happens, hands over to, tools, wait.</summary>
    Map,

    /// <summary>A file.</summary>
    File,
}

/// <summary>Something that is handed in.</summary>
/// <param name="Id">Its id in the project.</param>
/// <param name="Label">As shown; the exemplar has a section of this name.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Prompt">What to put in it.</param>
/// <param name="Words">The most words of a text; 0 for none.</param>
/// <param name="Columns">The columns of a table or a map.</param>
/// <param name="Tool">Id of the tool whose worksheet it is, or null.</param>
public sealed record Deliverable(string Id, string Label, DeliverableKind Kind, string Prompt, int Words, ImmutableArray<string> Columns, string? Tool)
{
    /// <summary>The columns of every process map.</summary>
    public static readonly ImmutableArray<string> MapColumns = ["Stage", "Who acts", "What happens", "Hands over to", "Tools", "Wait"];
}

/// <summary>A criterion of a project's rubric.</summary>
/// <param name="Name">As shown, without its sign.</param>
/// <param name="Safety">A 1 on it stops the review.</param>
/// <param name="Anchors">What levels 1 to 4 are like, as HTML.</param>
public sealed record Criterion(string Name, bool Safety, ImmutableArray<string> Anchors);

/// <summary>A page of a desk pack.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">As shown.</param>
/// <param name="Page">The page.</param>
public sealed record PackPage(string Name, string Id, string Title, Page Page);

/// <summary>What belongs to a project and is for mentors, authors and administrators only.</summary>
/// <param name="Guide">How to mentor it.</param>
/// <param name="Answers">The traps of the desk pack, and its figures.</param>
/// <param name="Exemplar">A strong submission; learners see it when theirs is accepted.</param>
/// <param name="Calibration">Rated samples; null for most projects.</param>
public sealed record MentorMaterial(Page Guide, Page Answers, Page Exemplar, CalibrationSet? Calibration);

/// <summary>Samples that mentors rate before they rate learners.</summary>
/// <param name="Title">As shown.</param>
/// <param name="Note">What stands before the samples, as HTML.</param>
/// <param name="Samples">The samples.</param>
/// <param name="Standing">Status, version, dates.</param>
public sealed record CalibrationSet(string Title, string Note, ImmutableArray<CalibrationSample> Samples, Standing Standing);

/// <summary>An excerpt of a submission, with the ratings of its authors.</summary>
/// <param name="Title">Sample A and so on.</param>
/// <param name="Html">The excerpt.</param>
/// <param name="Ratings">A rating for each criterion that it can show.</param>
public sealed record CalibrationSample(string Title, string Html, ImmutableArray<Rating> Ratings);

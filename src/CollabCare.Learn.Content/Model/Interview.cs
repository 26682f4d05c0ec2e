using System.Collections.Immutable;
using CollabCare.Learn.Assessment;

namespace CollabCare.Learn.Content.Model;

/// <summary>What somebody practises interviews with.</summary>
/// <param name="Rubric">How an answer is rated; null where the tree has none.</param>
/// <param name="Questions">The bank, by id.</param>
/// <param name="Sessions">The ways to practise: alone, in a pair, before a panel, in this order.</param>
public sealed record InterviewPractice(InterviewRubric? Rubric, ImmutableArray<InterviewQuestion> Questions, ImmutableArray<InterviewSession> Sessions)
{
    /// <summary>No bank.</summary>
    public static readonly InterviewPractice None = new(null, [], []);

    /// <summary>The question with an id, or null.</summary>
    public InterviewQuestion? Question(string id) => Questions.FirstOrDefault(q => q.Id == id);

    /// <summary>The session with a name (the last part of its address), or null.</summary>
    public InterviewSession? Session(string name) => Sessions.FirstOrDefault(s => s.Name == name);
}

/// <summary>What a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>A deed of the past.</summary>
    Behavioural,

    /// <summary>What somebody would do.</summary>
    Situational,

    /// <summary>What somebody knows; rated on the second scale only, and in no session for a badge.</summary>
    Knowledge,
}

/// <summary>A question of the bank.</summary>
public sealed record InterviewQuestion
{
    /// <summary>Its id, for ever, such as <c>q01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its words.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it tests, one of <see cref="Competency.All" />; null only while the tree has errors.</summary>
    public required Competency? Competency { get; init; }

    /// <summary>The level that it suits.</summary>
    public required Level Level { get; init; }

    /// <summary>What it asks for.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>Time to plan.</summary>
    public required TimeSpan Prepare { get; init; }

    /// <summary>Time to answer.</summary>
    public required TimeSpan Answer { get; init; }

    /// <summary>Ids of the modules that teach what it tests.</summary>
    public required ImmutableArray<string> Modules { get; init; }

    /// <summary>Status, version, dates.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The page, in parts: other wordings, what it tests, strategy, strong markers, weak markers, probes.</summary>
    public required Page Page { get; init; }

    /// <summary>Its other wordings, as plain words.</summary>
    public ImmutableArray<string> Wordings { get; init; } = [];

    /// <summary>What a panel may ask next, as plain words.</summary>
    public ImmutableArray<string> Probes { get; init; } = [];

    /// <summary>What answers of levels 1 to 4 sound like; null where nobody has written them.</summary>
    public SampleAnswers? Answers { get; init; }
}

/// <summary>Answers to a question at four levels, with the ratings of their authors.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Note">Whose ratings they are, as HTML.</param>
/// <param name="Answers">One a level, from 1.</param>
/// <param name="Standing">Status, version, dates.</param>
public sealed record SampleAnswers(string Question, string Note, ImmutableArray<SampleAnswer> Answers, Standing Standing);

/// <summary>An answer of one level.</summary>
/// <param name="Level">The level as a whole, 1 to 4.</param>
/// <param name="Html">Its words.</param>
/// <param name="Ratings">A rating for each part of the rubric.</param>
/// <param name="Second">The rating on the second scale, 1 to 4, with its reason as HTML.</param>
public sealed record SampleAnswer(int Level, string Html, ImmutableArray<Rating> Ratings, Rating Second);

/// <summary>A rating.</summary>
/// <param name="Of">The part or criterion that is rated.</param>
/// <param name="Level">1 to 4.</param>
/// <param name="Why">The words that show it, as HTML.</param>
public sealed record Rating(string Of, int Level, string Why);

/// <summary>How an answer is rated.</summary>
/// <param name="Title">As shown.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Parts">Five parts; their weights make 100.</param>
/// <param name="Standing">Status, version, dates.</param>
/// <param name="Page">The page.</param>
public sealed record InterviewRubric(string Title, string Summary, ImmutableArray<InterviewPart> Parts, Standing Standing, Page Page);

/// <summary>A part of an answer.</summary>
/// <param name="Name">Situation, Task, Action, Result or Reflection.</param>
/// <param name="Weight">Percent of the score.</param>
/// <param name="Anchors">What levels 1 to 4 are like, as plain words.</param>
public sealed record InterviewPart(string Name, int Weight, ImmutableArray<string> Anchors)
{
    /// <summary>The five parts, in the order of the rubric.</summary>
    public static readonly ImmutableArray<string> Names = ["Situation", "Task", "Action", "Result", "Reflection"];
}

/// <summary>Who is in the room.</summary>
public enum SessionKind
{
    /// <summary>One person and a clock.</summary>
    Solo,

    /// <summary>Two who take turns.</summary>
    Pair,

    /// <summary>A candidate before two or three raters.</summary>
    Panel,
}

/// <summary>A way to practise.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Title">As shown.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Kind">Who is in the room.</param>
/// <param name="Minutes">Minutes of all its steps.</param>
/// <param name="Standing">Status, version, dates.</param>
/// <param name="Page">The page.</param>
public sealed record InterviewSession(string Name, string Title, string Summary, SessionKind Kind, int Minutes, Standing Standing, Page Page);

using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Interview;

/// <summary>The bank as it was read, with what the checks need to say where something stands.</summary>
sealed record WrittenInterview(
    WrittenRubric? Rubric, ImmutableArray<WrittenQuestion> Questions, ImmutableArray<WrittenSession> Sessions, ImmutableArray<WrittenAnswers> Answers)
{
    /// <summary>The bank for the library.</summary>
    public InterviewPractice Practice => new(
        Rubric?.Rubric,
        [
            .. Questions.Select(q => q.Question with { Answers = Answers.FirstOrDefault(a => a.Answers.Question == q.Question.Id)?.Answers })
                .OrderBy(q => q.Id, StringComparer.Ordinal),
        ],
        [.. Sessions.Select(s => s.Session).OrderBy(s => s.Kind)]);
}

/// <summary>A question, and its sections.</summary>
sealed record WrittenQuestion(InterviewQuestion Question, FrontMatter Front, bool SectionsFit, ImmutableArray<WrittenSection> Sections, ImmutableArray<string> Strong, ImmutableArray<string> Weak)
{
    public string Path => Question.Page.Path;

    /// <summary>The line of a section's heading.</summary>
    public int LineOf(string title) => Sections.First(s => s.Title == title).Line;
}

/// <summary>The rubric, and the lines of its parts.</summary>
sealed record WrittenRubric(InterviewRubric Rubric, FrontMatter Front, ImmutableArray<TableRow> Rows, ImmutableArray<TableRow> Second);

/// <summary>A session, and its sections.</summary>
sealed record WrittenSession(InterviewSession Session, FrontMatter Front, ImmutableArray<WrittenSection> Sections);

/// <summary>Sample answers, each with its lines.</summary>
sealed record WrittenAnswers(SampleAnswers Answers, string Path, FrontMatter Front, ImmutableArray<WrittenSample> Samples, WrittenSection Before);

/// <summary>A sample answer.</summary>
/// <param name="Level">The level that its heading names; 0 where it names none.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">The answer, as Markdown.</param>
/// <param name="Rows">Its ratings.</param>
/// <param name="Second">The line of the second scale, or null.</param>
sealed record WrittenSample(int Level, WrittenSection Heading, string Text, ImmutableArray<TableRow> Rows, (int Level, string Why, int Line)? Second);

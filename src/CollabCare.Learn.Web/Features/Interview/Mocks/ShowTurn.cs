using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Mocks;

/// <summary>Finds a person's mock with its answers.</summary>
public sealed record FindMock(Guid PersonId, Guid Id) : IQuery<Mock?>;

public sealed class FindMockHandler(LearnDb db) : IQueryHandler<FindMock, Mock?>
{
    public async ValueTask<Mock?> Handle(FindMock query, CancellationToken cancellationToken) => await db.FindMockAsync(query.PersonId, query.Id, cancellationToken);
}

/// <summary>Shows one question of a mock as it stands now: to be begun, against the clock, to be rated, or rated.</summary>
public sealed record ShowTurn(Guid PersonId, Guid Id, int Position) : IQuery<TurnPage?>;

/// <param name="Mock">The mock.</param>
/// <param name="Answer">This question's answer.</param>
/// <param name="Question">The question in the library; null where it is there no more.</param>
/// <param name="Rubric">How it is rated.</param>
/// <param name="Stories">One's own stories, those that fit first.</param>
/// <param name="Now">The moment.</param>
public sealed record TurnPage(Mock Mock, MockAnswer Answer, InterviewQuestion? Question, InterviewRubric Rubric, ImmutableArray<Story> Stories, DateTimeOffset Now)
{
    public int Count => Mock.Answers.Count;

    public AnswerStage Stage => Answer.Clock.StageAt(Now);

    public DateTimeOffset? Deadline => Answer.Clock.DeadlineAt(Now);

    /// <summary>What was typed and not kept: too late, or stopped by the tripwire.</summary>
    public string? Typed { get; init; }

    /// <summary>What was sent with it: the story that it tells, and whether all is invented.</summary>
    public DraftForm? Sent { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string? Why { get; init; }

    /// <summary>What the tripwire found.</summary>
    public Looked Looked { get; init; } = Looked.At(false);

    /// <summary>The rating as it was given, with what is wrong with it.</summary>
    public RatingForm Form { get; init; } = new();

    public string Address => $"/interview/mocks/{Mock.Id}/questions/{Answer.Position}";

    public bool IsLast => Answer.Position == Count;

    /// <summary>The first question after this one that is neither rated nor passed over; else the debrief.</summary>
    public string Next => Mock.Next is { } next ? $"/interview/mocks/{Mock.Id}/questions/{next}" : $"/interview/mocks/{Mock.Id}/debrief";
}

public sealed class ShowTurnHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowTurn, TurnPage?>
{
    public async ValueTask<TurnPage?> Handle(ShowTurn query, CancellationToken cancellationToken)
    {
        var mock = await db.FindMockAsync(query.PersonId, query.Id, cancellationToken);
        if (mock?.Answers.Find(a => a.Position == query.Position) is not { } answer || library.Interview.Rubric is not { } rubric)
        {
            return null;
        }

        var stories = await db.Stories.AsNoTracking().Where(s => s.PersonId == query.PersonId).OrderBy(s => s.Title).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        return new(mock, answer, library.Interview.Question(answer.QuestionId), rubric, [.. stories.OrderByDescending(s => s.Questions.Contains(answer.QuestionId))], clock.GetUtcNow());
    }
}

static class FoundMocks
{
    extension(Mock mock)
    {
        /// <summary>The place of the first question that is neither rated nor passed over; null where none is left.</summary>
        public int? Next => mock.Answers.OrderBy(a => a.Position).FirstOrDefault(a => !a.IsOver)?.Position;
    }

    public static async Task<Mock?> FindMockAsync(this LearnDb db, Guid person, Guid id, CancellationToken cancellationToken)
    {
        var mock = await db.Mocks.Include(m => m.Answers).AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.PersonId == person, cancellationToken);
        mock?.Answers.Sort((a, b) => a.Position.CompareTo(b.Position));
        return mock;
    }

    /// <summary>The answer of an open mock, to be changed; null where there is none of this person's.</summary>
    public static Task<MockAnswer?> AnswerAsync(this LearnDb db, Guid person, Guid id, int position, CancellationToken cancellationToken) =>
        db.MockAnswers.FirstOrDefaultAsync(a => a.MockId == id && a.Position == position && db.Mocks.Any(m => m.Id == id && m.PersonId == person && m.EndedAt == null), cancellationToken);
}

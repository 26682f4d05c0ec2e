using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Finds where a person stands in an attempt: ended, or the first item without an answer.</summary>
public sealed record FindAttempt(Guid AttemptId, Guid PersonId) : IQuery<AttemptState?>;

/// <param name="Open">Not sent in, and its time is not up.</param>
/// <param name="Overdue">Its time is up, and it is not marked yet.</param>
/// <param name="NextPosition">The first item without an answer, or the count plus one where every item has one.</param>
public sealed record AttemptState(Attempt Attempt, bool Open, bool Overdue, int NextPosition, int Count, int Answered);

public sealed class FindAttemptHandler(LearnDb db, TimeProvider clock) : IQueryHandler<FindAttempt, AttemptState?>
{
    public async ValueTask<AttemptState?> Handle(FindAttempt query, CancellationToken cancellationToken)
    {
        var attempt = await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == query.AttemptId && a.PersonId == query.PersonId, cancellationToken);
        if (attempt is null)
        {
            return null;
        }

        var items = await db.AttemptItems.Where(i => i.AttemptId == attempt.Id).OrderBy(i => i.Position).Select(i => new { i.Position, Answered = i.Answer != null }).ToListAsync(cancellationToken);
        var overdue = attempt.IsOpen && attempt.Deadline <= clock.GetUtcNow();
        return new(attempt, attempt.IsOpen && !overdue, overdue, items.FirstOrDefault(i => !i.Answered)?.Position ?? items.Count + 1, items.Count, items.Count(i => i.Answered));
    }
}

using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Sends an attempt in. Sent twice, by a double click, a repeated post or a second tab, it is one mark.</summary>
/// <param name="Key">Made with the page that sends it; null when the time is up.</param>
public sealed record EndAttempt(Guid AttemptId, Guid PersonId, Guid? Key) : ICommand<bool>;

public sealed class EndAttemptHandler(LearnDb db, TimeProvider clock) : ICommandHandler<EndAttempt, bool>
{
    public async ValueTask<bool> Handle(EndAttempt command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var attempt = await db.Attempts.FirstOrDefaultAsync(a => a.Id == command.AttemptId && a.PersonId == command.PersonId, cancellationToken);
            if (attempt is null)
            {
                return false;
            }

            var now = clock.GetUtcNow();
            var timeIsUp = attempt.Deadline <= now;
            if (timeIsUp || command.Key is not null)
            {
                await new AttemptEnd(db).EndAsync(attempt.Id, timeIsUp ? attempt.Deadline!.Value : now, timeIsUp ? null : command.Key, cancellationToken);
            }

            return true;
        },
        cancellationToken);
}

using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Keeps the answer to one item of an open attempt, as often as it changes; in practice the first kept answer is told and stays.</summary>
/// <param name="ShownAt">When the item was put in front of the learner, for the time it took; null where that is not known.</param>
public sealed record SaveAnswer(Guid AttemptId, Guid PersonId, int Position, AnswerForm Form, bool Final, DateTimeOffset? ShownAt = null) : ICommand<SaveOutcome>;

public abstract record SaveOutcome
{
    public sealed record Saved(DateTimeOffset At) : SaveOutcome;

    public sealed record Refused(string Why) : SaveOutcome;

    public sealed record Ended : SaveOutcome;

    public sealed record NoSuchItem : SaveOutcome;
}

public sealed class SaveAnswerHandler(LearnDb db, TimeProvider clock) : ICommandHandler<SaveAnswer, SaveOutcome>
{
    const string ToldAlready = "The answer to this item is told, so how sure you were stays as you said it before.";

    public async ValueTask<SaveOutcome> Handle(SaveAnswer command, CancellationToken cancellationToken) =>
        await db.WriteAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

    async Task<SaveOutcome> SaveAsync(SaveAnswer command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var attempt = await db.Attempts.FirstOrDefaultAsync(a => a.Id == command.AttemptId && a.PersonId == command.PersonId, cancellationToken);
        var row = attempt is null
            ? null
            : await db.AttemptItems.Include(i => i.Version).FirstOrDefaultAsync(i => i.AttemptId == attempt.Id && i.Position == command.Position, cancellationToken);
        if (attempt is null || row is null)
        {
            return new SaveOutcome.NoSuchItem();
        }

        if (!attempt.IsOpen || attempt.Deadline <= now)
        {
            return new SaveOutcome.Ended();
        }

        var item = TakenItem.Of(row).Item;
        try
        {
            var answer = command.Form.ToAnswer(item.Type);
            var mark = item.Key.Mark(answer);
            var certainty = command.Form.ToCertainty();
            if (attempt.Practice && row.Fraction is not null)
            {
                return certainty is null || certainty == row.Certainty ? new SaveOutcome.Saved(now) : new SaveOutcome.Refused(ToldAlready);
            }

            row.Certainty = certainty;
            row.Answer = TakenItem.Write(answer);
            row.AnsweredAt = row.Answer is null ? null : now;
            if (attempt.Deadline is { } deadline && command.ShownAt is { } shownAt && shownAt >= attempt.StartedAt && shownAt <= now)
            {
                row.CountSeconds(shownAt, now, deadline - attempt.StartedAt);
            }

            if (attempt.Practice && command.Final && row.Answer is not null)
            {
                (row.Fraction, row.Missed, row.Critical) = (mark.Fraction, mark.Missed, mark.Critical);
            }
        }
        catch (AnswerException e)
        {
            return new SaveOutcome.Refused(e.Message);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new SaveOutcome.Saved(now);
    }
}

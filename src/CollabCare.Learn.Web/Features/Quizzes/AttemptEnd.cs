using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Ends an attempt: marks what is in, on the items as they were shown, and freezes it. Inside a write transaction, so once is once.</summary>
sealed class AttemptEnd(LearnDb db)
{
    /// <summary>Ends an open attempt; does nothing to an ended one.</summary>
    public async Task EndAsync(Guid attemptId, DateTimeOffset at, Guid? key, CancellationToken cancellationToken)
    {
        var attempt = await db.Attempts.Include(a => a.Items).ThenInclude(i => i.Version).SingleAsync(a => a.Id == attemptId, cancellationToken);
        if (!attempt.IsOpen)
        {
            return;
        }

        await LeftRun.CloseAsync(db, attempt, at, cancellationToken);
        var atTimeout = key is null;
        var marked = attempt.Items.OrderBy(i => i.Position).Select(row => Mark(row, atTimeout)).ToList();
        var mark = FormMark.Of(marked, attempt.PassMark);
        attempt.EndedAt = at;
        attempt.EndKey = key;
        attempt.Points = mark.Points;
        attempt.OutOf = mark.OutOf;
        attempt.Percent = mark.Percent;
        attempt.Passed = attempt.Practice ? null : mark.Passed;
        await db.SaveChangesAsync(cancellationToken);
    }

    static MarkedItem Mark(AttemptItem row, bool atTimeout)
    {
        var taken = TakenItem.Of(row);
        var mark = atTimeout ? taken.Item.Key.MarkAtTimeout(taken.Answer) : taken.Item.Key.Mark(taken.Answer);
        row.Fraction = mark.Fraction;
        row.Missed = mark.Missed;
        row.Critical = mark.Critical;
        return new(taken.Item.Id, taken.Item.Type, mark, taken.Item.MustKnow);
    }
}

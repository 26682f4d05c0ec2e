using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>What a person took of a quiz or a review, what is open, and when the next form may begin.</summary>
public sealed record Takings(Assessed At, ImmutableArray<PastAttempt> Past, OpenAttempt? Open, Retry Retry, bool MayStart, int ExtraTimePercent)
{
    public bool Passed => Past.Any(p => p.Passed);

    /// <summary>Practice opens after the first graded attempt (ruling FO10).</summary>
    public bool MayPractise => Past.Any(p => !p.Practice) && At.IsOffered;

    public double LimitMinutes => At.LimitMinutes * (100 + ExtraTimePercent) / 100.0;

    public static async Task<Takings> OfAsync(LearnDb db, Assessed at, Guid person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.PersonId == person && a.ModuleId == at.Id).OrderByDescending(a => a.StartedAt).ThenByDescending(a => a.Id).ToListAsync(cancellationToken);
        var extra = await db.Users.Where(p => p.Id == person).Select(p => p.ExtraTimePercent).SingleAsync(cancellationToken);
        var past = attempts.Where(a => !a.IsOpen).Select(a => new PastAttempt(a.Id, a.Number, a.Practice, a.EndedAt!.Value, a.Percent ?? 0, a.Passed ?? false, a.ModuleVersion)).ToImmutableArray();
        var open = attempts.Where(a => a.IsOpen && !(a.Deadline <= now)).OrderBy(a => a.Practice).Select(a => new OpenAttempt(a.Id, a.Practice, a.StartedAt, a.Deadline)).FirstOrDefault();
        var retry = ShowQuizHandler.RetryOf(attempts);
        return new(at, past, open, retry, retry.IsOpen(now) && at.IsOffered, extra);
    }
}

public sealed record PastAttempt(Guid Id, int Number, bool Practice, DateTimeOffset EndedAt, int Percent, bool Passed, string ModuleVersion);

public sealed record OpenAttempt(Guid Id, bool Practice, DateTimeOffset StartedAt, DateTimeOffset? Deadline);

using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>What a learner is told while a round waits: who has it, since when, and how long reviews really took lately.</summary>
/// <param name="Holder">The mentor who has begun on it; null where nobody has.</param>
/// <param name="LookedAt">A mentor has it in front of them this very moment.</param>
/// <param name="Ahead">How many older rounds wait in the pool.</param>
/// <param name="Median">The median of the last reviews; null where there are none yet.</param>
/// <param name="Of">How many reviews that is of.</param>
/// <param name="Nudge">7 or 14 days have passed; null before.</param>
public sealed record Waiting(DateTimeOffset Since, string? Holder, bool LookedAt, int Ahead, TimeSpan? Median, int Of, int? Nudge)
{
    /// <summary>Who has it.</summary>
    public string Who => Holder is { } name ? $"{name} has begun to review it" : LookedAt ? "A mentor has it open now" : Ahead switch
    {
        0 => "It is the next in the mentors’ pool",
        1 => "It is in the mentors’ pool; one other came before it",
        _ => $"It is in the mentors’ pool; {Ahead} others came before it",
    };

    /// <summary>How long it really took.</summary>
    public string Lately => Median is not { } median ? "Nobody has been reviewed here yet, so nobody can say how long it takes. Mentors aim at five working days."
        : Of == 1 ? $"The last review took {WaitingTime.Said(median)}." : $"Of the last {Of} reviews, half took {WaitingTime.Said(median)} or less.";
}

/// <summary>Working out who has what.</summary>
public static class Waits
{
    /// <summary>Who holds a round: the mentor who saved a draft of its review in the last 28 days.</summary>
    public static IQueryable<ReviewDraft> Holding(this LearnDb db, DateTimeOffset now)
    {
        var since = now.AddDays(-WaitingTime.HeldDays);
        return db.ReviewDrafts.Where(d => d.Place == 1 && d.SavedAt > since);
    }

    public static async Task<Waiting> WaitingAsync(this LearnDb db, Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var holder = await db.Holding(now).Where(d => d.RoundId == round.Id).OrderByDescending(d => d.SavedAt)
            .Join(db.Users, d => d.MentorId, p => p.Id, (d, p) => p.Name).FirstOrDefaultAsync(cancellationToken);
        var lookedAt = await db.RoundClaims.AnyAsync(c => c.RoundId == round.Id && c.Place == 1 && c.Until > now, cancellationToken);
        var ahead = await db.Rounds.CountAsync(r => r.DecidedAt == null && r.Submission < round.Submission && !db.Holding(now).Any(d => d.RoundId == r.Id), cancellationToken);
        var last = await db.Rounds.Where(r => r.DecidedAt != null).OrderByDescending(r => r.DecidedAt).Take(WaitingTime.Last).Select(r => new { r.SentAt, r.DecidedAt }).ToListAsync(cancellationToken);
        return new(round.SentAt, holder, lookedAt, ahead, WaitingTime.Median(last.Select(r => r.DecidedAt!.Value - r.SentAt)), last.Count, WaitingTime.Nudge(now - round.SentAt));
    }

    /// <summary>Essential comments on a round that are not answered yet.</summary>
    public static Task<int> UnansweredAsync(this LearnDb db, Guid roundId, CancellationToken cancellationToken) =>
        db.MentorReviews.Where(r => r.RoundId == roundId && r.Place == 1).SelectMany(r => r.Comments).CountAsync(c => c.Kind == CommentKind.Essential && c.Answer == null, cancellationToken);
}

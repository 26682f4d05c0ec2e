using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>What a learner is told while a round waits: who has it, since when, and how long reviews really took lately.</summary>
/// <param name="Holder">The mentor who has begun on it; null where nobody has.</param>
/// <param name="LookedAt">A mentor has it in front of them this very moment.</param>
/// <param name="Queue">Where it waits, where nobody has begun on it.</param>
/// <param name="Times">How long reviews really took lately.</param>
/// <param name="Nudge">7 or 14 days have passed; null before.</param>
public sealed record Waiting(DateTimeOffset Since, string? Holder, bool LookedAt, WaitingQueue Queue, ReviewTimes Times, int? Nudge)
{
    /// <summary>Who has it.</summary>
    public string Who => Holder is { } name ? $"{name} has begun to review it" : LookedAt ? "A mentor has it open now" : Queue.Says;

    /// <summary>How long it really took, and for whom.</summary>
    public string Lately => Times switch
    {
        { Median: null } => "Nobody has been reviewed here yet, so nobody can say how long it takes. Mentors aim at five working days.",
        { Own: true } => $"Of the last {Times.Of} reviews by your cohort’s mentors, half took {Times.Said} or less.",
        _ => $"{(Queue.InCohort ? "Your cohort’s mentors have reviewed too little yet to say how long it takes. " : "")}{(Times.Of == 1 ? $"The last review on this site took {Times.Said}." : $"Of the last {Times.Of} reviews on this site, half took {Times.Said} or less.")}",
    };
}

/// <summary>How long reviews took lately.</summary>
/// <param name="Median">The median of the last ones; null where there are none yet.</param>
/// <param name="Of">How many reviews that is of.</param>
/// <param name="Own">They were those of the mentors of the learner's cohorts; else everybody's.</param>
public sealed record ReviewTimes(TimeSpan? Median, int Of, bool Own)
{
    public string Said => WaitingTime.Said(Median ?? TimeSpan.Zero);
}

/// <summary>Where a round waits that nobody has begun on.</summary>
/// <param name="Named">The learner's named mentor, who is here; null for the pool.</param>
/// <param name="InCohort">The learner is in a cohort, whose mentors alone review the work.</param>
/// <param name="Ahead">How many older rounds wait in the same pool.</param>
/// <param name="NoMentor">Nobody can review it: the cohort has no mentor.</param>
public sealed record WaitingQueue(string? Named, bool InCohort, int Ahead, bool NoMentor)
{
    string Pool => InCohort ? "your cohort’s pool" : "the mentors’ pool";

    public string Says => Named is { } name ? $"It waits for {name}, your mentor; after {WaitingTime.HeldDays} days, or while {name} is away, any mentor of your cohort can take it"
        : NoMentor ? "Your cohort has no mentor yet. It waits for the first who comes"
        : Ahead switch
        {
            0 => $"It is the next in {Pool}",
            1 => $"It is in {Pool}; one other came before it",
            _ => $"It is in {Pool}; {Ahead} others came before it",
        };
}

/// <summary>Working out who has what.</summary>
public static class Waits
{
    public static async Task<Waiting> WaitingAsync(this LearnDb db, Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var holder = await db.Holding(now).Where(d => d.RoundId == round.Id && d.Place == 1).OrderByDescending(d => d.SavedAt).ThenBy(d => d.MentorId)
            .Join(db.Users, d => d.MentorId, p => p.Id, (d, p) => p.Name).FirstOrDefaultAsync(cancellationToken);
        var lookedAt = await db.RoundClaims.AnyAsync(c => c.RoundId == round.Id && c.Place == 1 && c.Until > now, cancellationToken);
        var cohorts = await db.CohortMembers.Where(m => m.PersonId == round.PersonId && m.Role == CohortRole.Learner).Select(m => m.CohortId).ToListAsync(cancellationToken);
        return new(round.SentAt, holder, lookedAt, await db.QueueAsync(round, cohorts, now, cancellationToken), await db.TimesAsync(cohorts, cancellationToken), WaitingTime.Nudge(now - round.SentAt));
    }

    // A site may have quick mentors and slow ones: what counts for a learner is how long those take whom he or she can reach, once there are enough of their reviews to say.
    static async Task<ReviewTimes> TimesAsync(this LearnDb db, List<Guid> cohorts, CancellationToken cancellationToken)
    {
        var decided = db.Rounds.Where(r => r.DecidedAt != null);
        var own = cohorts.Count == 0 ? [] : await LastAsync(decided.Where(r => db.MentorReviews.Any(v => v.RoundId == r.Id && v.Place == 1
            && db.CohortMembers.Any(m => m.PersonId == v.MentorId && m.Role == CohortRole.Mentor && cohorts.Contains(m.CohortId)))), cancellationToken);
        var last = own.Count >= WaitingTime.Fewest ? own : await LastAsync(decided, cancellationToken);
        return new(WaitingTime.Median(last), last.Count, own.Count >= WaitingTime.Fewest);
    }

    static async Task<List<TimeSpan>> LastAsync(IQueryable<Round> decided, CancellationToken cancellationToken) =>
        (await decided.OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id).Take(WaitingTime.Last).Select(r => new { r.SentAt, r.DecidedAt }).ToListAsync(cancellationToken)).ConvertAll(r => r.DecidedAt!.Value - r.SentAt);

    static async Task<WaitingQueue> QueueAsync(this LearnDb db, Round round, List<Guid> cohorts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-WaitingTime.HeldDays);
        var byName = await db.ByNameAsync(now, cancellationToken);
        var named = round.SentAt > since
            ? await byName.Where(l => l.PersonId == round.PersonId).OrderBy(l => l.JoinedAt).ThenBy(l => l.CohortId).Join(db.Users, l => l.MentorId, p => p.Id, (_, p) => p.Name).FirstOrDefaultAsync(cancellationToken) : null;
        var none = cohorts.Count == 0;
        var ahead = await db.Rounds.CountAsync(
            r => r.DecidedAt == null && r.Submission < round.Submission && !db.Holding(now).Any(d => d.RoundId == r.Id && d.Place == 1) && !(r.SentAt > since && byName.Any(l => l.PersonId == r.PersonId))
                && (none ? !db.CohortMembers.Any(l => l.PersonId == r.PersonId && l.Role == CohortRole.Learner) : db.CohortMembers.Any(l => l.PersonId == r.PersonId && l.Role == CohortRole.Learner && cohorts.Contains(l.CohortId))),
            cancellationToken);
        var mentored = none || await db.CohortMembers.AnyAsync(m => cohorts.Contains(m.CohortId) && m.Role == CohortRole.Mentor, cancellationToken);
        return new(named, !none, ahead, !mentored);
    }

    /// <summary>Essential comments on a round that are not answered yet.</summary>
    public static Task<int> UnansweredAsync(this LearnDb db, Guid roundId, CancellationToken cancellationToken) =>
        db.MentorReviews.Where(r => r.RoundId == roundId && r.Place == 1).SelectMany(r => r.Comments).CountAsync(c => c.Kind == CommentKind.Essential && c.Answer == null, cancellationToken);
}

using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>What waits in a cohort for one of its mentors, or in its pool: of this cohort's learners alone.</summary>
/// <param name="Learners">Learners by name; for the pool those of nobody who is here.</param>
/// <param name="AwayUntil">The last day away; null while here.</param>
/// <param name="Waiting">Submissions that wait, and that nobody has begun to review.</param>
/// <param name="OldestAt">When the oldest of them was sent; null for none.</param>
/// <param name="Begun">Submissions that the mentor has open or has begun to review.</param>
/// <param name="Reviewed">Reviews that the mentor sent in the last 28 days, second ratings too.</param>
public sealed record Workload(string Name, int Learners, DateOnly? AwayUntil, int Waiting, DateTimeOffset? OldestAt, int Begun, int Reviewed);

/// <summary>Who has how much to do in a cohort: a query for each table, however many learners there are.</summary>
sealed class Workloads
{
    /// <summary>Days back over which reviews are counted.</summary>
    public const int Days = 28;

    readonly ILookup<Guid?, DateTimeOffset> _waiting;
    readonly ILookup<Guid, Guid> _begun;
    readonly Dictionary<Guid, int> _reviewed;

    Workloads(ILookup<Guid?, DateTimeOffset> waiting, ILookup<Guid, Guid> begun, Dictionary<Guid, int> reviewed) => (_waiting, _begun, _reviewed) = (waiting, begun, reviewed);

    /// <param name="mentor">The mentor; null for the pool.</param>
    public Workload Of(Guid? mentor, string name, int learners, DateOnly? awayUntil) => new(
        name, learners, awayUntil, _waiting[mentor].Count(), _waiting[mentor].Order().Select(at => (DateTimeOffset?)at).FirstOrDefault(),
        mentor is { } one ? _begun[one].Count() : 0, mentor is { } id ? _reviewed.GetValueOrDefault(id) : 0);

    public static async Task<Workloads> OfAsync(LearnDb db, Guid cohort, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-Days);
        var learners = db.CohortMembers.Where(m => m.CohortId == cohort && m.Role == CohortRole.Learner).Select(m => m.PersonId);
        var rounds = db.Rounds.Where(r => learners.Contains(r.PersonId));
        var claimed = await db.RoundClaims.Where(c => c.Until > now).Join(rounds, c => c.RoundId, r => r.Id, (c, _) => new { c.RoundId, c.Place, c.MentorId }).ToListAsync(cancellationToken);
        var drafted = await db.Holding(now).Join(rounds, d => d.RoundId, r => r.Id, (d, _) => new { d.RoundId, d.Place, d.MentorId }).ToListAsync(cancellationToken);
        var begun = claimed.Union(drafted).ToList();
        var taken = begun.Where(b => b.Place == 1).Select(b => b.RoundId).ToHashSet();
        var named = (await (await db.ByNameAsync(now, cancellationToken)).Where(l => learners.Contains(l.PersonId)).Select(l => new { l.PersonId, l.MentorId }).Distinct().ToListAsync(cancellationToken)).ToLookup(l => l.PersonId, l => l.MentorId);
        var open = await rounds.Where(r => r.DecidedAt == null).Select(r => new { r.Id, r.PersonId, r.SentAt }).ToListAsync(cancellationToken);
        var waiting = open.Where(r => !taken.Contains(r.Id))
            .SelectMany(r => r.SentAt > now.AddDays(-WaitingTime.HeldDays) && named.Contains(r.PersonId) ? named[r.PersonId].Select(m => (Mentor: m, r.SentAt)) : [(Mentor: (Guid?)null, r.SentAt)]);
        var reviewed = await db.MentorReviews.Where(v => v.MentorId != null && v.SentAt > since && learners.Contains(v.PersonId)).GroupBy(v => v.MentorId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new(waiting.ToLookup(w => w.Mentor, w => w.SentAt), begun.ToLookup(b => b.MentorId, b => b.RoundId), reviewed);
    }
}

using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Who asks about a cohort.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Administrator">Administrators look after who is in any cohort. What its learners do they see as one of its mentors only.</param>
public sealed record Asker(Guid PersonId, bool Administrator);

/// <summary>How far a mentor's sight reaches. Whatever is outside does not exist for the one who asks.</summary>
public static class CohortScope
{
    /// <summary>Cohorts whose people somebody may look after.</summary>
    public static IQueryable<Cohort> LookedAfter(this LearnDb db, Asker asker) =>
        asker.Administrator ? db.Cohorts : db.Cohorts.Where(c => db.CohortMembers.Any(m => m.CohortId == c.Id && m.PersonId == asker.PersonId && m.Role == CohortRole.Mentor));

    /// <summary>Cohorts whose learners' work somebody may see: those in which he or she is a mentor.</summary>
    public static IQueryable<Cohort> Mentored(this LearnDb db, Guid mentor) =>
        db.Cohorts.Where(c => db.CohortMembers.Any(m => m.CohortId == c.Id && m.PersonId == mentor && m.Role == CohortRole.Mentor));

    /// <summary>The learners of a cohort, those who may not sign in left out.</summary>
    public static IQueryable<CohortMember> LearnersOf(this LearnDb db, Guid cohort) =>
        db.CohortMembers.Where(m => m.CohortId == cohort && m.Role == CohortRole.Learner && db.Users.Any(p => p.Id == m.PersonId && p.DisabledAt == null));

    /// <summary>True when both are in one cohort, the one as its mentor and the other as its learner.</summary>
    public static Task<bool> MentorsAsync(this LearnDb db, Guid mentor, Guid learner, CancellationToken cancellationToken) => db.CohortMembers.AnyAsync(
        m => m.PersonId == mentor && m.Role == CohortRole.Mentor && db.CohortMembers.Any(l => l.CohortId == m.CohortId && l.PersonId == learner && l.Role == CohortRole.Learner),
        cancellationToken);

    /// <summary>
    /// Mentors who are away now, each with the last day away. What waits for one of them is in the pool.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, DateOnly>> AwayAsync(this LearnDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var absences = await db.MentorAbsences.AsNoTracking().Join(db.Users, a => a.PersonId, p => p.Id, (a, p) => new { a.PersonId, a.Until, p.TimeZone }).ToListAsync(cancellationToken);
        return absences.Where(a => a.Until >= DateOnly.FromDateTime(now.In(a.TimeZone).DateTime)).ToDictionary(a => a.PersonId, a => a.Until);
    }

    /// <summary>Who looks after a learner now: the named mentor, or null for the pool, where the mentor is away too.</summary>
    public static Guid? InCharge(this CohortMember member, IReadOnlyDictionary<Guid, DateOnly> away) => member.MentorId is { } mentor && !away.ContainsKey(mentor) ? mentor : null;
}

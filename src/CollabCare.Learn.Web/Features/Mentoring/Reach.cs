using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Whose submissions a mentor reviews: those of learners in a cohort that he or she mentors, and of learners in none. Whatever is outside does not exist for the one who asks.</summary>
public static class Reach
{
    /// <summary>What a mentor may see and review; never one's own.</summary>
    public static IQueryable<Round> Reached(this LearnDb db, Guid mentor) => db.Rounds.Where(r => r.PersonId != mentor
        && (!db.CohortMembers.Any(l => l.PersonId == r.PersonId && l.Role == CohortRole.Learner)
            || db.CohortMembers.Any(l => l.PersonId == r.PersonId && l.Role == CohortRole.Learner && db.CohortMembers.Any(m => m.CohortId == l.CohortId && m.PersonId == mentor && m.Role == CohortRole.Mentor))));

    /// <summary>
    /// Rounds that would be rated twice, were there anybody else to do it: every fifth, decided, where no other mentor who could see it is left. The second rating never crosses the edge of a cohort,
    /// so there it is skipped, and nothing waits for it. Once another mentor comes, it is in that one's pool.
    /// </summary>
    public static IQueryable<Round> RatedOnceOnly(this LearnDb db, IQueryable<Round> rounds) => rounds.Where(r => r.DecidedAt != null && r.Submission % ProjectRating.TwiceEvery == 0
        && !db.MentorReviews.Any(v => v.RoundId == r.Id && v.Place == 2)
        && !db.UserRoles.Any(u => db.Roles.Any(role => role.Id == u.RoleId && role.Name == Roles.Mentor)
            && u.UserId != r.PersonId && db.Users.Any(p => p.Id == u.UserId && p.DisabledAt == null) && !db.MentorReviews.Any(v => v.RoundId == r.Id && v.MentorId == u.UserId)
            && (!db.CohortMembers.Any(l => l.PersonId == r.PersonId && l.Role == CohortRole.Learner)
                || db.CohortMembers.Any(l => l.PersonId == r.PersonId && l.Role == CohortRole.Learner && db.CohortMembers.Any(m => m.CohortId == l.CohortId && m.PersonId == u.UserId && m.Role == CohortRole.Mentor)))));

    /// <summary>Drafts that hold their round: saved in the last 28 days, by a mentor whom the learner's cohorts still have.</summary>
    public static IQueryable<ReviewDraft> Holding(this LearnDb db, DateTimeOffset now)
    {
        var since = now.AddDays(-WaitingTime.HeldDays);
        return db.ReviewDrafts.Where(d => d.SavedAt > since && db.Rounds.Any(r => r.Id == d.RoundId
            && (!db.CohortMembers.Any(l => l.PersonId == r.PersonId && l.Role == CohortRole.Learner)
                || db.CohortMembers.Any(l => l.PersonId == r.PersonId && l.Role == CohortRole.Learner && db.CohortMembers.Any(m => m.CohortId == l.CohortId && m.PersonId == d.MentorId && m.Role == CohortRole.Mentor)))));
    }

    /// <summary>Learners whose work waits for a mentor by name, each with that mentor: one who is here, and can review.</summary>
    public static async Task<IQueryable<CohortMember>> ByNameAsync(this LearnDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Guid> away = [.. (await db.AwayAsync(now, cancellationToken)).Keys];
        return db.CohortMembers.Where(l => l.Role == CohortRole.Learner && l.MentorId != null && !away.Contains(l.MentorId.Value)
            && db.CohortMembers.Any(m => m.CohortId == l.CohortId && m.PersonId == l.MentorId && m.Role == CohortRole.Mentor)
            && db.Users.Any(p => p.Id == l.MentorId && p.DisabledAt == null)
            && db.UserRoles.Any(u => u.UserId == l.MentorId && db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.Mentor)));
    }

    /// <summary>What waits for a rating that a mentor could give, with who it is kept for.</summary>
    public static async Task<IQueryable<PoolRound>> PoolAsync(this LearnDb db, Guid mentor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-WaitingTime.HeldDays);
        var (named, holding) = (await db.ByNameAsync(now, cancellationToken), db.Holding(now));
        return
            from r in db.Reached(mentor)
            where r.DecidedAt == null || (r.Submission % ProjectRating.TwiceEvery == 0 && !db.MentorReviews.Any(v => v.RoundId == r.Id && (v.Place == 2 || v.MentorId == mentor)))
            let place = r.DecidedAt == null ? 1 : 2
            let claim = db.RoundClaims.Where(c => c.RoundId == r.Id && c.Place == place && c.Until > now).Select(c => (Guid?)c.MentorId).FirstOrDefault()
            let draft = holding.Where(d => d.RoundId == r.Id && d.Place == place).OrderByDescending(d => d.SavedAt).ThenBy(d => d.MentorId).Select(d => (Guid?)d.MentorId).FirstOrDefault()
            let kept = r.DecidedAt == null && r.SentAt > since
            let own = kept && named.Any(l => l.PersonId == r.PersonId && l.MentorId == mentor)
            orderby place, r.Submission
            select new PoolRound
            {
                Id = r.Id,
                PersonId = r.PersonId,
                Number = r.Number,
                Submission = r.Submission,
                Place = place,
                IsMessage = r.MessageId != null,
                RubricHash = r.RubricHash,
                Since = r.DecidedAt ?? r.SentAt,
                HolderId = claim ?? draft,
                ForMe = own,
                NamedId = !kept || own ? null : named.Where(l => l.PersonId == r.PersonId).OrderBy(l => l.JoinedAt).ThenBy(l => l.CohortId).Select(l => l.MentorId).FirstOrDefault(),
            };
    }
}

/// <summary>A round of the pool, without what was written.</summary>
public sealed class PoolRound
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public int Number { get; init; }
    public int Submission { get; init; }

    /// <summary>1 for the rating that counts, 2 for the second one of every fifth submission.</summary>
    public int Place { get; init; }

    public bool IsMessage { get; init; }
    public required string RubricHash { get; init; }

    /// <summary>When it was sent, or rated once.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The mentor who has it open or has begun on it.</summary>
    public Guid? HolderId { get; init; }

    /// <summary>The reader is the learner's named mentor.</summary>
    public bool ForMe { get; init; }

    /// <summary>Another mentor whom it waits for by name.</summary>
    public Guid? NamedId { get; init; }
}

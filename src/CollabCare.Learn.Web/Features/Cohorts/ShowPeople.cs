using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Shows who is in a cohort, who looks after whom, what is wished, and how more people get in.</summary>
/// <param name="Everybody">All learners at once, for a file.</param>
public sealed record ShowPeople(Asker Asker, Guid Id, int Page, bool Everybody = false) : IQuery<CohortPeople?>
{
    public const int PageSize = 50;
}

public sealed record CohortPeople(
    Guid Id, string Name, DateTimeOffset? LinkUntil, IReadOnlyList<CohortMentor> Mentors, IReadOnlyList<CohortLearner> Learners, int Page, int Pages, int Found, int Pool, IReadOnlyList<OpenWish> Wishes, int Invited)
{
    /// <summary>The join link; shown once.</summary>
    public string? Link { get; init; }

    /// <summary>The field that was refused, and why.</summary>
    public (string Field, string Why)? Refused { get; init; }

    public string Typed { get; init; } = "";
}

/// <param name="Named">Learners who have this mentor by name.</param>
/// <param name="AwayUntil">The last day away; null while here.</param>
public sealed record CohortMentor(Guid Id, string Name, string Email, int Named, DateOnly? AwayUntil)
{
    public DateTimeOffset JoinedAt { get; init; }
}

/// <param name="Mentor">The named mentor's name; null for the pool.</param>
public sealed record CohortLearner(Guid Id, string Name, string Email, DateTimeOffset JoinedAt, Guid? MentorId, string? Mentor, DateOnly? MentorAwayUntil);

/// <param name="Mentor">The mentor who is asked for; null for anybody but the present one.</param>
public sealed record OpenWish(Guid Id, Guid PersonId, string Name, string? Mentor, string Note, DateTimeOffset At);

sealed class ShowPeopleHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowPeople, CohortPeople?>
{
    public async ValueTask<CohortPeople?> Handle(ShowPeople query, CancellationToken cancellationToken)
    {
        if (await db.LookedAfter(query.Asker).AsNoTracking().FirstOrDefaultAsync(c => c.Id == query.Id, cancellationToken) is not { } cohort)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var away = await db.AwayAsync(now, cancellationToken);
        var members = await db.CohortMembers.AsNoTracking().Where(m => m.CohortId == cohort.Id).Join(db.Users, m => m.PersonId, p => p.Id, (m, p) => new { Member = m, p.Name, p.Email }).OrderBy(m => m.Name).ThenBy(m => m.Member.PersonId).ToListAsync(cancellationToken);
        var mentors = members.Where(m => m.Member.Role == CohortRole.Mentor).ToList();
        var learners = members.Where(m => m.Member.Role == CohortRole.Learner).ToList();
        var byId = members.ToDictionary(m => m.Member.PersonId, m => m.Name);
        var pages = Math.Max(1, (learners.Count + ShowPeople.PageSize - 1) / ShowPeople.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var wishes = await db.MentorWishes.AsNoTracking().Where(w => w.CohortId == cohort.Id && w.SettledAt == null).OrderBy(w => w.At).ThenBy(w => w.Id).ToListAsync(cancellationToken);
        DateOnly? AwayOf(Guid? mentor) => mentor is { } m && away.TryGetValue(m, out var until) ? until : null;
        return new(
            cohort.Id, cohort.Name, cohort.JoinExpiresAt > now ? cohort.JoinExpiresAt : null,
            mentors.ConvertAll(m => new CohortMentor(m.Member.PersonId, m.Name, m.Email ?? "", learners.Count(l => l.Member.MentorId == m.Member.PersonId), AwayOf(m.Member.PersonId)) { JoinedAt = m.Member.JoinedAt }),
            [.. (query.Everybody ? learners : learners.Skip((page - 1) * ShowPeople.PageSize).Take(ShowPeople.PageSize)).Select(l => new CohortLearner(
                l.Member.PersonId, l.Name, l.Email ?? "", l.Member.JoinedAt, l.Member.MentorId, l.Member.MentorId is { } m ? byId.GetValueOrDefault(m) : null, AwayOf(l.Member.MentorId)))],
            page, pages, learners.Count, learners.Count(l => l.Member.InCharge(away) is null),
            wishes.ConvertAll(w => new OpenWish(w.Id, w.PersonId, byId.GetValueOrDefault(w.PersonId) ?? "", w.MentorId is { } m ? byId.GetValueOrDefault(m) : null, w.Note, w.At)),
            await db.CohortInvitations.CountAsync(i => i.CohortId == cohort.Id && db.OneTimeLinks.Any(l => l.TokenHash == i.TokenHash && l.UsedAt == null && l.ExpiresAt > now), cancellationToken));
    }
}

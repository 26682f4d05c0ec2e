using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>Shows which learners of a cohort might need a word now, by which rule, and what it goes by.</summary>
/// <param name="Everybody">All of them at once, for a file.</param>
public sealed record ShowAttention(Guid Mentor, Guid Id, int Page, bool Everybody = false) : IQuery<AttentionPage?>
{
    public const int PageSize = 50;
}

public sealed record AttentionPage(Guid Id, string Name, int Learners, IReadOnlyList<AttentionRow> Rows, int Page, int Pages, int Found);

/// <param name="Mentor">The named mentor's name; null for the pool.</param>
public sealed record AttentionRow(Guid Id, string Name, string? Mentor, DateTimeOffset? Last, ImmutableArray<AttentionFlag> Flags);

sealed class ShowAttentionHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowAttention, AttentionPage?>
{
    public async ValueTask<AttentionPage?> Handle(ShowAttention query, CancellationToken cancellationToken)
    {
        if (await db.Mentored(query.Mentor).AsNoTracking().FirstOrDefaultAsync(c => c.Id == query.Id, cancellationToken) is not { } cohort)
        {
            return null;
        }

        var all = await db.LearnersOf(cohort.Id).AsNoTracking().Join(db.Users, m => m.PersonId, p => p.Id, (m, p) => new { m.PersonId, m.JoinedAt, m.MentorId, p.Name }).OrderBy(m => m.Name).ThenBy(m => m.PersonId).ToListAsync(cancellationToken);
        var mentors = await db.CohortMembers.Where(m => m.CohortId == cohort.Id && m.Role == CohortRole.Mentor).Join(db.Users, m => m.PersonId, p => p.Id, (_, p) => new { p.Id, p.Name }).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        var attending = await Attending.OfAsync(db, library, all.ToDictionary(m => m.PersonId, m => m.JoinedAt), cohort.Id, clock.GetUtcNow(), cancellationToken);
        var flagged = all.Where(m => attending[m.PersonId].Flags.Length > 0).OrderByDescending(m => attending[m.PersonId].Flags.Length).ToList();
        var pages = Math.Max(1, (flagged.Count + ShowAttention.PageSize - 1) / ShowAttention.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var shown = query.Everybody ? flagged : [.. flagged.Skip((page - 1) * ShowAttention.PageSize).Take(ShowAttention.PageSize)];
        return new(
            cohort.Id, cohort.Name, all.Count,
            [.. shown.Select(m => new AttentionRow(m.PersonId, m.Name, m.MentorId is { } mentor ? mentors.GetValueOrDefault(mentor) : null, attending[m.PersonId].Last, attending[m.PersonId].Flags))],
            page, pages, flagged.Count);
    }
}

using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Lists the cohorts that somebody looks after, and says whether he or she is away.</summary>
public sealed record ListCohorts(Asker Asker) : IQuery<CohortsPage>;

/// <param name="AwayUntil">The last day on which the asker is away; null while here.</param>
public sealed record CohortsPage(IReadOnlyList<CohortRow> Cohorts, DateOnly? AwayUntil)
{
    /// <summary>What was typed into the form, where it was refused.</summary>
    public string? Name { get; init; }

    public string? Refused { get; init; }
    public string? AwayRefused { get; init; }
}

/// <param name="Pool">Learners without a named mentor, or whose mentor is away.</param>
/// <param name="Mine">Learners whom the asker looks after by name.</param>
/// <param name="Mentors">True when the asker is one of its mentors.</param>
public sealed record CohortRow(Guid Id, string Name, int Learners, int Pool, int Mine, bool Mentors, int Wishes);

sealed class ListCohortsHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ListCohorts, CohortsPage>
{
    public async ValueTask<CohortsPage> Handle(ListCohorts query, CancellationToken cancellationToken)
    {
        var (me, now) = (query.Asker.PersonId, clock.GetUtcNow());
        var away = await db.AwayAsync(now, cancellationToken);
        var cohorts = await db.LookedAfter(query.Asker).AsNoTracking().OrderBy(c => c.Name).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var members = (await db.CohortMembers.AsNoTracking().Where(m => db.LookedAfter(query.Asker).Any(c => c.Id == m.CohortId)).ToListAsync(cancellationToken)).ToLookup(m => m.CohortId);
        var wishes = await db.MentorWishes.Where(w => w.SettledAt == null).GroupBy(w => w.CohortId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(w => w.Key, w => w.Count, cancellationToken);
        return new(
            cohorts.ConvertAll(c =>
            {
                var learners = members[c.Id].Where(m => m.Role == CohortRole.Learner).ToList();
                return new CohortRow(
                    c.Id, c.Name, learners.Count, learners.Count(m => m.InCharge(away) is null), learners.Count(m => m.MentorId == me),
                    members[c.Id].Any(m => m.PersonId == me && m.Role == CohortRole.Mentor), wishes.GetValueOrDefault(c.Id));
            }),
            away.TryGetValue(me, out var until) ? until : null);
    }
}

using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>Shows a cohort to one of its mentors: how far each learner is in each unit, and each strand, page by page.</summary>
/// <param name="Mine">Only learners whom the mentor looks after now: by name, or from the pool.</param>
/// <param name="Everybody">All learners at once, for a file.</param>
public sealed record ShowCohort(Guid Mentor, Guid Id, int Page, bool Mine, bool Everybody = false) : IQuery<CohortPage?>
{
    // Sixty units of sixteen learners stay below 150 kB.
    public const int PageSize = 16;
}

public sealed record CohortPage(
    Guid Id, string Name, bool Mine, int Page, int Pages, int Found, IReadOnlyList<Unit> Units, IReadOnlyList<LearnerRow> Rows, LearnerStates States, ImmutableArray<StrandShare> Strands, IReadOnlyList<Workload> Mentors, Workload Pool, int Wishes, DateTimeOffset Now)
{
    /// <summary>The share of a strand's modules that a learner has passed, in percent.</summary>
    public int PercentOf(Guid person, Strand strand)
    {
        var own = Units.Where(u => u.Strand == strand).ToList();
        return own.Count == 0 ? 0 : 100 * own.Count(u => IsDone(person, u)) / own.Count;
    }

    bool IsDone(Guid person, Unit unit) => States[person, unit.Id].Step >= (unit.HasQuiz ? UnitStep.Passed : UnitStep.Read);
}

/// <param name="Mentor">The named mentor's name; null for the pool.</param>
public sealed record LearnerRow(Guid Id, string Name, string? Mentor, DateTimeOffset? Last);

/// <summary>How a whole cohort stands in a strand.</summary>
/// <param name="Percent">Of all its learners times all the strand's modules with a quiz, the share that is passed, in percent.</param>
public sealed record StrandShare(Strand Strand, int Modules, int Percent);

sealed class ShowCohortHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowCohort, CohortPage?>
{
    public async ValueTask<CohortPage?> Handle(ShowCohort query, CancellationToken cancellationToken)
    {
        if (await db.Mentored(query.Mentor).AsNoTracking().FirstOrDefaultAsync(c => c.Id == query.Id, cancellationToken) is not { } cohort)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var away = await db.AwayAsync(now, cancellationToken);
        var work = await Workloads.OfAsync(db, cohort.Id, now, cancellationToken);
        var all = await db.LearnersOf(cohort.Id).AsNoTracking().Join(db.Users, m => m.PersonId, p => p.Id, (m, p) => new { Member = m, p.Name }).OrderBy(m => m.Name).ThenBy(m => m.Member.PersonId).ToListAsync(cancellationToken);
        var mentors = await db.CohortMembers.Where(m => m.CohortId == cohort.Id && m.Role == CohortRole.Mentor).Join(db.Users, m => m.PersonId, p => p.Id, (_, p) => new { p.Id, p.Name }).OrderBy(m => m.Name).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        var found = query.Mine ? all.Where(m => m.Member.InCharge(away) is var charge && (charge is null || charge == query.Mentor)).ToList() : all;
        var pages = Math.Max(1, (found.Count + ShowCohort.PageSize - 1) / ShowCohort.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var shown = query.Everybody ? found : found.Skip((page - 1) * ShowCohort.PageSize).Take(ShowCohort.PageSize).ToList();
        var units = Unit.All(library);
        var states = await LearnerStates.OfAsync(db, shown.ConvertAll(m => m.Member.PersonId), cancellationToken);
        var names = mentors.ToDictionary(m => m.Id, m => m.Name);
        return new(
            cohort.Id, cohort.Name, query.Mine, page, pages, found.Count, units,
            shown.ConvertAll(m => new LearnerRow(m.Member.PersonId, m.Name, m.Member.MentorId is { } mentor ? names.GetValueOrDefault(mentor) : null, states.LastOf(m.Member.PersonId, units))),
            states, await StrandsAsync(cohort.Id, all.Count, cancellationToken),
            mentors.ConvertAll(m => work.Of(m.Id, m.Name, all.Count(l => l.Member.MentorId == m.Id), away.TryGetValue(m.Id, out var until) ? until : null)),
            work.Of(null, "The pool", all.Count(m => m.Member.InCharge(away) is null), null),
            await db.MentorWishes.CountAsync(w => w.CohortId == cohort.Id && w.SettledAt == null, cancellationToken), now);
    }

    async Task<ImmutableArray<StrandShare>> StrandsAsync(Guid cohort, int learners, CancellationToken cancellationToken)
    {
        var passed = await db.Attempts.Where(a => a.Passed == true && !a.Practice && db.CohortMembers.Any(m => m.CohortId == cohort && m.PersonId == a.PersonId && m.Role == CohortRole.Learner))
            .Select(a => new { a.PersonId, a.ModuleId }).Distinct().GroupBy(a => a.ModuleId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return
        [
            .. Strand.All.Select(strand =>
            {
                var modules = library.Modules.Where(m => m.Strand == strand && m.Quiz is not null).ToList();
                var most = modules.Count * learners;
                return new StrandShare(strand, modules.Count, most == 0 ? 0 : 100 * modules.Sum(m => passed.GetValueOrDefault(m.Id)) / most);
            }),
        ];
    }
}

using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Assignments;

/// <summary>Lists what a cohort is assigned, with how many of its learners have done it, for its mentors.</summary>
public sealed record ListAssignments(Guid Mentor, Guid Cohort) : IQuery<AssignmentsPage?>;

public sealed record AssignmentsPage(Guid Id, string Name, IReadOnlyList<AssignmentRow> Rows, IReadOnlyList<AssignedThing> Things, IReadOnlyList<(Guid Id, string Name)> Learners, DateOnly Today)
{
    public AssignForm Form { get; init; } = new();
    public IReadOnlyList<(string Field, string Why)> Faults { get; init; } = [];
    public Looked? Looked { get; init; }
}

/// <param name="Whom">The one learner's name; null for everybody.</param>
/// <param name="Extended">How many learners have another day.</param>
public sealed record AssignmentRow(Guid Id, AssignedThing Thing, string? Whom, DateOnly DueOn, string Note, string? By, int People, int Done, int Overdue, int Extended);

sealed class ListAssignmentsHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ListAssignments, AssignmentsPage?>
{
    public async ValueTask<AssignmentsPage?> Handle(ListAssignments query, CancellationToken cancellationToken)
    {
        if (await db.Mentored(query.Mentor).AsNoTracking().FirstOrDefaultAsync(c => c.Id == query.Cohort, cancellationToken) is not { } cohort)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var zone = await db.Users.Where(p => p.Id == query.Mentor).Select(p => p.TimeZone).FirstAsync(cancellationToken);
        var learners = await db.LearnersOf(cohort.Id).Join(db.Users, m => m.PersonId, p => p.Id, (_, p) => new { p.Id, p.Name }).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var assigned = (await Assigned.OfAsync(db, library, learners.ConvertAll(l => l.Id), cohort.Id, now, cancellationToken)).ToLookup(a => a.Id);
        var rows = await db.Assignments.AsNoTracking().Where(a => a.CohortId == cohort.Id).OrderBy(a => a.DueOn).ThenBy(a => a.AssignedAt).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        var extended = await db.AssignmentExtensions.Where(e => db.Assignments.Any(a => a.Id == e.AssignmentId && a.CohortId == cohort.Id)).GroupBy(e => e.AssignmentId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var by = rows.Select(r => r.AssignedById).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(p => by.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new(
            cohort.Id, cohort.Name,
            rows.ConvertAll(r =>
            {
                var each = assigned[r.Id].ToList();
                return new AssignmentRow(
                    r.Id, AssignedThing.Of(library, r.Kind, r.TargetId, r.Route), r.PersonId is { } one ? learners.FirstOrDefault(l => l.Id == one)?.Name ?? "–" : null, r.DueOn, r.Note,
                    r.AssignedById is { } mentor ? names.GetValueOrDefault(mentor) : null, each.Count, each.Count(a => a.Done), each.Count(a => a.Overdue), extended.GetValueOrDefault(r.Id));
            }),
            [.. AssignedThing.All(library)], learners.ConvertAll(l => (l.Id, l.Name)), DateOnly.FromDateTime(now.In(zone).DateTime));
    }
}

using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Assignments;

/// <summary>Shows what is assigned to a learner, what is due first at the top.</summary>
public sealed record ShowAssigned(Guid PersonId) : IQuery<IReadOnlyList<Assigned>>;

/// <summary>Something that is assigned to one learner.</summary>
/// <param name="DueOn">Due to the end of this day, by the learner's own clock.</param>
/// <param name="By">Who assigned it; null when the account is gone.</param>
/// <param name="Done">It is done: a module finished, a review passed, a scenario played to an ending, a project signed.</param>
/// <param name="DaysLeft">Days to the day it is due, by the learner's clock: 0 on the day, below after it.</param>
public sealed record Assigned(Guid Id, Guid PersonId, AssignedThing Thing, DateOnly DueOn, string Note, string? By, string Cohort, DateTimeOffset AssignedAt, DateTimeOffset ChangedAt, bool Done, int DaysLeft)
{
    public bool Overdue => !Done && DaysLeft < 0;

    /// <summary>When it is due, as people say it.</summary>
    public string DueInWords => DaysLeft switch
    {
        0 => "due today",
        1 => "due tomorrow",
        -1 => "due yesterday",
        > 1 => $"due on {DueOn.Said()}, in {DaysLeft} days",
        _ => $"due on {DueOn.Said()}, {-DaysLeft} days ago",
    };

    /// <summary>What is assigned to some learners of some cohorts: a query for each table, however many people there are.</summary>
    /// <param name="learners">The learners; those who are no learners of a cohort are assigned nothing.</param>
    /// <param name="cohort">Of this cohort alone; null for every cohort of theirs.</param>
    public static async Task<IReadOnlyList<Assigned>> OfAsync(LearnDb db, Library library, IReadOnlyCollection<Guid> learners, Guid? cohort, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Guid> people = [.. learners];
        var members = await db.CohortMembers.AsNoTracking().Where(m => people.Contains(m.PersonId) && m.Role == CohortRole.Learner && (cohort == null || m.CohortId == cohort))
            .Join(db.Users, m => m.PersonId, p => p.Id, (m, p) => new { m.CohortId, Cohort = m.Cohort!.Name, m.PersonId, p.TimeZone }).ToListAsync(cancellationToken);
        var cohorts = members.Select(m => m.CohortId).Distinct().ToList();
        var assignments = await db.Assignments.AsNoTracking().Where(a => cohorts.Contains(a.CohortId)).ToListAsync(cancellationToken);
        if (assignments.Count == 0)
        {
            return [];
        }

        var extensions = (await db.AssignmentExtensions.AsNoTracking().Where(e => people.Contains(e.PersonId)).ToListAsync(cancellationToken)).ToDictionary(e => (e.AssignmentId, e.PersonId));
        var by = assignments.Select(a => a.AssignedById).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(p => by.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var done = await DoneThings.OfAsync(db, library, people, assignments, now, cancellationToken);
        var byCohort = assignments.ToLookup(a => a.CohortId);
        return
        [
            .. from member in members
               from assignment in byCohort[member.CohortId]
               where assignment.PersonId is null || assignment.PersonId == member.PersonId
               let extension = extensions.GetValueOrDefault((assignment.Id, member.PersonId))
               let due = extension?.DueOn ?? assignment.DueOn
               let today = DateOnly.FromDateTime(now.In(member.TimeZone).DateTime)
               let changed = extension is { } moved && moved.At > assignment.ChangedAt ? moved.At : assignment.ChangedAt
               orderby due, assignment.AssignedAt, assignment.Id
               select new Assigned(
                   assignment.Id, member.PersonId, AssignedThing.Of(library, assignment.Kind, assignment.TargetId, assignment.Route), due, assignment.Note,
                   assignment.AssignedById is { } mentor ? names.GetValueOrDefault(mentor) : null, member.Cohort, assignment.AssignedAt, changed,
                   done.Has(member.PersonId, assignment), due.DayNumber - today.DayNumber),
        ];
    }
}

/// <summary>Which of the things that are assigned are done by whom.</summary>
sealed record DoneThings(HashSet<(Guid, AssignedKind, string)> All)
{
    public bool Has(Guid person, Assignment assignment) => All.Contains((person, assignment.Kind, assignment.TargetId));

    public static async Task<DoneThings> OfAsync(LearnDb db, Library library, List<Guid> people, IReadOnlyCollection<Assignment> assignments, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<string> Targets(params AssignedKind[] kinds) => [.. assignments.Where(a => kinds.Contains(a.Kind)).Select(a => a.TargetId).Distinct()];
        var (modules, quizzes, scenes, projects) = (Targets(AssignedKind.Module), Targets(AssignedKind.Module, AssignedKind.Review), Targets(AssignedKind.Scenario), Targets(AssignedKind.Project));
        var read = modules.Count == 0 ? [] : await db.Readings.Where(r => people.Contains(r.PersonId) && r.DoneAt != null && modules.Contains(r.ModuleId)).Select(r => new { r.PersonId, r.ModuleId }).ToListAsync(cancellationToken);
        var passed = quizzes.Count == 0 ? [] : await db.Attempts.Where(a => people.Contains(a.PersonId) && !a.Practice && a.Passed == true && quizzes.Contains(a.ModuleId)).Select(a => new { a.PersonId, a.ModuleId }).Distinct().ToListAsync(cancellationToken);
        var played = scenes.Count == 0 ? [] : await db.Runs.Where(r => people.Contains(r.PersonId) && !r.Seat && r.EndedAt != null && scenes.Contains(r.ModuleId)).Select(r => new { r.PersonId, r.ModuleId }).Distinct().ToListAsync(cancellationToken);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var signed = projects.Count == 0 ? [] : await db.SignOffs.Where(s => people.Contains(s.PersonId) && s.Kind == SignedKind.Project && s.WithdrawnAt == null && projects.Contains(s.Subject)).Select(s => new { s.PersonId, s.Subject, s.Until }).ToListAsync(cancellationToken);
        var quizPassed = passed.Select(p => (p.PersonId, p.ModuleId)).ToHashSet();
        return new(
        [
            .. read.Where(r => library.Module(r.ModuleId) is not { Quiz: not null } || quizPassed.Contains((r.PersonId, r.ModuleId))).Select(r => (r.PersonId, AssignedKind.Module, r.ModuleId)),
            .. passed.Select(p => (p.PersonId, AssignedKind.Review, p.ModuleId)),
            .. played.Select(p => (p.PersonId, AssignedKind.Scenario, p.ModuleId)),
            .. signed.Where(s => !(s.Until < today)).Select(s => (s.PersonId, AssignedKind.Project, s.Subject)),
        ]);
    }
}

sealed class ShowAssignedHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowAssigned, IReadOnlyList<Assigned>>
{
    public async ValueTask<IReadOnlyList<Assigned>> Handle(ShowAssigned query, CancellationToken cancellationToken) =>
        await Assigned.OfAsync(db, library, [query.PersonId], null, clock.GetUtcNow(), cancellationToken);
}

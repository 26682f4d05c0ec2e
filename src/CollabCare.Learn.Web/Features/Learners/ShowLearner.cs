using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Assignments;
using CollabCare.Learn.Web.Features.Cohorts;
using CollabCare.Learn.Web.Features.Progress;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>Shows everything that mentors see about a learner: to a mentor of a cohort of his or hers, and to the learner just the same.</summary>
/// <param name="Asker">A mentor, or the learner.</param>
public sealed record ShowLearner(Guid Asker, Guid Learner) : IQuery<LearnerPage?>;

/// <param name="ForMentor">A mentor looks, not the learner.</param>
public sealed record LearnerPage(
    Guid Id, string Name, bool ForMentor, IReadOnlyList<(string Cohort, string? Mentor)> Cohorts, DateTimeOffset? Last, ImmutableArray<AttentionFlag> Flags, IReadOnlyList<Assigned> Assigned, Standings Standings,
    IReadOnlyList<SentWork> Works, IReadOnlyList<PlayedScene> Played, IReadOnlyList<CertainMiss> Certain, IReadOnlyList<SignOff> SignOffs, IReadOnlyList<LevelGate> Gates, IReadOnlyList<Unit> Units, DateOnly Today)
{
    public string Address => ForMentor ? $"/learners/{Id}" : "/learners/me";
}

/// <summary>A practice project, or a written task that was sent to the mentors.</summary>
/// <param name="Route">Of a project; null for a written task.</param>
/// <param name="Since">When it came into this state.</param>
public sealed record SentWork(string Title, ProjectRoute? Route, WorkState State, DateTimeOffset Since)
{
    public string Word => State switch { WorkState.InProgress => "in progress", WorkState.Waiting => "waits for a mentor", WorkState.Returned => "returned", _ => "accepted" };
}

/// <summary>A scenario that was played to an ending.</summary>
public sealed record PlayedScene(string Title, DateTimeOffset At, bool Graded);

/// <summary>An answer that was missed though its giver was certain.</summary>
public sealed record CertainMiss(string Title, string Module, DateTimeOffset At);

sealed class ShowLearnerHandler(LearnDb db, Library library, TimeProvider clock, ISender sender) : IQueryHandler<ShowLearner, LearnerPage?>
{
    const int MostMisses = 20;

    public async ValueTask<LearnerPage?> Handle(ShowLearner query, CancellationToken cancellationToken)
    {
        var (own, id, now) = (query.Asker == query.Learner, query.Learner, clock.GetUtcNow());
        if (!own && !await db.MentorsAsync(query.Asker, id, cancellationToken))
        {
            return null;
        }

        // A mentor sees the cohorts that they share; the learner, whose mentors may be of several, sees all of them.
        var person = await db.Users.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.Name, p.CreatedAt, p.TimeZone }).FirstAsync(cancellationToken);
        var cohorts = await db.CohortMembers.AsNoTracking().Where(m => m.PersonId == id && m.Role == CohortRole.Learner && (own || db.CohortMembers.Any(x => x.CohortId == m.CohortId && x.PersonId == query.Asker && x.Role == CohortRole.Mentor)))
            .OrderBy(m => m.JoinedAt).ThenBy(m => m.CohortId).Select(m => new { m.Cohort!.Name, m.CohortId, m.JoinedAt, Mentor = db.Users.Where(p => p.Id == m.MentorId).Select(p => p.Name).FirstOrDefault() }).ToListAsync(cancellationToken);
        var since = cohorts.Count == 0 ? person.CreatedAt : cohorts.Min(c => c.JoinedAt);
        var (flags, last) = (await Attending.OfAsync(db, library, new Dictionary<Guid, DateTimeOffset> { [id] = since }, null, now, cancellationToken))[id];
        var standings = await Standings.OfAsync(db, library, id, now, cancellationToken);
        var works = await sender.Send(new ListWorks(id), cancellationToken);
        var tasks = await db.Rounds.AsNoTracking().Include(r => r.Rubric).Where(r => r.PersonId == id && r.MessageId != null).OrderByDescending(r => r.Submission).ToListAsync(cancellationToken);
        var runs = await db.Runs.AsNoTracking().Where(r => r.PersonId == id && !r.Seat && r.EndedAt != null).OrderByDescending(r => r.EndedAt).ThenByDescending(r => r.Id).Select(r => new { r.ModuleId, r.EndedAt, r.AttemptId }).ToListAsync(cancellationToken);
        var certain = await db.Attempts.Where(a => a.PersonId == id && !a.Practice && a.EndedAt != null).Join(db.AttemptItems.Where(i => i.Missed && i.Certainty == Certainty.Certain), a => a.Id, i => i.AttemptId, (a, i) => new { i.ItemId, a.ModuleId, a.EndedAt, i.AttemptId, i.Position })
            .OrderByDescending(i => i.EndedAt).ThenByDescending(i => i.AttemptId).ThenBy(i => i.Position).Take(MostMisses).ToListAsync(cancellationToken);
        var signOffs = await db.SignOffs.AsNoTracking().Where(s => s.PersonId == id).OrderByDescending(s => s.SignedAt).ThenByDescending(s => s.Id).ToListAsync(cancellationToken);
        var today = DateOnly.FromDateTime(now.In(person.TimeZone).DateTime);
        return new(
            id, person.Name, !own, cohorts.ConvertAll(c => (c.Name, c.Mentor)), last, flags,
            await Assigned.OfAsync(db, library, [id], null, now, cancellationToken), standings,
            [
                .. works.Select(w => new SentWork(w.Project.Title, w.Route, w.State, w.Since)),
                .. tasks.Select(r => new SentWork(Sheet.Read(r.Rubric!).Title, null, Workbook.Works.StateOf(r.Accepted), r.DecidedAt ?? r.SentAt)),
            ],
            runs.ConvertAll(r => new PlayedScene(library.Module(r.ModuleId)?.Scenario?.Title ?? r.ModuleId, r.EndedAt!.Value, r.AttemptId is not null)),
            certain.ConvertAll(c => new CertainMiss(library.AnyItem(c.ItemId)?.Title ?? c.ItemId, library.Module(c.ModuleId)?.Title ?? library.Review(c.ModuleId)?.Title ?? c.ModuleId, c.EndedAt!.Value)),
            signOffs, SignOffs.Gates.Of(standings, library, signOffs, today), Unit.All(library), today);
    }
}

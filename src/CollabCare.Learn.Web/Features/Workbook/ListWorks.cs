using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Lists the projects that a person has begun.</summary>
/// <param name="ProjectId">Only the one of this project; null for all.</param>
public sealed record ListWorks(Guid PersonId, string? ProjectId = null) : IQuery<ImmutableArray<WorkRow>>;

/// <summary>A work in a list.</summary>
/// <param name="Since">When it came into this state.</param>
public sealed record WorkRow(Guid Id, Project Project, ProjectRoute Route, WorkState State, DateTimeOffset Since)
{
    /// <summary>The reminder that is due: 7 or 14 days after it came back; null where none is.</summary>
    public int? Nudge(DateTimeOffset now) => State == WorkState.Returned ? Assessment.Projects.WaitingTime.Nudge(now - Since) : null;
}

public sealed class ListWorksHandler(LearnDb db, Library library) : IQueryHandler<ListWorks, ImmutableArray<WorkRow>>
{
    public async ValueTask<ImmutableArray<WorkRow>> Handle(ListWorks query, CancellationToken cancellationToken)
    {
        var works = await db.Works.AsNoTracking().Where(w => w.PersonId == query.PersonId && (query.ProjectId == null || w.ProjectId == query.ProjectId))
            .Select(w => new { Work = w, Last = w.Rounds.OrderByDescending(r => r.Number).Select(r => new { r.SentAt, r.DecidedAt, r.Accepted }).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return
        [
            .. works.Select(w => library.Project(w.Work.ProjectId) is not { } project ? null : w.Last is { } last
                ? new WorkRow(w.Work.Id, project, w.Work.Route, Works.StateOf(last.Accepted), last.DecidedAt ?? last.SentAt)
                : new(w.Work.Id, project, w.Work.Route, WorkState.InProgress, w.Work.SavedAt)).OfType<WorkRow>().OrderByDescending(r => r.Since).ThenByDescending(r => r.Id),
        ];
    }
}

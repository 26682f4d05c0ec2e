using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin;

/// <summary>Lists what readers reported, open first. Who reported it stays with the report: nobody needs it to mend a page.</summary>
public sealed record ListProblems(int Page, RefusedOutcome? Refused = null) : IQuery<ProblemsPage>
{
    public const int PageSize = 25;
}

/// <summary>An outcome that was refused, and why.</summary>
public sealed record RefusedOutcome(Guid Id, string? Text, string Why, Looked? Looked = null);

/// <summary>One page of the reports.</summary>
public sealed record ProblemsPage(int Page, int Pages, int Open, IReadOnlyList<ProblemReport> Reports, ContentState Content, RefusedOutcome? Refused);

sealed class ListProblemsHandler(LearnDb db, Shelf shelf) : IQueryHandler<ListProblems, ProblemsPage>
{
    public async ValueTask<ProblemsPage> Handle(ListProblems query, CancellationToken cancellationToken)
    {
        var pages = Math.Max(1, (await db.ProblemReports.CountAsync(cancellationToken) + ListProblems.PageSize - 1) / ListProblems.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var reports = await db.ProblemReports.AsNoTracking().OrderBy(r => r.SettledAt != null).ThenByDescending(r => r.At).ThenBy(r => r.Id)
            .Skip((page - 1) * ListProblems.PageSize).Take(ListProblems.PageSize).ToListAsync(cancellationToken);
        return new(page, pages, await db.ProblemReports.CountAsync(r => r.SettledAt == null, cancellationToken), reports, ContentState.Of(shelf), query.Refused);
    }
}

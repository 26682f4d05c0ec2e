using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Shows a work: its steps, its checklist, its parts, and where it stands.</summary>
public sealed record ShowWork(Guid WorkId, Guid PersonId) : IQuery<WorkPage?>;

/// <param name="Waiting">Who has it and how long reviews took lately; null where it is with nobody.</param>
/// <param name="Unanswered">Essential comments of the last round that are not answered yet.</param>
public sealed record WorkPage(OpenWork Open, Waiting? Waiting, int Unanswered, DateTimeOffset Now)
{
    public ImmutableArray<BriefLine> Steps { get; } = Brief.Steps(Open.Project);

    /// <summary>What was wrong with a file; null where nothing was.</summary>
    public string? FileFault { get; init; }
}

public sealed class ShowWorkHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowWork, WorkPage?>
{
    public async ValueTask<WorkPage?> Handle(ShowWork query, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, query.WorkId, query.PersonId, cancellationToken) is not { } open)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var waiting = open.State == WorkState.Waiting ? await db.WaitingAsync(open.Last!, now, cancellationToken) : null;
        var unanswered = open.State == WorkState.Returned ? await db.UnansweredAsync(open.Last!.Id, cancellationToken) : 0;
        return new(open, waiting, unanswered, now);
    }
}

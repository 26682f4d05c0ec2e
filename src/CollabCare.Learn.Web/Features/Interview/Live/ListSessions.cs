using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Shows how to open or join a session, those that somebody is in, and those that are over.</summary>
/// <param name="Code">A code that came with the address.</param>
public sealed record ListSessions(Guid PersonId, string? Code = null) : IQuery<SessionsPage>;

/// <param name="Open">Sessions that go on, and that the person is in.</param>
/// <param name="Over">Those that are over, the last one first.</param>
/// <param name="Code">The code as typed.</param>
public sealed record SessionsPage(ImmutableArray<LiveSession> Open, ImmutableArray<LiveSession> Over, string? Code)
{
    /// <summary>What is wrong with the code.</summary>
    public string? Fault { get; init; }
}

public sealed class ListSessionsHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ListSessions, SessionsPage>
{
    public async ValueTask<SessionsPage> Handle(ListSessions query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.LiveSessions.AsNoTracking().Include(s => s.Seats).Include(s => s.Chairs).AsSplitQuery()
            .Where(s => s.Seats.Any(seat => seat.PersonId == query.PersonId)).OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id).Take(100).ToListAsync(cancellationToken);
        return new(
            [.. sessions.Where(s => s.IsOpenAt(now) && !s.SeatOf(query.PersonId)!.Removed)],
            [.. sessions.Where(s => !s.IsOpenAt(now) && s.Chairs.Count > 0)], query.Code is { Length: <= 20 } code ? code : null);
    }
}

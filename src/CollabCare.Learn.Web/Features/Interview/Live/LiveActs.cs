using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>What came of an act in a session; null where there is no such session for the person.</summary>
/// <param name="Why">Why nothing was done, in a sentence; null where it was, or where somebody else had done it already.</param>
public sealed record Acted(string? Why = null)
{
    public static readonly Acted Done = new();

    public static readonly Acted Over = new("This session is over.");
}

/// <summary>Somebody in a session does something: one transaction, then a word to everybody's browser.</summary>
public sealed class LiveActs(LearnDb db, IHubContext<LiveHub> line, TimeProvider clock)
{
    /// <param name="act">What is done to the session by somebody who is in it. An act that no longer fits changes nothing: a second press, or one that came too late, leads to the page as it stands.</param>
    public async Task<Acted?> DoAsync(Guid person, Guid id, Func<LiveSession, LiveSeat, DateTimeOffset, Task<Acted?>> act, CancellationToken cancellationToken)
    {
        LiveSession? moved = null;
        var done = await db.WriteAsync(
            async () =>
            {
                var now = clock.GetUtcNow();
                var session = await db.FindLiveAsync(id, tracked: true, cancellationToken);
                if (session?.SeatOf(person) is not { IsHere: true } seat)
                {
                    return null;
                }

                if (!session.IsOpenAt(now))
                {
                    return Acted.Over;
                }

                var acted = await act(session, seat, now);
                if (db.ChangeTracker.HasChanges())
                {
                    session.Revision++;
                    await db.SaveChangesAsync(cancellationToken);
                    moved = session;
                }

                return acted;
            },
            cancellationToken);
        if (moved is not null)
        {
            await TellAsync(moved);
        }

        return done;
    }

    /// <inheritdoc cref="DoAsync(Guid, Guid, Func{LiveSession, LiveSeat, DateTimeOffset, Task{Acted}}, CancellationToken)" />
    public Task<Acted?> DoAsync(Guid person, Guid id, Func<LiveSession, LiveSeat, DateTimeOffset, Acted?> act, CancellationToken cancellationToken) =>
        DoAsync(person, id, (session, seat, now) => Task.FromResult(act(session, seat, now)), cancellationToken);

    /// <summary>Tells those who are in a session that it moved. Whoever has left hears nothing more.</summary>
    public Task TellAsync(LiveSession session) =>
        line.Clients.Users(session.Seats.Where(s => s.IsHere).Select(s => $"{s.PersonId}")).SendAsync(LiveHub.Moved, LiveFrame.Of(session, clock.GetUtcNow()));
}

static class FoundSessions
{
    public static async Task<LiveSession?> FindLiveAsync(this LearnDb db, Guid id, bool tracked, CancellationToken cancellationToken)
    {
        var sessions = db.LiveSessions.Include(s => s.Seats).Include(s => s.Chairs).ThenInclude(c => c.Questions).AsSplitQuery();
        var session = await (tracked ? sessions : sessions.AsNoTracking()).FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        session?.Chairs.Sort((a, b) => a.Number.CompareTo(b.Number));
        foreach (var chair in session?.Chairs ?? [])
        {
            chair.Questions.Sort((a, b) => a.Position.CompareTo(b.Position));
        }

        return session;
    }

    /// <summary>Who has rated what in a chair, without a word of how.</summary>
    public static async Task<IReadOnlySet<(Guid Question, Guid Seat)>> GivenAsync(this LearnDb db, LiveChair chair, CancellationToken cancellationToken)
    {
        var questions = chair.Questions.Select(q => q.Id).ToList();
        var given = await db.LiveRatings.Where(r => questions.Contains(r.LiveQuestionId)).Select(r => new { r.LiveQuestionId, r.LiveSeatId }).ToListAsync(cancellationToken);
        return given.Select(g => (g.LiveQuestionId, g.LiveSeatId)).ToHashSet();
    }
}

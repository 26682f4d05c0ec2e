using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Joins a session by its code. Whoever was in it already goes back to the same place.</summary>
public sealed record JoinSession(Guid PersonId, string? Code) : ICommand<JoinOutcome>;

/// <param name="Id">The session; null where there is none to join.</param>
/// <param name="Why">Why not, in a sentence.</param>
public sealed record JoinOutcome(Guid? Id, string? Why = null);

public sealed class JoinSessionHandler(LearnDb db, LiveActs acts, TimeProvider clock) : ICommandHandler<JoinSession, JoinOutcome>
{
    public async ValueTask<JoinOutcome> Handle(JoinSession command, CancellationToken cancellationToken)
    {
        LiveSession? joined = null;
        var outcome = await db.WriteAsync(
            async () =>
            {
                var (result, session) = await JoinAsync(command, cancellationToken);
                joined = session;
                return result;
            },
            cancellationToken);
        if (joined is not null)
        {
            await acts.TellAsync(joined);
        }

        return outcome;
    }

    async Task<(JoinOutcome Outcome, LiveSession? Joined)> JoinAsync(JoinSession command, CancellationToken cancellationToken)
    {
        var (code, now) = (Codes.Plain(command.Code), clock.GetUtcNow());
        if (code.Length == 0)
        {
            return (new(null, "Write the code that you were given: six letters"), null);
        }

        var id = await db.LiveSessions.Where(s => s.Code == code).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
        var session = id is { } found ? await db.FindLiveAsync(found, tracked: true, cancellationToken) : null;
        if (session?.IsOpenAt(now) != true)
        {
            return (new(null, "No session that goes on has this code. Look at the letters again, or ask for the code of today"), null);
        }

        var seat = session.SeatOf(command.PersonId);
        if (seat is { IsHere: true })
        {
            return (new(session.Id), null);
        }

        if (seat is { Removed: true })
        {
            return (new(null, "The host of this session has taken your place away. Talk to them, or open a session of your own"), null);
        }

        if (session.Seats.Count(s => s.IsHere) >= LiveSession.MostSeats)
        {
            return (new(null, $"This session is full: {LiveSession.MostSeats} people are in it"), null);
        }

        if (seat is null)
        {
            var extra = await db.Users.Where(p => p.Id == command.PersonId).Select(p => p.ExtraTimePercent).SingleAsync(cancellationToken);
            seat = new LiveSeat { PersonId = command.PersonId, Role = LiveRole.Observer, ExtraTimePercent = extra, JoinedAt = now, LiveSessionId = session.Id };
            db.LiveSeats.Add(seat);
            seat.Role = Free(session, seat);
        }
        else
        {
            seat.LeftAt = null;
            seat.Role = session.IsFree(seat.Role, seat) ? seat.Role : LiveRole.Observer;
        }

        session.Revision++;
        await db.SaveChangesAsync(cancellationToken);
        return (new(session.Id), session);
    }

    // The place that is missing first: an empty candidate's, then a rater's; while a chair goes on, one watches.
    static LiveRole Free(LiveSession session, LiveSeat seat) => session.Chair is not null ? LiveRole.Observer
        : session.IsFree(LiveRole.Candidate, seat) ? LiveRole.Candidate
        : session.IsFree(LiveRole.Rater, seat) ? LiveRole.Rater : LiveRole.Observer;
}

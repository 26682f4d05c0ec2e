using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Leaves a session. The code leads back.</summary>
public sealed record LeaveSession(Guid PersonId, Guid Id) : ICommand<Acted?>;

/// <summary>The host takes somebody's place away. The code does not lead back.</summary>
public sealed record RemoveSeat(Guid PersonId, Guid Id, Guid Seat) : ICommand<Acted?>;

/// <summary>The host ends a session for everybody.</summary>
public sealed record EndLive(Guid PersonId, Guid Id) : ICommand<Acted?>;

public sealed class LeaveSessionHandler(LiveActs acts) : ICommandHandler<LeaveSession, Acted?>
{
    public async ValueTask<Acted?> Handle(LeaveSession command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        (session, seat, now) =>
        {
            seat.LeftAt = now;

            // Whoever opened it may open another one now; somebody else who is here is host.
            session.PersonId = session.PersonId == command.PersonId ? null : session.PersonId;
            session.EndedAt = session.Seats.Exists(s => s.IsHere) ? null : now;
            return Acted.Done;
        },
        cancellationToken);
}

public sealed class RemoveSeatHandler(LiveActs acts) : ICommandHandler<RemoveSeat, Acted?>
{
    public async ValueTask<Acted?> Handle(RemoveSeat command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        (session, seat, now) =>
        {
            if (session.Host != seat)
            {
                return new("Only the host takes a place away.");
            }

            if (session.Seats.Find(s => s.Id == command.Seat) is { IsHere: true } other && other != seat)
            {
                (other.LeftAt, other.Removed) = (now, true);
            }

            return Acted.Done;
        },
        cancellationToken);
}

public sealed class EndLiveHandler(LiveActs acts) : ICommandHandler<EndLive, Acted?>
{
    public async ValueTask<Acted?> Handle(EndLive command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        (session, seat, now) =>
        {
            if (session.Host != seat)
            {
                return new("Only the host ends the session. You can leave it.");
            }

            session.EndedAt = now;
            return Acted.Done;
        },
        cancellationToken);
}

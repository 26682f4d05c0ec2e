using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Accepts a time that somebody else proposed.</summary>
/// <param name="Round">The number of the proposal.</param>
/// <param name="Position">The place of the time in it.</param>
public sealed record AcceptTime(Guid PersonId, Guid Id, int Round, int Position) : ICommand<AcceptOutcome>;

public abstract record AcceptOutcome
{
    public sealed record Agreed(DateTimeOffset At) : AcceptOutcome;

    /// <summary>Somebody else accepted another time before.</summary>
    public sealed record Sooner(DateTimeOffset At) : AcceptOutcome;

    /// <summary>It cannot be accepted, for a reason.</summary>
    public sealed record Refused(string Why) : AcceptOutcome;

    public sealed record NoSuchMeeting : AcceptOutcome;
}

/// <summary>Keeps the time that was agreed, where somebody asked to move it, or takes one's own proposal to move it back.</summary>
public sealed record KeepTime(Guid PersonId, Guid Id) : ICommand<bool>;

/// <summary>Says that one comes to what was agreed.</summary>
public sealed record Come(Guid PersonId, Guid Id) : ICommand<bool>;

/// <summary>One proposal is answered once: whoever accepts a moment later learns what was agreed.</summary>
public sealed class AcceptTimeHandler(LearnDb db, TimeProvider clock) : ICommandHandler<AcceptTime, AcceptOutcome>
{
    public async ValueTask<AcceptOutcome> Handle(AcceptTime command, CancellationToken cancellationToken) => await db.WriteAsync(() => AcceptAsync(command, cancellationToken), cancellationToken);

    async Task<AcceptOutcome> AcceptAsync(AcceptTime command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken) is not { } meeting)
        {
            return new AcceptOutcome.NoSuchMeeting();
        }

        var time = meeting.Times.Find(t => t.Round == command.Round && t.Position == command.Position);
        if (meeting.CancelledAt is not null || time is null)
        {
            return new AcceptOutcome.Refused("This time cannot be accepted any more.");
        }

        if (meeting.OpenRound != command.Round)
        {
            return meeting.StartsAt is not { } agreed ? new AcceptOutcome.Refused("Other times have been proposed since. Look at those below.")
                : agreed == time.StartsAt ? new AcceptOutcome.Agreed(agreed) : new AcceptOutcome.Sooner(agreed);
        }

        if (time.PersonId == command.PersonId)
        {
            return new AcceptOutcome.Refused("You proposed these times yourself; somebody else accepts one.");
        }

        if (time.StartsAt <= now)
        {
            return new AcceptOutcome.Refused("This time is over. Accept another one, or propose others.");
        }

        await AgreeAsync(meeting, time, command.PersonId, now, cancellationToken);
        return new AcceptOutcome.Agreed(time.StartsAt);
    }

    async Task AgreeAsync(Meeting meeting, MeetingTime time, Guid person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        (meeting.StartsAt, meeting.OpenRound) = (time.StartsAt, null);
        meeting.Sequence++;
        foreach (var seat in meeting.Taken)
        {
            seat.State = seat.PersonId == person || seat.PersonId == time.PersonId ? SeatState.Coming : SeatState.Invited;
        }

        db.Tell(meeting, person, MeetingChangeKind.Accepted, now, startsAt: time.StartsAt);
        await db.SaveChangesAsync(cancellationToken);
    }
}

public sealed class KeepTimeHandler(LearnDb db, TimeProvider clock) : ICommandHandler<KeepTime, bool>
{
    public async ValueTask<bool> Handle(KeepTime command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken) is not { CancelledAt: null, StartsAt: { } agreed } meeting)
            {
                return false;
            }

            if (meeting.OpenRound is not null)
            {
                meeting.OpenRound = null;
                db.Tell(meeting, command.PersonId, MeetingChangeKind.Kept, clock.GetUtcNow(), startsAt: agreed);
                await db.SaveChangesAsync(cancellationToken);
            }

            return true;
        },
        cancellationToken);
}

public sealed class ComeHandler(LearnDb db, TimeProvider clock) : ICommandHandler<Come, bool>
{
    public async ValueTask<bool> Handle(Come command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken) is not { CancelledAt: null, StartsAt: not null } meeting)
            {
                return false;
            }

            if (meeting.SeatOf(command.PersonId)! is { State: SeatState.Invited } seat)
            {
                seat.State = SeatState.Coming;
                db.Tell(meeting, command.PersonId, MeetingChangeKind.Comes, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
            }

            return true;
        },
        cancellationToken);
}

using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using Mediator;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Takes no part, with a reason: that cancels a pair, and a panel where it is whoever proposed it; anybody else leaves a panel.</summary>
public sealed record CancelMeeting(Guid PersonId, Guid Id, ReasonForm Form) : ICommand<CancelledMeeting>;

/// <param name="Faults">What is wrong; null where there is no such meeting.</param>
/// <param name="Left">True where the meeting goes on without this person.</param>
public sealed record CancelledMeeting(Faults? Faults, bool Left = false);

public sealed class CancelMeetingHandler(LearnDb db, TimeProvider clock) : ICommandHandler<CancelMeeting, CancelledMeeting>
{
    public async ValueTask<CancelledMeeting> Handle(CancelMeeting command, CancellationToken cancellationToken) => await db.WriteAsync(() => CancelAsync(command, cancellationToken), cancellationToken);

    async Task<CancelledMeeting> CancelAsync(CancelMeeting command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken) is not { } meeting)
        {
            return new(null);
        }

        if (meeting.CancelledAt is not null || meeting.IsPast(now))
        {
            return new(Faults.None);
        }

        if (command.Form.Faults is { Any: true } faults)
        {
            return new(faults);
        }

        var (reason, ends) = (command.Form.Reason!.Trim(), meeting.EndsWith(command.PersonId));
        if (ends)
        {
            (meeting.CancelledAt, meeting.OpenRound, meeting.TokenHash, meeting.LinkExpiresAt) = (now, null, null, null);
            meeting.Sequence++;
        }
        else
        {
            meeting.SeatOf(command.PersonId)!.State = SeatState.Left;
            meeting.OpenRound = meeting.AskedBy == command.PersonId && meeting.StartsAt is not null ? null : meeting.OpenRound;
        }

        meeting.Invented |= command.Form.Looked.Found;
        db.Tell(meeting, command.PersonId, ends ? MeetingChangeKind.Cancelled : MeetingChangeKind.Left, now, words: reason);
        await db.SaveChangesAsync(cancellationToken);
        return new(Faults.None, !ends);
    }
}

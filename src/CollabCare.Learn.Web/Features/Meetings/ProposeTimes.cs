using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using Mediator;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Proposes other times. What was agreed stays until somebody else accepts one of them.</summary>
/// <param name="Zone">IANA name of the zone whose clock the times are by.</param>
public sealed record ProposeTimes(Guid PersonId, Guid Id, IReadOnlyList<string?> Times, string Zone) : ICommand<Faults?>;

public sealed class ProposeTimesHandler(LearnDb db, TimeProvider clock) : ICommandHandler<ProposeTimes, Faults?>
{
    /// <summary>How often times are proposed for one meeting.</summary>
    public const int MostRounds = 20;

    public async ValueTask<Faults?> Handle(ProposeTimes command, CancellationToken cancellationToken) => await db.WriteAsync(() => ProposeAsync(command, cancellationToken), cancellationToken);

    async Task<Faults?> ProposeAsync(ProposeTimes command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken) is not { } meeting)
        {
            return null;
        }

        if (meeting.CancelledAt is not null || meeting.IsPast(now))
        {
            return new(("Times", "This practice is over or cancelled. Propose a new one"));
        }

        var round = meeting.Times.Select(t => t.Round).DefaultIfEmpty().Max() + 1;
        var (times, fault) = ProposedTimes.Read(command.Times, command.Zone, now);
        if (fault is not null || round > MostRounds)
        {
            return new(("Times", fault ?? "Times have been proposed twenty times. Talk to each other, and begin a new practice"));
        }

        meeting.OpenRound = round;
        meeting.Times.AddRange(times.Select((time, at) => new MeetingTime { MeetingId = meeting.Id, Round = round, Position = at + 1, PersonId = command.PersonId, StartsAt = time }));
        db.Tell(meeting, command.PersonId, MeetingChangeKind.Proposed, now, round);
        await db.SaveChangesAsync(cancellationToken);
        return Faults.None;
    }
}

using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Says after the time whether a practice came about. Everybody of it sees who said what; nothing is counted.</summary>
public sealed record SayWhetherItHappened(Guid PersonId, Guid Id, bool Happened) : ICommand<bool>;

public sealed class SayWhetherItHappenedHandler(LearnDb db, TimeProvider clock) : ICommandHandler<SayWhetherItHappened, bool>
{
    public async ValueTask<bool> Handle(SayWhetherItHappened command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken) is not { } meeting || !meeting.IsPast(clock.GetUtcNow()))
            {
                return false;
            }

            meeting.SeatOf(command.PersonId)!.Happened = command.Happened;
            await db.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}

using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings.Afternoons;

/// <summary>Notes who was there, on an afternoon that one opened and that has begun. Everybody of it sees that; nothing is counted.</summary>
/// <param name="There">Those who were; nobody where it did not come about.</param>
public sealed record NoteAttendance(Guid PersonId, Guid Id, IReadOnlyCollection<Guid> There) : ICommand<bool>;

public sealed class NoteAttendanceHandler(LearnDb db, TimeProvider clock) : ICommandHandler<NoteAttendance, bool>
{
    public async ValueTask<bool> Handle(NoteAttendance command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.Afternoons.Include(a => a.Seats).FirstOrDefaultAsync(a => a.Id == command.Id && a.PersonId == command.PersonId, cancellationToken) is not { } afternoon || !afternoon.HasBegun(clock.GetUtcNow()))
            {
                return false;
            }

            foreach (var seat in afternoon.Seats)
            {
                seat.Came = command.There.Contains(seat.PersonId);
            }

            await db.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}

using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Takes a place for the next chair.</summary>
/// <param name="ExtraTime">By how much the times are longer when this person answers, in percent.</param>
public sealed record TakeSeat(Guid PersonId, Guid Id, LiveRole Role, int ExtraTime) : ICommand<Acted?>;

/// <summary>Changes candidate and rater for the next chair.</summary>
/// <param name="With">The rater who is to answer.</param>
public sealed record SwapRoles(Guid PersonId, Guid Id, Guid With) : ICommand<Acted?>;

public sealed class TakeSeatHandler(LiveActs acts) : ICommandHandler<TakeSeat, Acted?>
{
    public async ValueTask<Acted?> Handle(TakeSeat command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        (session, seat, _) =>
        {
            if (session.Chair is not null)
            {
                return new("While a chair goes on, everybody stays where they sit.");
            }

            if (!Enum.IsDefined(command.Role) || !session.IsFree(command.Role, seat))
            {
                return new(command.Role == LiveRole.Candidate ? "Somebody else is the candidate already. They can take another place, or you change chairs afterwards."
                    : session.MostRaters == 1 ? "A pair has one rater, and somebody is. Watch, or ask them to change." : $"A panel has {session.MostRaters} raters at most. Watch, or ask one of them to change.");
            }

            (seat.Role, seat.ExtraTimePercent) = (command.Role, Math.Clamp(command.ExtraTime, 0, Mock.MostExtraTime));
            return Acted.Done;
        },
        cancellationToken);
}

public sealed class SwapRolesHandler(LearnDb db, LiveActs acts) : ICommandHandler<SwapRoles, Acted?>
{
    public async ValueTask<Acted?> Handle(SwapRoles command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        async (session, _, _) =>
        {
            var rater = session.Seats.Find(s => s.Id == command.With && s is { IsHere: true, Role: LiveRole.Rater });
            if (session.Chair is not null || rater is null)
            {
                // Changed already, by whoever pressed first.
                return Acted.Done;
            }

            // One candidate at a time holds at every moment, so the old one gets up first.
            if (session.Seats.Find(s => s is { IsHere: true, Role: LiveRole.Candidate }) is { } candidate)
            {
                candidate.Role = LiveRole.Observer;
                await db.SaveChangesAsync(cancellationToken);
                rater.Role = LiveRole.Candidate;
                await db.SaveChangesAsync(cancellationToken);
                candidate.Role = LiveRole.Rater;
            }
            else
            {
                rater.Role = LiveRole.Candidate;
            }

            return Acted.Done;
        },
        cancellationToken);
}

static class Places
{
    /// <summary>True where a role can be taken by somebody, who may hold it already.</summary>
    public static bool IsFree(this LiveSession session, LiveRole role, LiveSeat by)
    {
        var others = session.Seats.Count(s => s.Id != by.Id && s.IsHere && s.Role == role);
        return role switch { LiveRole.Candidate => others == 0, LiveRole.Rater => others < session.MostRaters, _ => true };
    }
}

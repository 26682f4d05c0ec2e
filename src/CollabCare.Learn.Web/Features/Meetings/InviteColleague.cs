using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Invites one more person to a practice that one proposed, by the exact address of the account.</summary>
public sealed record InviteColleague(Guid PersonId, Guid Id, string? Email) : ICommand<Faults?>;

public sealed class InviteColleagueHandler(LearnDb db, ILookupNormalizer names, TimeProvider clock) : ICommandHandler<InviteColleague, Faults?>
{
    public async ValueTask<Faults?> Handle(InviteColleague command, CancellationToken cancellationToken) => await db.WriteAsync(() => InviteAsync(command, cancellationToken), cancellationToken);

    async Task<Faults?> InviteAsync(InviteColleague command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken) is not { } meeting || meeting.PersonId != command.PersonId)
        {
            return null;
        }

        if (meeting.CancelledAt is not null || meeting.IsPast(now) || meeting.Taken.Count() >= meeting.MostSeats)
        {
            return new(("Email", "There is no seat left"));
        }

        var (guest, refused) = await db.GuestAsync(names, command.PersonId, command.Email, cancellationToken);
        if (guest is not { } invited)
        {
            return new(("Email", refused!));
        }

        if (meeting.SeatOf(invited) is not null)
        {
            return new(("Email", "This person is invited already"));
        }

        meeting.Sit(invited);
        db.Tell(meeting, invited, MeetingChangeKind.Invited, now);
        await db.SaveChangesAsync(cancellationToken);
        return Faults.None;
    }
}

static class Guests
{
    /// <summary>Finds who has an address: the exact one, so that nobody can look around.</summary>
    /// <returns>The person, or why not.</returns>
    public static async Task<(Guid? Person, string? Refused)> GuestAsync(this LearnDb db, ILookupNormalizer names, Guid me, string? email, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            return (null, "Write the e-mail address of the person’s account");
        }

        var normal = names.NormalizeEmail(email.Trim());
        var guest = await db.Users.Where(p => p.NormalizedEmail == normal && p.DisabledAt == null).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);
        return guest is null ? (null, "No account has this address. Ask the person which one they sign in with, or hand over a link instead")
            : guest == me ? (null, "This is your own address; write the other person’s") : (guest, null);
    }

    /// <summary>Gives somebody a seat, anew where they had left.</summary>
    public static void Sit(this Meeting meeting, Guid person)
    {
        if (meeting.Seats.Find(s => s.PersonId == person) is { } before)
        {
            before.State = SeatState.Invited;
        }
        else
        {
            meeting.Seats.Add(new() { MeetingId = meeting.Id, PersonId = person });
        }
    }
}

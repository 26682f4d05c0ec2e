using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Proposes a practice: to somebody by the exact address of the account, or to whoever gets the link.</summary>
/// <param name="Zone">IANA name of the zone whose clock the times are by.</param>
public sealed record ProposeMeeting(Guid PersonId, MeetingForm Form, string Zone) : ICommand<ProposedMeeting>;

/// <param name="Id">The meeting; null where something is wrong.</param>
/// <param name="Token">The token of its link, told once; null where somebody was invited by an address.</param>
public sealed record ProposedMeeting(Guid? Id, string? Token, Faults Faults);

public sealed class ProposeMeetingHandler(LearnDb db, ILookupNormalizer names, TimeProvider clock) : ICommandHandler<ProposeMeeting, ProposedMeeting>
{
    /// <summary>How many meetings of one's own may be ahead or without an answer.</summary>
    public const int MostOpen = 30;

    public async ValueTask<ProposedMeeting> Handle(ProposeMeeting command, CancellationToken cancellationToken) => await db.WriteAsync(() => ProposeAsync(command, cancellationToken), cancellationToken);

    async Task<ProposedMeeting> ProposeAsync(ProposeMeeting command, CancellationToken cancellationToken)
    {
        var (form, now) = (command.Form, clock.GetUtcNow());
        var (times, wrong) = ProposedTimes.Read(form.Times, command.Zone, now);
        var (guest, refused) = string.IsNullOrWhiteSpace(form.Email) ? (null, null) : await db.GuestAsync(names, command.PersonId, form.Email, cancellationToken);
        (string, string)[] faults =
        [
            .. form.Look(), .. wrong is null ? Array.Empty<(string, string)>() : [("Times", wrong)], .. refused is null ? Array.Empty<(string, string)>() : [("Email", refused)],
        ];
        if (faults.Length == 0 && await db.Meetings.CountAsync(m => m.PersonId == command.PersonId && m.CancelledAt == null && (m.StartsAt == null || m.StartsAt > now), cancellationToken) >= MostOpen)
        {
            faults = [("", "Thirty practices are open already. Cancel one that will not come about")];
        }

        if (faults.Length > 0)
        {
            return new(null, null, new(faults));
        }

        var meeting = new Meeting
        {
            PersonId = command.PersonId,
            Format = form.Format,
            Place = (form.Place ?? "").Trim(),
            Note = (form.Note ?? "").Trim().ReplaceLineEndings("\n"),
            Invented = form.Looked.Found && form.Invented,
            OpenRound = 1,
            CreatedAt = now,
        };
        meeting.Seats.Add(new() { PersonId = command.PersonId, State = SeatState.Coming });
        meeting.Times.AddRange(times.Select((time, at) => new MeetingTime { Round = 1, Position = at + 1, PersonId = command.PersonId, StartsAt = time }));
        db.Meetings.Add(meeting);
        db.Tell(meeting, command.PersonId, MeetingChangeKind.Proposed, now, round: 1);
        string? token = null;
        if (guest is { } invited)
        {
            meeting.Seats.Add(new() { PersonId = invited });
            db.Tell(meeting, invited, MeetingChangeKind.Invited, now);
        }
        else
        {
            (token, meeting.TokenHash) = Tokens.Make();
            meeting.LinkExpiresAt = now + MakeLinkHandler.Life;
        }

        await db.SaveChangesAsync(cancellationToken);
        return new(meeting.Id, token, Faults.None);
    }
}

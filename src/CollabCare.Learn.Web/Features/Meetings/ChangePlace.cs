using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Writing;
using Mediator;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Says where an agreed practice is, or that it is somewhere else. Either of a pair may, and whoever proposed a panel; the others get a notice, and their calendars a new file.</summary>
public sealed record ChangePlace(Guid PersonId, Guid Id, PlaceForm Form) : ICommand<Faults?>;

/// <summary>A place, as it is typed.</summary>
public sealed class PlaceForm
{
    public string? Place { get; set; }

    public bool Invented { get; set; }

    public Looked Looked => Looked.At(Invented, ("Place", "Where", Places.Words(Place)));

    public Faults Faults => Place?.Trim().Length > Meeting.MostPlace ? new(("Place", "Write 200 characters or fewer")) : Looked is { Stops: true } looked ? new(("Place", looked.Sentence)) : Faults.None;
}

public sealed class ChangePlaceHandler(LearnDb db, TimeProvider clock) : ICommandHandler<ChangePlace, Faults?>
{
    public async ValueTask<Faults?> Handle(ChangePlace command, CancellationToken cancellationToken) => await db.WriteAsync(() => ChangeAsync(command, cancellationToken), cancellationToken);

    async Task<Faults?> ChangeAsync(ChangePlace command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var meeting = await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken);
        if (meeting is not { CancelledAt: null, StartsAt: not null } || meeting.IsPast(now) || !meeting.EndsWith(command.PersonId))
        {
            return null;
        }

        if (command.Form.Faults is { Any: true } faults)
        {
            return faults;
        }

        var place = (command.Form.Place ?? "").Trim();
        if (place == meeting.Place)
        {
            return Faults.None;
        }

        meeting.Place = place;
        meeting.Sequence++;
        meeting.Invented |= command.Form.Looked.Found;
        db.Tell(meeting, command.PersonId, MeetingChangeKind.Placed, now, words: place);
        await db.TellAsync(
            [.. meeting.Taken.Select(s => s.PersonId).Where(p => p != command.PersonId)], NoticeKind.Practice, $"place:{meeting.Id}:{meeting.Sequence}",
            place.Length > 0 ? $"Your interview practice is here now: {place}. A calendar that has it takes the new file." : "Where your interview practice is has been taken away. It is to be said anew.",
            $"/interview/meetings/{meeting.Id}", now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Faults.None;
    }
}

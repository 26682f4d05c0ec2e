using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Lists the practices and afternoons that somebody is with.</summary>
public sealed record ListMeetings(Guid PersonId) : IQuery<MeetingsPage>;

/// <param name="Asking">Those that wait for this person's answer.</param>
/// <param name="Agreed">Those that are agreed and ahead, the next one first.</param>
/// <param name="Waiting">Those that wait for somebody else.</param>
/// <param name="Past">Those that are over or cancelled, the last one first.</param>
/// <param name="Afternoons">Afternoons that one opened or practises on, ahead first.</param>
public sealed record MeetingsPage(
    ImmutableArray<ListedMeeting> Asking, ImmutableArray<ListedMeeting> Agreed, ImmutableArray<ListedMeeting> Waiting, ImmutableArray<ListedMeeting> Past, ImmutableArray<Afternoon> Afternoons, DateTimeOffset Now)
{
    public bool IsEmpty => Asking.IsEmpty && Agreed.IsEmpty && Waiting.IsEmpty && Past.IsEmpty && Afternoons.IsEmpty;
}

/// <param name="Meeting">The meeting.</param>
/// <param name="With">The others' names; empty where nobody has joined yet.</param>
/// <param name="Asks">What this person is asked, in a sentence; null for nothing.</param>
public sealed record ListedMeeting(Meeting Meeting, string With, string? Asks)
{
    public string Title => (Meeting.Format, With.Length) switch
    {
        (MeetingFormat.Pair, > 0) => $"In a pair with {With}",
        (MeetingFormat.Pair, _) => "In a pair",
        (_, > 0) => $"A panel with {With}",
        _ => "A panel",
    };
}

public sealed class ListMeetingsHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ListMeetings, MeetingsPage>
{
    public async ValueTask<MeetingsPage> Handle(ListMeetings query, CancellationToken cancellationToken)
    {
        var (me, now) = (query.PersonId, clock.GetUtcNow());
        var listed = await db.ListAsync(me, now, cancellationToken);
        var afternoons = await db.Afternoons.Include(a => a.Seats).AsNoTracking().Where(a => a.PersonId == me || a.Seats.Any(s => s.PersonId == me)).ToListAsync(cancellationToken);
        var open = listed.Where(m => m.Meeting.CancelledAt is null && !m.Meeting.IsPast(now)).ToList();
        return new(
            [.. open.Where(m => m.Asks is not null)],
            [.. open.Where(m => m is { Asks: null, Meeting.StartsAt: not null }).OrderBy(m => m.Meeting.StartsAt).ThenBy(m => m.Meeting.Id)],
            [.. open.Where(m => m is { Asks: null, Meeting.StartsAt: null }).OrderByDescending(m => m.Meeting.ChangedAt).ThenByDescending(m => m.Meeting.Id)],
            [.. listed.Except(open).OrderByDescending(m => m.Meeting.StartsAt ?? m.Meeting.ChangedAt).ThenByDescending(m => m.Meeting.Id)],
            [.. afternoons.OrderBy(a => a.StartsAt < now).ThenBy(a => a.StartsAt < now ? -a.StartsAt.ToUnixTimeSeconds() : a.StartsAt.ToUnixTimeSeconds()).ThenBy(a => a.Id)], now);
    }
}

static class ListedMeetings
{
    /// <summary>The meetings of a person, each with what it asks of this person.</summary>
    public static async Task<List<ListedMeeting>> ListAsync(this LearnDb db, Guid me, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var meetings = await db.Meetings.Include(m => m.Seats).Include(m => m.Times).AsNoTracking().AsSplitQuery()
            .Where(m => m.Seats.Any(s => s.PersonId == me && s.State != SeatState.Left)).ToListAsync(cancellationToken);
        var people = meetings.SelectMany(m => m.Seats).Select(s => s.PersonId).Distinct().ToList();
        var names = await db.Users.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. meetings.Select(m => new ListedMeeting(m, string.Join(", ", m.Taken.Where(s => s.PersonId != me).Select(s => names.GetValueOrDefault(s.PersonId, "somebody"))), Asks(m, me, now)))];
    }

    static string? Asks(Meeting meeting, Guid me, DateTimeOffset now)
    {
        if (meeting.CancelledAt is not null)
        {
            return null;
        }

        var seat = meeting.SeatOf(me)!;
        if (meeting.IsPast(now))
        {
            return seat.Happened is null && meeting.StartsAt > now.AddDays(-14) ? "Did it come about?" : null;
        }

        return meeting.AskedBy is { } asker && asker != me ? meeting.StartsAt is null ? "Choose one of the times" : "Somebody asks to move it"
            : meeting.StartsAt is not null && seat.State == SeatState.Invited ? "Say whether you come" : null;
    }
}

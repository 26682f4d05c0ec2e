using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Shows a practice to somebody who is with it.</summary>
public sealed record ShowMeeting(Guid PersonId, Guid Id) : IQuery<MeetingPage?>;

/// <param name="Meeting">The meeting.</param>
/// <param name="Me">Who looks.</param>
/// <param name="Names">Names by person, of everybody in its seats and its history.</param>
/// <param name="History">What was done, the last first.</param>
/// <param name="Now">The moment.</param>
public sealed record MeetingPage(Meeting Meeting, Guid Me, ImmutableDictionary<Guid, string> Names, ImmutableArray<MeetingChange> History, DateTimeOffset Now)
{
    public bool Mine => Meeting.PersonId == Me;

    public MeetingSeat Seat => Meeting.SeatOf(Me)!;

    public bool IsOver => Meeting.CancelledAt is not null || Meeting.IsPast(Now);

    public bool HasRoom => !IsOver && Meeting.Taken.Count() < Meeting.MostSeats;

    /// <summary>True where times of somebody else's wait for this person's answer.</summary>
    public bool AsksMe => !IsOver && Meeting.AskedBy is { } asker && asker != Me;

    /// <summary>Those who are with it, but for whoever looks.</summary>
    public IEnumerable<MeetingSeat> Others => Meeting.Taken.Where(s => s.PersonId != Me);

    /// <summary>The names of the others: "Noor Haddad", "Noor Haddad and Ines Okafor"; null where nobody is.</summary>
    public string? With => Listed([.. Others.Select(s => NameOf(s.PersonId))]);

    /// <summary>The address of the link, told once; null at any other time.</summary>
    public string? Link { get; init; }

    /// <summary>The address that was typed to invite somebody.</summary>
    public string? Email { get; init; }

    /// <summary>The times that were typed.</summary>
    public IReadOnlyList<string?> Typed { get; init; } = [];

    /// <summary>The reason that was typed.</summary>
    public ReasonForm Reason { get; init; } = new();

    /// <summary>The place that was typed, and not kept; null where none was.</summary>
    public PlaceForm? Placed { get; init; }

    /// <summary>True for who may say where it is.</summary>
    public bool Places => !IsOver && Meeting.StartsAt is not null && Meeting.EndsWith(Me);

    public string NameOf(Guid person) => Names.GetValueOrDefault(person, "Somebody");

    public string Address => $"/interview/meetings/{Meeting.Id}";

    static string? Listed(string[] names) => names.Length switch { 0 => null, 1 => names[0], _ => $"{string.Join(", ", names[..^1])} and {names[^1]}" };
}

public sealed class ShowMeetingHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowMeeting, MeetingPage?>
{
    public async ValueTask<MeetingPage?> Handle(ShowMeeting query, CancellationToken cancellationToken)
    {
        if (await db.FindMeetingAsync(query.PersonId, query.Id, cancellationToken) is not { } meeting)
        {
            return null;
        }

        var history = await db.MeetingChanges.AsNoTracking().Where(c => c.MeetingId == query.Id).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        var people = meeting.Seats.Select(s => s.PersonId).Concat(history.Select(c => c.PersonId)).Distinct().ToList();
        var names = await db.Users.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new(meeting, query.PersonId, names.ToImmutableDictionary(), [.. history], clock.GetUtcNow());
    }
}

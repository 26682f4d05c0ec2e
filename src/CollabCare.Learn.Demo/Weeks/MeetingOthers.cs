using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>What learners agreed on with each other: a practice that came about, one for tomorrow, one that waits for an answer, and an afternoon for five.</summary>
static class MeetingOthers
{
    /// <summary>Adds it all for the first five of the people.</summary>
    public static void Add(LearnDb db, IReadOnlyList<Guid> people, DateTimeOffset now)
    {
        if (people.Count < 5)
        {
            return;
        }

        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        var past = Proposed(db, people[0], people[1], hour.AddDays(-6), hour.AddDays(-8), "Room 2.14");
        Agree(db, past, people[1], hour.AddDays(-7));
        past.Seats.ForEach(s => s.Happened = true);
        Agree(db, Proposed(db, people[1], people[0], hour.AddHours(21), hour.AddDays(-2), "https://meet.example.org/pair"), people[0], hour.AddDays(-1));
        Proposed(db, people[2], people[0], hour.AddDays(3), hour.AddHours(-4), "");

        var afternoon = new Afternoon
        {
            PersonId = people[0],
            Name = "Interview practice, fall class",
            StartsAt = hour.AddDays(4),
            Rounds = 3,
            Place = "Room 2.14",
            Seed = 5,
            CreatedAt = hour.AddDays(-3),
            ChangedAt = hour.AddDays(-3),
        };
        afternoon.Seats.AddRange(people.Take(5).Select((person, n) => new AfternoonSeat { PersonId = person, Number = n + 1, At = hour.AddDays(-2).AddHours(n) }));
        db.Afternoons.Add(afternoon);
    }

    static Meeting Proposed(LearnDb db, Guid by, Guid to, DateTimeOffset first, DateTimeOffset at, string place)
    {
        var meeting = new Meeting { PersonId = by, Format = MeetingFormat.Pair, Place = place, Note = "Shall we take the questions on resistance?", OpenRound = 1, CreatedAt = at, ChangedAt = at };
        meeting.Seats.AddRange([new() { PersonId = by, State = SeatState.Coming }, new() { PersonId = to }]);
        meeting.Times.AddRange(Enumerable.Range(0, 3).Select(n => new MeetingTime { Round = 1, Position = n + 1, PersonId = by, StartsAt = first.AddDays(n) }));
        db.Meetings.Add(meeting);
        db.MeetingChanges.AddRange(
            new MeetingChange { MeetingId = meeting.Id, PersonId = by, Kind = MeetingChangeKind.Proposed, Round = 1, At = at }, new MeetingChange { MeetingId = meeting.Id, PersonId = to, Kind = MeetingChangeKind.Invited, At = at });
        return meeting;
    }

    static void Agree(LearnDb db, Meeting meeting, Guid by, DateTimeOffset at)
    {
        (meeting.StartsAt, meeting.OpenRound, meeting.Sequence, meeting.ChangedAt) = (meeting.Times[0].StartsAt, null, 1, at);
        meeting.Seats.ForEach(s => s.State = SeatState.Coming);
        db.MeetingChanges.Add(new MeetingChange { MeetingId = meeting.Id, PersonId = by, Kind = MeetingChangeKind.Accepted, StartsAt = meeting.StartsAt, At = at });
    }
}

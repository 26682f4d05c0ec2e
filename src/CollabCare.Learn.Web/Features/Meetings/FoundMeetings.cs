using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings;

static class FoundMeetings
{
    extension(Meeting meeting)
    {
        /// <summary>Somebody's seat, to be changed; null for anybody else.</summary>
        public MeetingSeat? SeatOf(Guid person) => meeting.Seats.Find(s => s.PersonId == person && s.State != SeatState.Left);

        /// <summary>Those who are with it.</summary>
        public IEnumerable<MeetingSeat> Taken => meeting.Seats.Where(s => s.State != SeatState.Left);

        /// <summary>The times that wait for an answer.</summary>
        public IEnumerable<MeetingTime> OpenTimes => meeting.Times.Where(t => t.Round == meeting.OpenRound).OrderBy(t => t.Position);

        /// <summary>Who waits for an answer to times of theirs, or null.</summary>
        public Guid? AskedBy => meeting.OpenTimes.FirstOrDefault()?.PersonId;

        /// <summary>Who ends the whole meeting by not taking part: either of a pair, and whoever proposed a panel.</summary>
        public bool EndsWith(Guid person) => meeting.Format == MeetingFormat.Pair || meeting.PersonId == person;
    }

    /// <summary>A meeting that somebody is with; null for anybody else.</summary>
    public static Task<Meeting?> FindMeetingAsync(this LearnDb db, Guid person, Guid id, CancellationToken cancellationToken) =>
        db.Meetings.Include(m => m.Seats).Include(m => m.Times).AsSplitQuery()
            .FirstOrDefaultAsync(m => m.Id == id && m.Seats.Any(s => s.PersonId == person && s.State != SeatState.Left), cancellationToken);

    public static void Tell(this LearnDb db, Meeting meeting, Guid person, MeetingChangeKind kind, DateTimeOffset now, int? round = null, DateTimeOffset? startsAt = null, string words = "")
    {
        meeting.ChangedAt = now;
        db.MeetingChanges.Add(new MeetingChange { MeetingId = meeting.Id, PersonId = person, Kind = kind, At = now, Round = round, StartsAt = startsAt, Words = words });
    }
}

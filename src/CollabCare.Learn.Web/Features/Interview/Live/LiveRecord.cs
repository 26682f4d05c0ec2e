using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>What is kept of the live sessions that somebody sat in, as far as that person may see it by now: nothing that a page of the session would not show too.</summary>
public sealed class LiveRecord
{
    readonly List<LiveChair> _chairs = [];
    readonly List<LiveQuestion> _questions = [];
    readonly List<LiveRating> _ratings = [];
    readonly HashSet<Guid> _probed = [];
    readonly Dictionary<Guid, string> _names = [];

    LiveRecord()
    {
    }

    /// <summary>Chairs in which the person answered or rated. A note stands in them once it is shown.</summary>
    public IReadOnlyList<LiveChair> Chairs => _chairs;

    /// <summary>What was asked in them by now.</summary>
    public IReadOnlyList<LiveQuestion> Questions => _questions;

    /// <summary>One's own ratings, and those of one's own answers once they are on the table.</summary>
    public IReadOnlyList<LiveRating> Ratings => _ratings;

    /// <summary>True where the person may read a question's probes: as a rater, and once the chair is closed.</summary>
    public bool ShowsProbes(LiveQuestion question) => _probed.Contains(question.Id);

    /// <summary>What whoever rated is called.</summary>
    public string By(LiveRating rating) => _names.GetValueOrDefault(rating.LiveSeatId, "a former member");

    public static async Task<LiveRecord> OfAsync(LearnDb db, Guid person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var record = new LiveRecord();
        foreach (var id in await db.LiveSeats.Where(s => s.PersonId == person).OrderBy(s => s.JoinedAt).ThenBy(s => s.Id).Select(s => s.LiveSessionId).ToListAsync(cancellationToken))
        {
            var session = (await db.FindLiveAsync(id, tracked: false, cancellationToken))!;
            await record.AddAsync(db, session, session.SeatOf(person)!, now, cancellationToken);
        }

        return record;
    }

    async Task AddAsync(LearnDb db, LiveSession session, LiveSeat me, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var seat in await db.LiveSeats.Where(s => s.LiveSessionId == session.Id).Join(db.Users, s => s.PersonId, p => p.Id, (s, p) => new { s.Id, p.Name }).ToListAsync(cancellationToken))
        {
            _names[seat.Id] = seat.Name;
        }

        foreach (var chair in session.Chairs.Where(c => c.RoleOf(me) != LiveRole.Observer))
        {
            var (shown, rater) = (session.Shows(chair, me, now), chair.RoleOf(me) == LiveRole.Rater);
            chair.Note = shown ? chair.Note : "";
            _chairs.Add(chair);
            var asked = chair.Questions.Where(q => rater || q.BegunAt is not null || chair.ClosedAt is not null).ToList();
            var ids = asked.Select(q => q.Id).ToList();
            _questions.AddRange(asked);
            _probed.UnionWith(rater || chair.ClosedAt is not null ? ids : []);
            var ratings = await db.LiveRatings.AsNoTracking().Where(r => ids.Contains(r.LiveQuestionId)).ToListAsync(cancellationToken);
            _ratings.AddRange(ratings.Where(r => r.LiveSeatId == me.Id || (shown && chair.CandidateId == me.Id)));
        }
    }
}

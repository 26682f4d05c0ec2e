using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Reminds somebody of what they practise together with others in the next 24 hours, and of what waits for their answer.</summary>
public sealed record ShowUpcoming(Guid PersonId) : IQuery<ImmutableArray<Upcoming>>;

/// <param name="Title">What it is.</param>
/// <param name="Address">Its page.</param>
/// <param name="At">When it begins; null for what only waits for an answer.</param>
/// <param name="Says">Where it is, or what is asked.</param>
public sealed record Upcoming(string Title, string Address, DateTimeOffset? At, string Says);

public sealed class ShowUpcomingHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowUpcoming, ImmutableArray<Upcoming>>
{
    /// <summary>How long before it begins one is reminded.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    public async ValueTask<ImmutableArray<Upcoming>> Handle(ShowUpcoming query, CancellationToken cancellationToken)
    {
        var (me, now) = (query.PersonId, clock.GetUtcNow());
        var until = now + Ahead;
        var meetings = await db.ListAsync(me, now, cancellationToken);
        var soon = meetings.Where(m => m.Meeting is { CancelledAt: null, StartsAt: { } at } && at <= until && !m.Meeting.IsPast(now)).ToList();
        var afternoons = await db.Afternoons.Include(a => a.Seats).AsNoTracking()
            .Where(a => (a.PersonId == me || a.Seats.Any(s => s.PersonId == me)) && a.CancelledAt == null && a.StartsAt <= until && a.StartsAt > now.AddHours(-6)).ToListAsync(cancellationToken);
        return
        [
            .. soon.Select(m => new Upcoming(m.Title, $"/interview/meetings/{m.Meeting.Id}", m.Meeting.StartsAt, m.Asks ?? m.Meeting.Place))
                .Concat(afternoons.Where(a => a.EndsAt > now).Select(a => new Upcoming(a.Name, $"/interview/afternoons/{a.Id}", a.StartsAt, a.Place))).OrderBy(u => u.At).ThenBy(u => u.Address, StringComparer.Ordinal),
            .. meetings.Except(soon).Where(m => m.Asks is not null).Select(m => new Upcoming(m.Title, $"/interview/meetings/{m.Meeting.Id}", null, m.Asks!)),
        ];
    }
}

using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Makes the link by which somebody joins a practice that one proposed; an older one stops working.</summary>
public sealed record MakeLink(Guid PersonId, Guid Id) : ICommand<string?>;

/// <summary>Shows what a link leads to, before one takes the seat.</summary>
public sealed record ShowLink(Guid PersonId, string Token) : IQuery<LinkedMeeting?>;

/// <param name="Id">The meeting.</param>
/// <param name="Token">The token.</param>
/// <param name="IsWith">True for somebody who is with it already.</param>
/// <param name="Whose">The name of whoever proposed it.</param>
/// <param name="Meeting">The meeting with its times.</param>
public sealed record LinkedMeeting(Guid Id, string Token, bool IsWith, string Whose, Meeting Meeting);

/// <summary>Takes a seat by a link.</summary>
public sealed record JoinByLink(Guid PersonId, string Token) : ICommand<Guid?>;

public sealed class MakeLinkHandler(LearnDb db, TimeProvider clock) : ICommandHandler<MakeLink, string?>
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public async ValueTask<string?> Handle(MakeLink command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (await db.FindMeetingAsync(command.PersonId, command.Id, cancellationToken) is not { CancelledAt: null } meeting || meeting.PersonId != command.PersonId || meeting.IsPast(now)
                || meeting.Taken.Count() >= meeting.MostSeats)
            {
                return null;
            }

            (var token, meeting.TokenHash) = Tokens.Make();
            meeting.LinkExpiresAt = now + Life;
            await db.SaveChangesAsync(cancellationToken);
            return token;
        },
        cancellationToken);
}

public sealed class ShowLinkHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowLink, LinkedMeeting?>
{
    public async ValueTask<LinkedMeeting?> Handle(ShowLink query, CancellationToken cancellationToken)
    {
        if (await db.LinkedAsync(query.Token, clock.GetUtcNow(), cancellationToken) is not { } meeting)
        {
            return null;
        }

        var isWith = meeting.SeatOf(query.PersonId) is not null;
        return !isWith && meeting.Taken.Count() >= meeting.MostSeats ? null
            : new(meeting.Id, query.Token, isWith, await db.Users.Where(p => p.Id == meeting.PersonId).Select(p => p.Name).SingleAsync(cancellationToken), meeting);
    }
}

public sealed class JoinByLinkHandler(LearnDb db, TimeProvider clock) : ICommandHandler<JoinByLink, Guid?>
{
    public async ValueTask<Guid?> Handle(JoinByLink command, CancellationToken cancellationToken) => await db.WriteAsync<Guid?>(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (await db.LinkedAsync(command.Token, now, cancellationToken) is not { } meeting)
            {
                return null;
            }

            if (meeting.SeatOf(command.PersonId) is null)
            {
                // Two who open one link at once: the second finds the seat taken.
                if (meeting.Taken.Count() >= meeting.MostSeats)
                {
                    return null;
                }

                meeting.Sit(command.PersonId);
                db.Tell(meeting, command.PersonId, MeetingChangeKind.Joined, now);
                await db.SaveChangesAsync(cancellationToken);
            }

            return meeting.Id;
        },
        cancellationToken);
}

static class LinkedMeetings
{
    /// <summary>The meeting that a token leads to, while it can be used.</summary>
    public static Task<Meeting?> LinkedAsync(this LearnDb db, string token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = Tokens.HashOf(token);
        return db.Meetings.Include(m => m.Seats).Include(m => m.Times).AsSplitQuery()
            .FirstOrDefaultAsync(m => m.TokenHash == hash && m.LinkExpiresAt > now && m.CancelledAt == null && (m.StartsAt == null || m.StartsAt > now), cancellationToken);
    }
}

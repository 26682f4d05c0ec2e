using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings.Afternoons;

/// <summary>Makes the link by which people join an afternoon that one opened; an older one stops working.</summary>
public sealed record MakeAfternoonLink(Guid PersonId, Guid Id) : ICommand<string?>;

/// <summary>Shows what a link leads to, before one joins.</summary>
public sealed record ShowAfternoonLink(Guid PersonId, string Token) : IQuery<LinkedAfternoon?>;

/// <param name="Afternoon">The afternoon.</param>
/// <param name="Token">The token.</param>
/// <param name="Whose">The name of whoever opened it.</param>
/// <param name="IsWith">True for somebody who practises on it already.</param>
public sealed record LinkedAfternoon(Afternoon Afternoon, string Token, string Whose, bool IsWith);

/// <summary>Joins an afternoon by a link, before it begins.</summary>
public sealed record JoinAfternoon(Guid PersonId, string Token) : ICommand<Guid?>;

/// <summary>Takes somebody out of an afternoon before it begins: oneself, or anybody where one opened it.</summary>
public sealed record LeaveAfternoon(Guid PersonId, Guid Id, Guid Who) : ICommand<bool>;

/// <summary>Practises too, on an afternoon that one opened.</summary>
public sealed record JoinOwnAfternoon(Guid PersonId, Guid Id) : ICommand<bool>;

public sealed class MakeAfternoonLinkHandler(LearnDb db, TimeProvider clock) : ICommandHandler<MakeAfternoonLink, string?>
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public async ValueTask<string?> Handle(MakeAfternoonLink command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (await db.Afternoons.FirstOrDefaultAsync(a => a.Id == command.Id && a.PersonId == command.PersonId, cancellationToken) is not { } afternoon || !afternoon.IsOpen(now))
            {
                return null;
            }

            (var token, afternoon.TokenHash) = Tokens.Make();
            afternoon.LinkExpiresAt = now + Life;
            await db.SaveChangesAsync(cancellationToken);
            return token;
        },
        cancellationToken);
}

public sealed class ShowAfternoonLinkHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowAfternoonLink, LinkedAfternoon?>
{
    public async ValueTask<LinkedAfternoon?> Handle(ShowAfternoonLink query, CancellationToken cancellationToken) =>
        await db.LinkedAfternoonAsync(query.Token, clock.GetUtcNow(), cancellationToken) is { } afternoon
            ? new(afternoon, query.Token, await db.Users.Where(p => p.Id == afternoon.PersonId).Select(p => p.Name).SingleAsync(cancellationToken), afternoon.Seats.Exists(s => s.PersonId == query.PersonId))
            : null;
}

public sealed class JoinAfternoonHandler(LearnDb db, TimeProvider clock) : ICommandHandler<JoinAfternoon, Guid?>
{
    public async ValueTask<Guid?> Handle(JoinAfternoon command, CancellationToken cancellationToken) => await db.WriteAsync<Guid?>(
        async () => await db.LinkedAfternoonAsync(command.Token, clock.GetUtcNow(), cancellationToken) is { } afternoon && await db.SeatAsync(afternoon, command.PersonId, clock.GetUtcNow(), cancellationToken)
            ? afternoon.Id : null,
        cancellationToken);
}

public sealed class JoinOwnAfternoonHandler(LearnDb db, TimeProvider clock) : ICommandHandler<JoinOwnAfternoon, bool>
{
    public async ValueTask<bool> Handle(JoinOwnAfternoon command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () => await db.Afternoons.Include(a => a.Seats).FirstOrDefaultAsync(a => a.Id == command.Id && a.PersonId == command.PersonId, cancellationToken) is { } afternoon
            && afternoon.IsOpen(clock.GetUtcNow()) && await db.SeatAsync(afternoon, command.PersonId, clock.GetUtcNow(), cancellationToken),
        cancellationToken);
}

public sealed class LeaveAfternoonHandler(LearnDb db, TimeProvider clock) : ICommandHandler<LeaveAfternoon, bool>
{
    public async ValueTask<bool> Handle(LeaveAfternoon command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            return await db.AfternoonSeats
                .Where(s => s.AfternoonId == command.Id && s.PersonId == command.Who
                    && db.Afternoons.Any(a => a.Id == command.Id && (command.Who == command.PersonId || a.PersonId == command.PersonId) && a.CancelledAt == null && a.StartsAt > now))
                .ExecuteDeleteAsync(cancellationToken) > 0;
        },
        cancellationToken);
}

static class LinkedAfternoons
{
    /// <summary>The afternoon that a token leads to, while it can be used.</summary>
    public static Task<Afternoon?> LinkedAfternoonAsync(this LearnDb db, string token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = Tokens.HashOf(token);
        return db.Afternoons.Include(a => a.Seats).FirstOrDefaultAsync(a => a.TokenHash == hash && a.LinkExpiresAt > now && a.CancelledAt == null && a.StartsAt > now, cancellationToken);
    }

    /// <summary>Gives somebody a seat, once; false where there is none left.</summary>
    public static async Task<bool> SeatAsync(this LearnDb db, Afternoon afternoon, Guid person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (afternoon.Seats.Exists(s => s.PersonId == person))
        {
            return true;
        }

        if (afternoon.Seats.Count >= Afternoon.MostSeats)
        {
            return false;
        }

        afternoon.Seats.Add(new() { AfternoonId = afternoon.Id, PersonId = person, Number = afternoon.Seats.Select(s => s.Number).DefaultIfEmpty().Max() + 1, At = now });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}

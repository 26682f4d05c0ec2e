using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Assignments;

/// <summary>Says whether somebody has a calendar feed, and since when.</summary>
public sealed record ShowFeed(Guid PersonId) : IQuery<DateTimeOffset?>;

/// <summary>Makes the secret address of a learner's feed; an older one ends. Gives its token, shown once.</summary>
public sealed record RenewFeed(Guid PersonId) : ICommand<string>;

/// <summary>Ends the feed.</summary>
public sealed record EndFeed(Guid PersonId) : ICommand<bool>;

/// <summary>Gives the calendar that a secret address leads to, or null.</summary>
/// <param name="Root">The site's own address, for links.</param>
public sealed record ReadFeed(string Token, string Root) : IQuery<byte[]?>;

sealed class ShowFeedHandler(LearnDb db) : IQueryHandler<ShowFeed, DateTimeOffset?>
{
    public async ValueTask<DateTimeOffset?> Handle(ShowFeed query, CancellationToken cancellationToken) =>
        await db.CalendarFeeds.Where(f => f.PersonId == query.PersonId).Select(f => (DateTimeOffset?)f.MadeAt).FirstOrDefaultAsync(cancellationToken);
}

sealed class RenewFeedHandler(LearnDb db, TimeProvider clock) : ICommandHandler<RenewFeed, string>
{
    public async ValueTask<string> Handle(RenewFeed command, CancellationToken cancellationToken)
    {
        var (token, hash) = Tokens.Make();
        await db.WriteAsync(
            async () =>
            {
                if (await db.CalendarFeeds.FirstOrDefaultAsync(f => f.PersonId == command.PersonId, cancellationToken) is { } feed)
                {
                    (feed.TokenHash, feed.MadeAt) = (hash, clock.GetUtcNow());
                }
                else
                {
                    db.CalendarFeeds.Add(new CalendarFeed { PersonId = command.PersonId, TokenHash = hash, MadeAt = clock.GetUtcNow() });
                }

                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return token;
    }
}

sealed class EndFeedHandler(LearnDb db) : ICommandHandler<EndFeed, bool>
{
    public async ValueTask<bool> Handle(EndFeed command, CancellationToken cancellationToken) =>
        await db.WriteAsync(async () => await db.CalendarFeeds.Where(f => f.PersonId == command.PersonId).ExecuteDeleteAsync(cancellationToken) > 0, cancellationToken);
}

sealed class ReadFeedHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ReadFeed, byte[]?>
{
    public async ValueTask<byte[]?> Handle(ReadFeed query, CancellationToken cancellationToken)
    {
        var hash = Tokens.HashOf(query.Token);
        if (await db.CalendarFeeds.Where(f => f.TokenHash == hash && db.Users.Any(p => p.Id == f.PersonId && p.DisabledAt == null)).Select(f => (Guid?)f.PersonId).FirstOrDefaultAsync(cancellationToken) is not { } person)
        {
            return null;
        }

        var assigned = await Assigned.OfAsync(db, library, [person], null, clock.GetUtcNow(), cancellationToken);
        return CalendarFile.Of("CollabCare Learn: due", assigned.Select(a => new CalendarDay(
            $"assignment-{a.Id:N}@collabcare-learn", a.ChangedAt, (int)Math.Min(int.MaxValue, (a.ChangedAt - a.AssignedAt).TotalSeconds), a.DueOn,
            $"{(a.Done ? "Done: " : "Due: ")}{a.Thing.Says}",
            $"{(a.By is { } by ? $"Assigned by {by}, " : "")}{a.Cohort}.{(a.Note.Length > 0 ? $"\n{a.Note}" : "")}",
            new(query.Root + a.Thing.Address))));
    }
}

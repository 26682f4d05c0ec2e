using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>Keeps one's own rating of a message, once it was read as its receiver. Once.</summary>
public sealed record RateMessage(Guid MessageId, Guid PersonId, ImmutableArray<int?> Levels) : ICommand<string?>;

public sealed class RateMessageHandler(LearnDb db, ISender sender, TimeProvider clock) : ICommandHandler<RateMessage, string?>
{
    public async ValueTask<string?> Handle(RateMessage command, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowMessage(command.MessageId, command.PersonId), cancellationToken) is not { Reading: not null, Ratings: null } page)
        {
            return null;
        }

        var without = page.Criteria.Where((_, at) => at >= command.Levels.Length || command.Levels[at] is not (>= 1 and <= 4)).Select(c => c.Name).ToList();
        if (without.Count > 0)
        {
            return $"Choose a level for {string.Join(", ", without)}";
        }

        var ratings = JsonSerializer.Serialize(page.Criteria.Select((c, at) => new Rated(c.Name, command.Levels[at]!.Value)));
        await db.WriteAsync(
            async () =>
            {
                var message = await db.Messages.SingleAsync(m => m.Id == command.MessageId, cancellationToken);
                (message.Ratings, message.RatedAt) = message.Ratings is null ? (ratings, clock.GetUtcNow()) : (message.Ratings, message.RatedAt);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return null;
    }
}

using System.Security.Cryptography;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings.Afternoons;

/// <summary>Opens an afternoon for a group, or changes one that one opened.</summary>
/// <param name="Zone">IANA name of the zone whose clock the beginning is by.</param>
public sealed record OpenAfternoon(Guid PersonId, AfternoonForm Form, string Zone) : ICommand<OpenedAfternoon>;

/// <param name="Id">The afternoon; null where something is wrong, or there is no such afternoon to be changed.</param>
/// <param name="Faults">What is wrong; null where there is no such afternoon.</param>
public sealed record OpenedAfternoon(Guid? Id, Faults? Faults);

/// <summary>Cancels an afternoon that one opened.</summary>
public sealed record CancelAfternoon(Guid PersonId, Guid Id) : ICommand<bool>;

public sealed class OpenAfternoonHandler(LearnDb db, TimeProvider clock) : ICommandHandler<OpenAfternoon, OpenedAfternoon>
{
    /// <summary>How many afternoons of one's own may be ahead.</summary>
    public const int MostOpen = 20;

    public async ValueTask<OpenedAfternoon> Handle(OpenAfternoon command, CancellationToken cancellationToken) => await db.WriteAsync(() => OpenAsync(command, cancellationToken), cancellationToken);

    async Task<OpenedAfternoon> OpenAsync(OpenAfternoon command, CancellationToken cancellationToken)
    {
        var (form, now) = (command.Form, clock.GetUtcNow());
        var afternoon = form.Id is { } id
            ? await db.Afternoons.FirstOrDefaultAsync(a => a.Id == id && a.PersonId == command.PersonId && a.CancelledAt == null && a.StartsAt > now, cancellationToken)
            : new Afternoon { PersonId = command.PersonId, Name = "", Seed = RandomNumberGenerator.GetInt32(int.MaxValue), CreatedAt = now };
        if (afternoon is null)
        {
            return new(null, null);
        }

        var (start, wrong) = ProposedTimes.ReadOne(form.Start, command.Zone, now);
        (string, string)[] faults = [.. form.Look(), .. wrong is null ? Array.Empty<(string, string)>() : [("Start", wrong)]];
        if (faults.Length == 0 && form.Id is null && await db.Afternoons.CountAsync(a => a.PersonId == command.PersonId && a.CancelledAt == null && a.StartsAt > now, cancellationToken) >= MostOpen)
        {
            faults = [("", "Twenty afternoons are ahead already. Cancel one that will not come about")];
        }

        if (faults.Length > 0)
        {
            return new(null, new(faults));
        }

        form.Fill(afternoon, start!.Value);
        afternoon.ChangedAt = now;
        if (form.Id is null)
        {
            db.Afternoons.Add(afternoon);
            if (form.Join)
            {
                afternoon.Seats.Add(new() { PersonId = command.PersonId, Number = 1, At = now });
            }
        }
        else
        {
            afternoon.Sequence++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return new(afternoon.Id, Faults.None);
    }
}

public sealed class CancelAfternoonHandler(LearnDb db, TimeProvider clock) : ICommandHandler<CancelAfternoon, bool>
{
    public async ValueTask<bool> Handle(CancelAfternoon command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (await db.Afternoons.FirstOrDefaultAsync(a => a.Id == command.Id && a.PersonId == command.PersonId, cancellationToken) is not { } afternoon)
            {
                return false;
            }

            if (afternoon.CancelledAt is null && afternoon.EndsAt > now)
            {
                (afternoon.CancelledAt, afternoon.ChangedAt, afternoon.TokenHash, afternoon.LinkExpiresAt) = (now, now, null, null);
                afternoon.Sequence++;
                await db.SaveChangesAsync(cancellationToken);
            }

            return true;
        },
        cancellationToken);
}

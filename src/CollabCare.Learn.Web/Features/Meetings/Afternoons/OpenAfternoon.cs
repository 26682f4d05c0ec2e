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

using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings.Afternoons;

/// <summary>Cancels an afternoon that one opened, with a reason where one likes to give it. Those who were coming get a notice.</summary>
public sealed record CancelAfternoon(Guid PersonId, Guid Id, CancelForm Form) : ICommand<Faults?>;

/// <summary>Why an afternoon does not take place, as it is typed; it may stay empty.</summary>
public sealed class CancelForm
{
    public string? Reason { get; set; }

    public bool Invented { get; set; }

    public Looked Looked => Looked.At(Invented, ("Reason", "Why", Looked.UpTo(Afternoon.MostReason, Reason)));

    public Faults Faults => Reason?.Trim().Length > Afternoon.MostReason ? new(("Reason", "Write 300 characters or fewer")) : Looked is { Stops: true } looked ? new(("Reason", looked.Sentence)) : Faults.None;
}

public sealed class CancelAfternoonHandler(LearnDb db, TimeProvider clock) : ICommandHandler<CancelAfternoon, Faults?>
{
    public async ValueTask<Faults?> Handle(CancelAfternoon command, CancellationToken cancellationToken) => await db.WriteAsync(() => CancelAsync(command, cancellationToken), cancellationToken);

    async Task<Faults?> CancelAsync(CancelAfternoon command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Afternoons.Include(a => a.Seats).FirstOrDefaultAsync(a => a.Id == command.Id && a.PersonId == command.PersonId, cancellationToken) is not { } afternoon)
        {
            return null;
        }

        if (afternoon.CancelledAt is not null || afternoon.EndsAt <= now)
        {
            return Faults.None;
        }

        if (command.Form.Faults is { Any: true } faults)
        {
            return faults;
        }

        (afternoon.CancelledAt, afternoon.ChangedAt, afternoon.TokenHash, afternoon.LinkExpiresAt) = (now, now, null, null);
        afternoon.Reason = (command.Form.Reason ?? "").Trim();
        afternoon.Invented |= command.Form.Looked.Found;
        afternoon.Sequence++;
        await db.TellAsync(
            [.. afternoon.Seats.Select(s => s.PersonId).Where(p => p != command.PersonId)], NoticeKind.Practice, $"cancelled:{afternoon.Id}",
            $"“{afternoon.Name}” is cancelled{(afternoon.Reason.Length > 0 ? $": {afternoon.Reason}" : ".")}", $"/interview/afternoons/{afternoon.Id}", now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Faults.None;
    }
}

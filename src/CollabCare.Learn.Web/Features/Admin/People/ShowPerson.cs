using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>Shows an account to an administrator: what is needed to help its owner, and nothing of what the owner studied or answered.</summary>
public sealed record ShowPerson(Guid Person, Guid Viewer) : IQuery<PersonPage?>;

/// <summary>An account, as an administrator sees it.</summary>
public sealed record PersonPage
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Set while wrong passwords keep everybody out of the account.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    public bool SecondFactor { get; init; }
    public int Passkeys { get; init; }
    public int Sessions { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public int ExtraTimePercent { get; init; }
    public bool IsMe { get; init; }
    public bool IsLastAdministrator { get; init; }

    /// <summary>What was done to the account, the latest first.</summary>
    public required IReadOnlyList<PastAct> History { get; init; }

    /// <summary>Why the last form was refused, if it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>A link to hand over, shown once.</summary>
    public string? Link { get; init; }

    /// <summary>The link went by mail.</summary>
    public bool Mailed { get; init; }
}

/// <summary>One thing that was done to an account.</summary>
public sealed record PastAct(DateTimeOffset At, string What, string By);

sealed class ShowPersonHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowPerson, PersonPage?>
{
    const int HistoryShown = 50;

    public async ValueTask<PersonPage?> Handle(ShowPerson query, CancellationToken cancellationToken)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(p => p.Id == query.Person, cancellationToken) is not { } person)
        {
            return null;
        }

        var (now, subject) = (clock.GetUtcNow(), query.Person.ToString());
        var roles = await db.UserRoles.Where(u => u.UserId == person.Id).Join(db.Roles, u => u.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(cancellationToken);
        var seen = await db.Sessions.Where(s => s.PersonId == person.Id && s.ExpiresAt > now).Select(s => s.SeenAt).ToListAsync(cancellationToken);
        var history = await db.AuditEvents.Where(e => e.Subject == subject).OrderByDescending(e => e.Id).Take(HistoryShown)
            .Select(e => new { e.At, e.What, e.ActorId, Actor = db.Users.Where(p => p.Id == e.ActorId).Select(p => p.Name).FirstOrDefault() }).ToListAsync(cancellationToken);
        return new PersonPage
        {
            Id = person.Id,
            Name = person.Name,
            Email = person.Email ?? "",
            Roles = roles,
            CreatedAt = person.CreatedAt,
            DisabledAt = person.DisabledAt,
            LockedUntil = person.LockoutEnd > now ? person.LockoutEnd : null,
            SecondFactor = person.TwoFactorEnabled,
            Passkeys = await db.UserPasskeys.CountAsync(k => k.UserId == person.Id, cancellationToken),
            Sessions = seen.Count,
            SeenAt = seen.Count > 0 ? seen.Max() : null,
            ExtraTimePercent = person.ExtraTimePercent,
            IsMe = person.Id == query.Viewer,
            IsLastAdministrator = await Acts.IsLastAdministratorAsync(db, person.Id, cancellationToken),
            History = history.ConvertAll(e => new PastAct(e.At, e.What, e.ActorId is null ? (e.What == Account.Entry.ResetMails.What ? "whoever asked for it" : "the command line") : e.ActorId == person.Id ? "the person" : e.Actor ?? "somebody who has left")),
        };
    }
}

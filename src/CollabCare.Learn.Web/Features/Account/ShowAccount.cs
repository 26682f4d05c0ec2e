using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Shows one's own account: how one is called, the ways in, and where one is signed in.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Session">The stored name of the sign-in that asks.</param>
public sealed record ShowAccount(Guid Person, string? Session) : IQuery<AccountPage>;

public sealed record AccountPage(string Name, string Email, string TimeZone, bool HasPassword, int Passkeys, bool HasAuthenticator, int CodesLeft, IReadOnlyList<SessionRow> Sessions);

public sealed record SessionRow(string Id, string Device, DateTimeOffset Since, DateTimeOffset Seen, bool IsThis);

sealed class ShowAccountHandler(UserManager<Person> people, LearnDb db, TimeProvider clock) : IQueryHandler<ShowAccount, AccountPage>
{
    public async ValueTask<AccountPage> Handle(ShowAccount query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = await people.OfAsync(query.Person);
        var sessions = await db.Sessions
            .Where(s => s.PersonId == query.Person && s.ExpiresAt > now)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.KeyHash)
            .Select(s => new SessionRow(s.KeyHash, s.Device, s.CreatedAt, s.SeenAt, s.KeyHash == query.Session))
            .ToListAsync(cancellationToken);
        return new(
            person.Name,
            person.Email!,
            person.TimeZone,
            person.PasswordHash is not null,
            (await people.GetPasskeysAsync(person)).Count,
            person.TwoFactorEnabled,
            await people.CountRecoveryCodesAsync(person),
            [.. sessions.OrderByDescending(s => s.IsThis)]);
    }
}

using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>
/// Keeps sign-ins on the server: the cookie holds a random key, and what it stands for is a row that can be listed and ended. Rows are also held in memory, since one process owns the database,
/// so that a signed-in page does not pay for reading its own sign-in.
/// </summary>
public sealed class SessionStore(IServiceScopeFactory scopes, IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider clock) : ITicketStore
{
    static readonly TimeSpan Seen = TimeSpan.FromMinutes(5);
    readonly IDataProtector _protector = protection.CreateProtector("CollabCare.Learn.Session.v1");
    readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>The name under which a key is stored.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var session = new Session
        {
            KeyHash = HashOf(key),
            PersonId = PersonOf(ticket),
            Ticket = Protect(ticket),
            Device = DeviceWords.Of(http.HttpContext?.Request.Headers.UserAgent.ToString()),
            CreatedAt = now,
            SeenAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now.AddHours(12),
        };
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        _held[session.KeyHash] = new(ticket, now, session.ExpiresAt);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (hash, bytes, expires) = (HashOf(key), Protect(ticket), ticket.Properties.ExpiresUtc ?? clock.GetUtcNow().AddHours(12));
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var left = await db.WriteAsync(
            () => db.Sessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(s => s.SetProperty(p => p.Ticket, bytes).SetProperty(p => p.ExpiresAt, expires).SetProperty(p => p.SeenAt, now)), default);
        if (left > 0)
        {
            _held[hash] = new(ticket, now, expires);
        }
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = HashOf(key);
        var now = clock.GetUtcNow();
        if (_held.TryGetValue(hash, out var held))
        {
            if (held.ExpiresAt <= now)
            {
                await RemoveAsync(key);
                return null;
            }

            if (now - held.SeenAt > Seen)
            {
                await TouchAsync(hash, now);
            }

            return Copy(held.Ticket);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.KeyHash == hash);
        if (session is null || session.ExpiresAt <= now)
        {
            return null;
        }

        AuthenticationTicket ticket;
        try
        {
            ticket = TicketSerializer.Default.Deserialize(_protector.Unprotect(session.Ticket))!;
        }
        catch (CryptographicException)
        {
            // The keys were lost or changed: the sign-in cannot be trusted any more.
            return null;
        }

        _held[hash] = new(ticket, session.SeenAt, session.ExpiresAt);
        return Copy(ticket);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = HashOf(key);
        await EndAsync(s => s.KeyHash == hash);
    }

    /// <summary>Ends sign-ins, at once.</summary>
    /// <returns>How many ended.</returns>
    public async Task<int> EndAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var hashes = await db.WriteAsync(
            async () =>
            {
                var found = await db.Sessions.Where(which).Select(s => s.KeyHash).ToListAsync();
                await db.Sessions.Where(s => found.Contains(s.KeyHash)).ExecuteDeleteAsync();
                return found;
            },
            default);
        hashes.ForEach(hash => _held.TryRemove(hash, out _));
        return hashes.Count;
    }

    async Task TouchAsync(string hash, DateTimeOffset now)
    {
        if (_held.TryGetValue(hash, out var held) && _held.TryUpdate(hash, held with { SeenAt = now }, held))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
            await db.WriteAsync(() => db.Sessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(s => s.SetProperty(p => p.SeenAt, now)), default);
        }
    }

    byte[] Protect(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    // The handler changes the properties of what it is given; what is held must not change with it.
    static AuthenticationTicket Copy(AuthenticationTicket ticket) => ticket.Clone();

    static Guid PersonOf(AuthenticationTicket ticket) =>
        Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("A sign-in without a person."));

    sealed record Held(AuthenticationTicket Ticket, DateTimeOffset SeenAt, DateTimeOffset ExpiresAt);
}

using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>
/// Keeps sign-ins on the server: the cookie holds a random key, and what it stands for is a row that can be listed and ended. Rows are also held in memory, since one process owns the database,
/// so that a signed-in page does not pay for reading its own sign-in, nor fail where the disk takes no more writes.
/// </summary>
public sealed class SessionStore(
    IServiceScopeFactory scopes,
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    IOptions<LearnSettings> settings,
    TimeProvider clock,
    ILogger<SessionStore> logger) : ITicketStore
{
    static readonly TimeSpan WriteAgain = TimeSpan.FromMinutes(5);
    static readonly object CurrentSession = new();
    readonly IDataProtector _protector = protection.CreateProtector("CollabCare.Learn.Session.v1");
    readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>The name under which a key is stored.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The stored name of the sign-in behind a request; null for a stranger.</summary>
    public static string? Current(HttpContext context) => context.Items[CurrentSession] as string;

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
            ExpiresAt = EndOf(ticket, now, now),
        };
        var replaced = http.HttpContext is { } context ? Current(context) : null;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        await db.WriteAsync(
            async () =>
            {
                await db.Sessions.Where(s => s.ExpiresAt <= now || s.KeyHash == replaced).ExecuteDeleteAsync();
                db.Sessions.Add(session);
                await db.SaveChangesAsync();
            },
            default);
        foreach (var (hash, held) in _held)
        {
            if (held.ExpiresAt <= now || hash == replaced)
            {
                _held.TryRemove(hash, out _);
            }
        }

        _held[session.KeyHash] = new(ticket, now, now, session.ExpiresAt);
        logger.LogInformation("Person {Person} signed in with {Device}", session.PersonId, session.Device);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = HashOf(key);
        var now = clock.GetUtcNow();
        if (!_held.TryGetValue(hash, out var held) || PersonOf(held.Ticket) != PersonOf(ticket))
        {
            // It was ended during this request; it stays ended.
            return;
        }

        // Every minute a sign-in is checked against the account and made anew, mostly with nothing new in it.
        var expires = EndOf(ticket, held.CreatedAt, now);
        var worthWriting = now - held.WrittenAt > WriteAgain || !SameClaims(held.Ticket, ticket);
        if (_held.TryUpdate(hash, held with { Ticket = ticket, ExpiresAt = expires, WrittenAt = worthWriting ? now : held.WrittenAt }, held) && worthWriting)
        {
            await KeepAsync(hash, Protect(ticket), now, expires);
        }
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = HashOf(key);
        var now = clock.GetUtcNow();
        if (!_held.TryGetValue(hash, out var held))
        {
            held = await ReadAsync(hash);
            if (held is null)
            {
                return null;
            }

            held = _held.GetOrAdd(hash, held);
        }

        if (held.ExpiresAt <= now)
        {
            _held.TryRemove(hash, out _);
            return null;
        }

        if (http.HttpContext is { } context)
        {
            context.Items[CurrentSession] = hash;

            // Somebody who signs in gets a key of their own: whoever put another one into this browser before must not share it.
            if (context.GetEndpoint()?.Metadata.GetMetadata<StartsSessionAttribute>() is not null)
            {
                return null;
            }
        }

        if (now - held.WrittenAt > WriteAgain && _held.TryUpdate(hash, held with { WrittenAt = now }, held))
        {
            await KeepAsync(hash, null, now, held.ExpiresAt);
        }

        // The handler changes the properties of what it is given; what is held must not change with it.
        return held.Ticket.Clone();
    }

    public Task RemoveAsync(string key)
    {
        var hash = HashOf(key);
        return EndAsync(s => s.KeyHash == hash);
    }

    /// <summary>Ends every sign-in of a person, at once.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="but">The stored name of one that goes on, such as <see cref="Current" />.</param>
    /// <returns>How many ended.</returns>
    public Task<int> EndAllAsync(Guid person, string? but = null) => EndAsync(s => s.PersonId == person && s.KeyHash != but);

    /// <summary>Ends sign-ins, at once.</summary>
    /// <returns>How many ended.</returns>
    public async Task<int> EndAsync(Expression<Func<Session, bool>> which)
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

    /// <summary>Drops from memory the sign-ins of somebody whose rows have gone with the account.</summary>
    public void Forget(Guid person)
    {
        foreach (var (hash, held) in _held)
        {
            if (PersonOf(held.Ticket) == person)
            {
                _held.TryRemove(hash, out _);
            }
        }
    }

    async Task<Held?> ReadAsync(string hash)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        if (await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.KeyHash == hash) is not { } session)
        {
            return null;
        }

        try
        {
            var ticket = TicketSerializer.Default.Deserialize(_protector.Unprotect(session.Ticket));
            return ticket is null ? null : new(ticket, session.CreatedAt, session.SeenAt, session.ExpiresAt);
        }
        catch (CryptographicException)
        {
            // The keys were lost or changed: the sign-in cannot be trusted any more.
            return null;
        }
    }

    // When the disk takes no more, reading goes on: what is held in memory is enough until the next start.
    async Task KeepAsync(string hash, byte[]? ticket, DateTimeOffset now, DateTimeOffset expires)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
            await db.WriteAsync(
                () => db.Sessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set =>
                {
                    set.SetProperty(s => s.SeenAt, now).SetProperty(s => s.ExpiresAt, expires);
                    if (ticket is not null)
                    {
                        set.SetProperty(s => s.Ticket, ticket);
                    }
                }),
                default);
        }
        catch (SqliteException e)
        {
            logger.LogWarning("A sign-in could not be written down: {Why}", e.Message);
        }
    }

    DateTimeOffset EndOf(AuthenticationTicket ticket, DateTimeOffset begun, DateTimeOffset now)
    {
        var staff = Roles.Staff.Split(',').Any(ticket.Principal.IsInRole);
        var last = begun + TimeSpan.FromHours(staff ? settings.Value.StaffSessionHours : settings.Value.SessionHours);
        var idle = ticket.Properties.ExpiresUtc ?? now + TimeSpan.FromHours(settings.Value.IdleHours);
        return idle < last ? idle : last;
    }

    byte[] Protect(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    static bool SameClaims(AuthenticationTicket one, AuthenticationTicket other) =>
        one.Principal.Claims.Select(c => (c.Type, c.Value)).Order().SequenceEqual(other.Principal.Claims.Select(c => (c.Type, c.Value)).Order());

    static Guid PersonOf(AuthenticationTicket ticket) =>
        Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("A sign-in without a person."));

    sealed record Held(AuthenticationTicket Ticket, DateTimeOffset CreatedAt, DateTimeOffset WrittenAt, DateTimeOffset ExpiresAt);
}

/// <summary>Marks an action that signs somebody in: it is done as a stranger, and ends in a sign-in with a key of its own in place of any that the browser brought.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StartsSessionAttribute : Attribute;

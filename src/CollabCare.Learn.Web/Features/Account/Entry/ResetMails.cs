using System.Threading.Channels;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>
/// Looks whether an address has an account, and mails it a link, only after whoever asked has had an answer: neither its words nor how long it takes tell who has an account.
/// What waits is kept in memory: after a restart one asks again.
/// </summary>
public sealed class ResetMails(IServiceScopeFactory scopes, LinkMails mails, TimeProvider clock, ILogger<ResetMails> logger) : BackgroundService
{
    /// <summary>What the account's history says of it.</summary>
    public const string What = "was mailed a link to set a new password";

    const int MostWaiting = 1000;

    // One address is not filled with mails by somebody who presses the button.
    static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    readonly Channel<string> _asked = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Takes an address down; false where too many wait already.</summary>
    public bool Ask(string email) => _asked.Writer.TryWrite(email);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await MailAsync(email, stoppingToken);
            }
            catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or DbUpdateException or InvalidOperationException)
            {
                logger.LogWarning(e, "A link for a lost password could not be mailed");
            }
        }
    }

    async Task MailAsync(string email, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var normal = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email);
        var (token, hash) = Tokens.Make();
        if (await db.WriteAsync(() => MakeAsync(db, normal, hash, cancellationToken), cancellationToken) is not { } person)
        {
            return;
        }

        if (await mails.SendAsync(mails.AskedReset(person.Name, person.Email!, token)) == true)
        {
            db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), What = What, Subject = person.Id.ToString() });
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            // A link that reached nobody keeps nobody from asking again.
            await db.WriteAsync(() => db.OneTimeLinks.Where(l => l.TokenHash == hash).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        }
    }

    async Task<Person?> MakeAsync(LearnDb db, string? normal, string hash, CancellationToken cancellationToken)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(p => p.NormalizedEmail == normal && p.DisabledAt == null, cancellationToken) is not { } person)
        {
            return null;
        }

        var ends = clock.GetUtcNow() + MailReset.Life;
        var recent = ends - Between;
        if (await db.OneTimeLinks.AnyAsync(l => l.PersonId == person.Id && l.Purpose == OneTimeLink.Reset && l.UsedAt == null && l.ExpiresAt > recent && l.ExpiresAt <= ends, cancellationToken))
        {
            return null;
        }

        db.OneTimeLinks.Add(new OneTimeLink { TokenHash = hash, Purpose = OneTimeLink.Reset, PersonId = person.Id, ExpiresAt = ends });
        await db.SaveChangesAsync(cancellationToken);
        return person;
    }
}

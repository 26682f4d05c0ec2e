using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Links that work once: found by the hash of their token, used up in the transaction of what they allow.</summary>
static class OneTimeLinks
{
    /// <summary>The link of a token, while it can be used.</summary>
    public static Task<OneTimeLink?> FindLinkAsync(this LearnDb db, string purpose, string token, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (hash, now) = (Tokens.HashOf(token), clock.GetUtcNow());
        return db.OneTimeLinks.AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Uses a link up; false when somebody was faster. Within a transaction, so that what fails leaves the link as it was.</summary>
    public static async Task<bool> UseLinkAsync(this LearnDb db, OneTimeLink link, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.OneTimeLinks
            .Where(l => l.TokenHash == link.TokenHash && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellationToken) == 1;
    }

    /// <summary>Ends every link that could still set somebody's password. Within a transaction.</summary>
    public static Task EndResetLinksAsync(this LearnDb db, Guid person, CancellationToken cancellationToken) =>
        db.OneTimeLinks.Where(l => l.PersonId == person && l.Purpose == OneTimeLink.Reset && l.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
}

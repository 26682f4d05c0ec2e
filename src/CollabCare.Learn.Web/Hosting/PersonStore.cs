using System.Security.Cryptography;
using System.Text;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Identity's store, but that a copy of the database opens no account: recovery codes are kept as hashes, and the authenticator's key is kept encrypted.</summary>
public sealed class PersonStore(LearnDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserStore<Person, IdentityRole<Guid>, LearnDb, Guid, IdentityUserClaim<Guid>, IdentityUserRole<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityRoleClaim<Guid>,
        IdentityUserPasskey<Guid>>(db, describer)
{
    // Identity's own names for these.
    const string Provider = "[AspNetUserStore]";
    const string Codes = "RecoveryCodes";
    readonly IDataProtector _keys = protection.CreateProtector("CollabCare.Learn.Authenticator.v1");

    public override async Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) =>
        await base.SetAuthenticatorKeyAsync(user, _keys.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } key ? _keys.Unprotect(key) : null;
        }
        catch (CryptographicException)
        {
            // The keys were lost: no code is right any more, and a recovery code is the way in.
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        KeepAsync(user, recoveryCodes.Select(code => HashOf(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, Provider, Codes, cancellationToken) ?? "").Split(';');
        var used = HashOf(user, code);
        if (!kept.Contains(used))
        {
            return false;
        }

        await KeepAsync(user, kept.Where(k => k != used), cancellationToken);
        return true;
    }

    Task KeepAsync(Person user, IEnumerable<string> hashes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, Codes, string.Join(';', hashes), cancellationToken);

    // A code has more than 90 random bits, so a plain hash is enough. However it was typed, with spaces or in capitals, it is the same code.
    static string HashOf(Person user, string code)
    {
        var plain = new string([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id:N} {plain}")));
    }
}

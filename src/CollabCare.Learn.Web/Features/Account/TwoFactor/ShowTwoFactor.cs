using System.Security.Cryptography;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using QRCoder;

namespace CollabCare.Learn.Web.Features.Account.TwoFactor;

/// <summary>Shows whether the authenticator is on, or how to turn it on.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Key">The sealed key of the page that was sent, so that a wrong code does not ask for another scan; null for a new one.</param>
public sealed record ShowTwoFactor(Guid Person, string? Key) : IQuery<TwoFactorPage>;

/// <param name="IsOn">True while a code is asked for at sign-in.</param>
/// <param name="IsNeeded">True for staff where staff must.</param>
/// <param name="CodesLeft">Recovery codes not used yet.</param>
/// <param name="Sealed">The key to be, which only the server can read.</param>
/// <param name="Typed">The key as one types it.</param>
/// <param name="Picture">The key as a picture to scan: the address of a PNG image in itself.</param>
public sealed record TwoFactorPage(bool IsOn, bool IsNeeded, int CodesLeft, string Sealed, string Typed, string Picture);

/// <summary>Keeps an authenticator's key in the page until its first code proves that it was scanned: looking at the page changes nothing.</summary>
public sealed class SealedKeys(IDataProtectionProvider protection, TimeProvider clock)
{
    static readonly TimeSpan Life = TimeSpan.FromHours(1);
    readonly IDataProtector _seal = protection.CreateProtector("CollabCare.Learn.NewAuthenticator.v1");

    public string Seal(Guid person, string key) => _seal.Protect($"{person:N} {(clock.GetUtcNow() + Life).ToUnixTimeSeconds()} {key}");

    /// <summary>The key that was sealed for this person in the last hour; null for anything else.</summary>
    public string? Open(Guid person, string? sealedKey)
    {
        try
        {
            return sealedKey is not null && _seal.Unprotect(sealedKey).Split(' ') is [var whose, var until, var key]
                && whose == person.ToString("N") && long.Parse(until, System.Globalization.CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

sealed class ShowTwoFactorHandler(UserManager<Person> people, SealedKeys keys, IOptions<LearnSettings> settings) : IQueryHandler<ShowTwoFactor, TwoFactorPage>
{
    public async ValueTask<TwoFactorPage> Handle(ShowTwoFactor query, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(query.Person);
        var needed = settings.Value.StaffNeedTwoFactor && (await people.GetRolesAsync(person)).Intersect(Roles.Staff.Split(',')).Any();
        if (person.TwoFactorEnabled)
        {
            return new(true, needed, await people.CountRecoveryCodesAsync(person), "", "", "");
        }

        var key = keys.Open(person.Id, query.Key) ?? people.GenerateNewAuthenticatorKey();
        var address = $"otpauth://totp/CollabCare%20Learn:{Uri.EscapeDataString(person.Email!)}?secret={key}&issuer=CollabCare%20Learn&digits=6";
        using var drawn = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(drawn);
        var picture = $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(5))}";
        return new(false, needed, 0, keys.Seal(person.Id, key), string.Join(' ', key.Chunk(4).Select(four => new string(four))), picture);
    }
}
